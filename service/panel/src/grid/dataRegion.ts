import type { Area, Cell, Region } from "../host";
import { within } from "../region";
import { clip } from "./address";
import type { Sheet } from "./sheet";

/** Cells as the search for a table sees them. */
export interface Cells {
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): Cell;
  /** Which write of the panel made a column; null for the person's own. */
  mark(column: number): string | null;
}

/**
 * The table a person means by the selection: the block of cells around the cursor that blank cells surround, cut down
 * to the selected rows and columns where more than one is selected. The first row of the block holds the names.
 * Columns that the panel wrote are never part of it. Null when the sheet is blank.
 */
export function selectedRegion(sheet: Sheet): Region | null {
  const selection = clip(sheet.selection, sheet.rowCount, sheet.columnCount);
  const table = selection && (tableAt(sheet, selection) ?? firstTable(sheet));
  return selection && table && within(sheet.name, table, selection);
}

/** The block of cells around an area, grown until only blank cells or columns of the panel touch it. */
export function tableAt(sheet: Cells, area: Area): Area | null {
  let top = area.row;
  let bottom = area.row + area.rows - 1;
  let left = area.column;
  let right = area.column + area.columns - 1;
  while (left < right && sheet.mark(left) !== null) {
    left++;
  }
  while (right > left && sheet.mark(right) !== null) {
    right--;
  }
  for (let grown = true; grown; ) {
    const before = [top, bottom, left, right];
    while (left > 0 && columnUsed(sheet, left - 1, top - 1, bottom + 1)) {
      left--;
    }
    while (right < sheet.columnCount - 1 && columnUsed(sheet, right + 1, top - 1, bottom + 1)) {
      right++;
    }
    while (top > 0 && rowUsed(sheet, top - 1, left - 1, right + 1)) {
      top--;
    }
    while (bottom < sheet.rowCount - 1 && rowUsed(sheet, bottom + 1, left - 1, right + 1)) {
      bottom++;
    }
    grown = before.join() !== [top, bottom, left, right].join();
  }
  return trim(sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Cuts blank rows and columns off the edges; null when nothing is left. */
function trim(sheet: Cells, area: Area): Area | null {
  let { row: top, column: left } = area;
  let bottom = top + area.rows - 1;
  let right = left + area.columns - 1;
  while (top <= bottom && !rowUsed(sheet, top, left, right)) {
    top++;
  }
  while (bottom > top && !rowUsed(sheet, bottom, left, right)) {
    bottom--;
  }
  while (left <= right && !columnUsed(sheet, left, top, bottom)) {
    left++;
  }
  while (right > left && !columnUsed(sheet, right, top, bottom)) {
    right--;
  }
  return top > bottom || left > right
    ? null
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function firstTable(sheet: Cells): Area | null {
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (used(sheet, row, column)) {
        return tableAt(sheet, { row, column, rows: 1, columns: 1 });
      }
    }
  }
  return null;
}

/** The rows and columns that hold the person's own cells, from A1 on. */
export function usedArea(sheet: Cells): Area {
  let rows = sheet.rowCount;
  let columns = sheet.columnCount;
  const filled = (row: number, column: number) => sheet.cell(row, column) !== null;
  while (columns > 0 && !some(0, rows - 1, (row) => filled(row, columns - 1))) {
    columns--;
  }
  while (rows > 0 && !some(0, columns - 1, (column) => filled(rows - 1, column))) {
    rows--;
  }
  return { row: 0, column: 0, rows, columns };
}

function rowUsed(sheet: Cells, row: number, left: number, right: number): boolean {
  return some(left, right, (column) => used(sheet, row, column));
}

function columnUsed(sheet: Cells, column: number, top: number, bottom: number): boolean {
  return sheet.mark(column) === null && some(top, bottom, (row) => sheet.cell(row, column) !== null);
}

function used(sheet: Cells, row: number, column: number): boolean {
  return sheet.mark(column) === null && sheet.cell(row, column) !== null;
}

function some(from: number, to: number, test: (place: number) => boolean): boolean {
  for (let place = from; place <= to; place++) {
    if (test(place)) {
      return true;
    }
  }
  return false;
}
