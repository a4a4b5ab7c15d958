import { type FakeDocument, FakeSheet } from "./document";
import { GoogleSheet } from "./googleSheet";

/** SpreadsheetApp over a document of the fake; only what the add-on uses, and refusing what Google refuses. */
export class SpreadsheetApp {
  readonly DeveloperMetadataVisibility = { DOCUMENT: "DOCUMENT", PROJECT: "PROJECT" };
  readonly ProtectionType = { SHEET: "SHEET", RANGE: "RANGE" };

  constructor(
    private readonly document: FakeDocument,
    private readonly ui: object,
  ) {}

  getActiveSpreadsheet() {
    if (this.document.gone) {
      throw new Error("Service Spreadsheets failed while accessing document with id 1AbC.");
    }
    return new Spreadsheet(this.document);
  }

  getActiveSheet() {
    return this.getActiveSpreadsheet().getActiveSheet();
  }

  getUi() {
    return this.ui;
  }

  flush() {}
}

class Spreadsheet {
  constructor(private readonly document: FakeDocument) {}

  getName() {
    return "Sales 2026";
  }

  getSpreadsheetLocale() {
    return this.document.locale;
  }

  getSpreadsheetTimeZone() {
    return this.document.zone;
  }

  getSheetByName(name: string) {
    const sheet = this.document.sheet(name);
    return sheet === null ? null : new GoogleSheet(this.document, sheet);
  }

  getSheets() {
    return this.document.sheets.map((sheet) => new GoogleSheet(this.document, sheet));
  }

  getNumSheets() {
    return this.document.sheets.length;
  }

  getActiveSheet() {
    return new GoogleSheet(this.document, this.document.active);
  }

  getActiveRangeList() {
    const { model } = this.document.active;
    const area = model.selection;
    const range = this.getActiveSheet().getRange(area.row + 1, area.column + 1, area.rows, area.columns);
    return { getRanges: () => [range] };
  }

  insertSheet(name: string, at: number) {
    if (name.length > 100) {
      throw new Error("The name of a sheet can have at most 100 characters.");
    }
    if (this.document.sheet(name) !== null) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const sheet = new FakeSheet(name, []);
    this.document.sheets.splice(at, 0, sheet);
    return new GoogleSheet(this.document, sheet);
  }

  toast(message: string) {
    this.document.properties.set("toast", message);
  }
}
