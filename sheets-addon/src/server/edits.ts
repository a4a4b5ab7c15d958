import type { Area, CellNote } from "@click-ml/panel/cells";
import { meet } from "@click-ml/panel/region";
import { areaOf, guarded, isProtected, type Sheet } from "./places";
import { load, save } from "./settings";

const EDITED = "edited";
const EDITED_SECONDS = 21_600;
const NOTED = "noted";
const OURS = /\n?click-ml: [\s\S]*$/;

/** Remembers that a person changed cells, for sidebars that ask; and takes our notes off the edited cells. */
export function edited(range: GoogleAppsScript.Spreadsheet.Range): void {
  CacheService.getDocumentCache()?.put(EDITED, String(Date.now()), EDITED_SECONDS);
  if (load(PropertiesService.getDocumentProperties(), NOTED) !== null) {
    unnote(range);
  }
}

/** Changes with every edit by a person. */
export function cellsStamp(): string {
  return CacheService.getDocumentCache()?.get(EDITED) ?? "";
}

/** Hangs notes on cells in place of those hung before, below what people noted themselves; none where nobody may write. */
export function note(name: string, notes: readonly CellNote[]): null {
  const store = PropertiesService.getDocumentProperties();
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = load(store, NOTED);
  const old = before === null ? null : book.getSheetByName(before);
  if (old !== null) {
    unnote(old.getDataRange());
  }
  const sheet = book.getSheetByName(name);
  if (sheet !== null && !isProtected(sheet)) {
    const closed = guarded(sheet).map(areaOf);
    const mayHang = (cell: Area) => closed.every((area) => meet(area, cell) === null);
    hang(
      sheet,
      notes.filter(({ row, column }) => mayHang({ row, column, rows: 1, columns: 1 })),
    );
  }
  if (before !== null || notes.length > 0) {
    save(store, NOTED, notes.length > 0 ? name : null);
  }
  return null;
}

function hang(sheet: Sheet, notes: readonly CellNote[]): void {
  for (const { row, column, text } of notes) {
    const cell = sheet.getRange(row + 1, column + 1);
    const own = cell.getNote();
    cell.setNote(`${own}${own === "" ? "" : "\n"}click-ml: ${text}`);
  }
}

/** Cell by cell: others of the range may be protected. */
function unnote(range: GoogleAppsScript.Spreadsheet.Range): void {
  range.getNotes().forEach((line, row) => {
    line.forEach((text, column) => {
      if (OURS.test(text)) {
        range.getCell(row + 1, column + 1).setNote(text.replace(OURS, ""));
      }
    });
  });
}
