import { between, changedSpots, printsIn, rowsIn, WRITTEN, withoutPrints } from "@click-ml/panel/prints";
import type { Spot } from "@click-ml/panel/workbook";
import { isAlone } from "./free";
import { type KnownMark, marksOf, unmark } from "./marks";
import { locked, type Sheet, writable } from "./places";
import { load, save } from "./settings";

/** Takes away what one write made, but for cells into which a person put something else. */
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

/** The cells of a write into which a person put something else. */
function changedIn(sheet: Sheet, { id, columns }: KnownMark): Spot[] {
  const prints = printsIn(load(PropertiesService.getDocumentProperties(), WRITTEN), id);
  const rows = sheet.getLastRow();
  if (prints === null || rows === 0) {
    return [];
  }
  const cells = columns.map((column) => {
    const values = sheet.getRange(1, column + 1, rows, 1).getValues();
    return values.map(([value]): unknown => value);
  });
  return changedSpots(prints, columns, cells);
}

function eraseMark(sheet: Sheet, mark: KnownMark): void {
  const { id, columns, inserted, first, last } = mark;
  const without = changedIn(sheet, mark);
  for (const column of columns.slice().reverse()) {
    const staying = rowsIn(column, without);
    if (inserted && staying.length === 0 && isAlone(sheet, column + 1, first, last)) {
      sheet.deleteColumn(column + 1);
    } else {
      for (const run of between({ row: first - 1, rows: last - first + 1 }, staying)) {
        sheet.getRange(run.row + 1, column + 1, run.rows, 1).clearContent();
      }
    }
  }
  unmark(sheet, id);
  const store = PropertiesService.getDocumentProperties();
  save(store, WRITTEN, withoutPrints(load(store, WRITTEN), id));
}
