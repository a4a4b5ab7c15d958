import { WRITTEN, withPrints } from "@click-ml/panel/prints";
import type { NewCells } from "@click-ml/panel/workbook";
import { Refused } from "../refusal";
import type { MoreCells } from "../wire";
import { toSheet } from "./cells";
import { isEmpty } from "./free";
import { marksOf, markWritten } from "./marks";
import { areaOf, guarded, locked, rangeAt, type Sheet, writable } from "./places";
import { stampOf } from "./reading";
import { load, save } from "./settings";

/** Letters of all prints: three columns of 50,000 answers. All properties of a document together hold 500 KB. */
const PRINTS = 300_000;

/** Puts columns of so many rows beside the table, blank or inserted ones, and marks them; gives the stamp of the sheet after it. */
export function write(cells: NewCells, rows: number): string {
  return locked(() => {
    const { sheet: name, row, column, columns } = cells;
    const sheet = writable(name);
    const place = column + 1;
    const height = Math.max(row + rows, sheet.getLastRow());
    const target = rangeAt({ sheet: name, area: { row: 0, column, rows: height, columns: columns.length } });
    // What was blank when the panel looked may be a person's by now.
    const insert = cells.insert || (target !== null && !isEmpty(target));
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
    reach(sheet, row + rows);
    // First of all the names: by them a write that fails in the middle is found again.
    const names = columns.map((values) => values.slice(0, 1));
    fill(sheet, row, place, names);
    markWritten(sheet, { ...cells, insert }, rows);
    fill(sheet, row, place, columns);
    print(cells.id, columns);
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
    print(id, columns);
    SpreadsheetApp.flush();
    return null;
  });
}

/** Keeps what is written, to tell it from what a person puts there later. */
function print(id: string, columns: NewCells["columns"]): void {
  const store = PropertiesService.getDocumentProperties();
  save(store, WRITTEN, withPrints(load(store, WRITTEN), id, columns, PRINTS));
}

/** Cells look like their neighbour where their column was inserted: a confidence is no date. */
function fill(sheet: Sheet, row: number, place: number, columns: NewCells["columns"]): void {
  const rows = columns[0]?.length ?? 0;
  const values = Array.from({ length: rows }, (_, at) => columns.map((cells) => toSheet(cells[at])));
  if (rows > 0) {
    const range = sheet.getRange(row + 1, place, rows, columns.length);
    range.clearFormat().clearDataValidations().setValues(values);
  }
}

function reach(sheet: Sheet, rows: number): void {
  if (rows > sheet.getMaxRows()) {
    sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  }
}
