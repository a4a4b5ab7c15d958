import { columnLetters } from "@click-ml/panel/region";
import type { Mark } from "@click-ml/panel/workbook";
import { locked, type Sheet, writable } from "./places";

/** Under this key the developer metadata of a column says which write of click-ml made it. */
const KEY = "click-ml";

interface KnownMark extends Mark {
  readonly inserted: boolean;
}

/** What was written in a sheet, by developer metadata on its columns. A blank one that was not inserted was undone. */
export function marksOf(sheet: Sheet): KnownMark[] {
  const found = new Map<string, { inserted: boolean; columns: number[] }>();
  for (const metadata of metadataOf(sheet)) {
    const range = metadata.getLocation().getColumn();
    const { id, inserted } = written(metadata);
    if (range !== null && (inserted || !range.isBlank())) {
      const mark = found.get(id) ?? { inserted, columns: [] };
      mark.columns.push(range.getColumn() - 1);
      found.set(id, mark);
    }
  }
  return Array.from(found, ([id, { inserted, columns }]) => {
    return { id, inserted, columns: columns.sort((one, other) => one - other) };
  });
}

function eraseMark(sheet: Sheet, { id, columns, inserted }: KnownMark): void {
  for (const column of columns.slice().reverse()) {
    if (inserted) {
      sheet.deleteColumn(column + 1);
    } else {
      sheet.getRange(1, column + 1, sheet.getMaxRows(), 1).clearContent();
    }
  }
  for (const metadata of metadataOf(sheet).filter((one) => written(one).id === id)) {
    metadata.remove();
  }
}

function metadataOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet.createDeveloperMetadataFinder().withKey(KEY).find();
}

function written(metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata): {
  id: string;
  inserted: boolean;
} {
  return JSON.parse(metadata.getValue() ?? "{}");
}

/** Marks a column, counted from 0. Google takes marks on whole columns only, so it is named by its letters. */
export function markColumn(sheet: Sheet, column: number, id: string, inserted: boolean): void {
  const letters = columnLetters(column);
  sheet
    .getRange(`${letters}:${letters}`)
    .addDeveloperMetadata(
      KEY,
      JSON.stringify({ id, inserted }),
      SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    );
}

export function erase(name: string, id: string): boolean {
  return locked(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
    const mark = sheet && marksOf(sheet).find((one) => one.id === id);
    if (!sheet || !mark) {
      return false;
    }
    writable(name);
    eraseMark(sheet, mark);
    return true;
  });
}

/** Takes away all that click-ml wrote in this document where it may, and says how many columns that were. */
export function eraseAll(): number {
  return locked(() => {
    let erased = 0;
    let refused: unknown = null;
    for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
      try {
        erased += eraseSheet(sheet);
      } catch (error) {
        refused = error;
      }
    }
    if (refused !== null) {
      throw refused;
    }
    return erased;
  });
}

function eraseSheet(sheet: Sheet): number {
  let erased = 0;
  for (let [mark] = marksOf(sheet); mark !== undefined; [mark] = marksOf(sheet)) {
    writable(sheet.getName());
    eraseMark(sheet, mark);
    erased += mark.columns.length;
  }
  return erased;
}
