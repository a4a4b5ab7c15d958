import type { Cell, NewColumn, Region } from "../host";
import { tableAt } from "./dataRegion";
import type { Sheet } from "./sheet";

/** A new column from the first row of the sheet on: its name in the header row, its values below. */
export function layColumn(region: Region, { name, values }: NewColumn): Cell[] {
  return range(region.top + region.rows).map((row) =>
    row === region.header ? name : row < region.top ? null : (values[row - region.top] ?? null),
  );
}

/** The first column right of the table that a region is part of. */
export function rightOf(sheet: Sheet, region: Region): number {
  const area = { row: region.header, column: region.left, rows: 1, columns: region.columns };
  const table = tableAt(sheet, area);
  return Math.max(region.left + region.columns, table ? table.column + table.columns : 0);
}

/** Whether a column of the person's own holds nothing. */
export function isBlankColumn(sheet: Sheet, column: number): boolean {
  return (
    column < sheet.columnCount &&
    sheet.mark(column) === null &&
    range(sheet.rowCount).every((row) => sheet.cell(row, column) === null)
  );
}

/** Takes out what one write left: each of its columns where nothing else stands in it, else its cells. */
export function takeOut(sheet: Sheet, mark: string): void {
  for (const column of sheet.marked(mark).reverse()) {
    const rows = range(sheet.rowCount);
    const own = rows.map((row) => sheet.isOwn(row, column));
    if (rows.every((row) => own[row] || sheet.cell(row, column) === null)) {
      sheet.deleteColumns(column, 1);
    } else {
      const cells = own.map((ours) => (ours ? [null] : []));
      sheet.write(0, column, cells);
    }
  }
}

export function range(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}
