import type { NewCells } from "@click-ml/panel/workbook";
import { Refused } from "../refusal";
import type { MoreCells } from "../wire";
import { toSheet } from "./cells";
import { markColumn, marksOf } from "./marks";
import { areaOf, guarded, locked, type Sheet, writable } from "./places";
import { stampOf } from "./reading";

/** Puts columns beside the table, blank or inserted ones, and marks them; gives the stamp of the sheet after it. */
export function write({ id, sheet: name, row, column, insert, columns }: NewCells): string {
  return locked(() => {
    const sheet = writable(name);
    const place = column + 1;
    requireRoom(sheet, column, insert ? 0 : columns.length);
    const missing = column + (insert ? 0 : columns.length) - sheet.getMaxColumns();
    if (missing > 0) {
      sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    }
    if (insert && place <= sheet.getMaxColumns()) {
      sheet.insertColumnsBefore(place, columns.length);
    } else if (insert) {
      sheet.insertColumnsAfter(sheet.getMaxColumns(), columns.length);
    }
    columns.forEach((_, index) => {
      const whole = sheet.getRange(1, place + index, sheet.getMaxRows(), 1);
      whole.clearFormat().clearDataValidations();
      markColumn(sheet, column + index, id, insert);
    });
    fill(sheet, row, place, columns);
    SpreadsheetApp.flush();
    return stampOf(sheet);
  });
}

/** A protected range grows when columns are inserted inside of it; the columns that are there must be free in all rows. */
function requireRoom(sheet: Sheet, column: number, count: number): void {
  const inTheWay = guarded(sheet).find((range) => {
    const { column: left, columns } = areaOf(range);
    return left < column + count && left + columns > column && (count > 0 || left < column);
  });
  if (inTheWay !== undefined) {
    throw new Refused("cells-protected", inTheWay.getA1Notation());
  }
}

/** Goes on with a write; nobody may have moved rows meanwhile. */
export function writeOn({ id, sheet: name, row, columns, stamp: before }: MoreCells): null {
  return locked(() => {
    const sheet = writable(name);
    const mark = marksOf(sheet).find((one) => one.id === id);
    if (mark === undefined || before !== stampOf(sheet)) {
      throw new Refused("rows-moved");
    }
    fill(sheet, row, (mark.columns[0] ?? 0) + 1, columns);
    SpreadsheetApp.flush();
    return null;
  });
}

function fill(sheet: Sheet, row: number, place: number, columns: NewCells["columns"]): void {
  const rows = columns[0]?.length ?? 0;
  if (row + rows > sheet.getMaxRows()) {
    sheet.insertRowsAfter(sheet.getMaxRows(), row + rows - sheet.getMaxRows());
  }
  const values = Array.from({ length: rows }, (_, at) => columns.map((cells) => toSheet(cells[at])));
  if (rows > 0) {
    sheet.getRange(row + 1, place, rows, columns.length).setValues(values);
  }
}
