import type { Mark } from "@click-ml/panel/workbook";
import { locked, type Range, type Sheet, writable } from "./places";

/** Under this key the developer metadata of a column says which write of click-ml made it. */
const KEY = "click-ml";

interface KnownMark extends Mark {
  readonly inserted: boolean;
}

/** What was written in a sheet, by developer metadata on its columns. A blank one that was not inserted was undone. */
export function marksOf(sheet: Sheet): KnownMark[] {
  const found = new Map<string, { inserted: boolean; columns: number[] }>();
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const range = metadata.getLocation().getColumn();
    const { id, inserted } = JSON.parse(metadata.getValue() ?? "{}") as { id: string; inserted: boolean };
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
      const whole = sheet.getRange(1, column + 1, sheet.getMaxRows(), 1);
      whole.clearContent();
      for (const metadata of whole.createDeveloperMetadataFinder().withKey(KEY).find()) {
        if ((metadata.getValue() ?? "").includes(JSON.stringify(id))) {
          metadata.remove();
        }
      }
    }
  }
}

/** Marks a whole column. */
export function markColumn(column: Range, id: string, inserted: boolean): void {
  column.addDeveloperMetadata(
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

/** Takes away all that click-ml wrote in this document, and says how many columns that were. */
export function eraseAll(): number {
  return locked(() => {
    let erased = 0;
    for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
      for (let [mark] = marksOf(sheet); mark !== undefined; [mark] = marksOf(sheet)) {
        writable(sheet.getName());
        eraseMark(sheet, mark);
        erased += mark.columns.length;
      }
    }
    return erased;
  });
}
