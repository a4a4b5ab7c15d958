import type { Area, Cell, Region } from "./cells";

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The address of a region with its header row, as a person reads it: `Customers!A1:T2200`. */
export function address(region: Region): string {
  const from = columnLetters(region.left) + (region.header + 1);
  const to = columnLetters(region.left + region.columns - 1) + (region.top + region.rows);
  return `${region.sheet}!${from}:${to}`;
}

/** The columns of a region: `U:W`, or `U` alone. */
export function columnSpan(region: Region): string {
  const from = columnLetters(region.left);
  const to = columnLetters(region.left + region.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** A single cell such as `C17` in the sheet of a region, as something that can be shown. */
export function regionOfCell(near: Region, cell: string): Region {
  const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: near.sheet, header: near.header, top: Number(number) - 1, left, rows: 1, columns: 1 };
}

/**
 * The part of a table that a person means by a selection: the rows and columns selected in it where more than one is,
 * else all. The first row of the table holds the names; null when it has no other.
 */
export function within(sheet: string, table: Area, selection: Area): Region | null {
  if (table.rows < 2) {
    return null;
  }
  const inside = meet(table, selection);
  const rows = inside && inside.rows > 1 ? inside : table;
  const columns = inside && inside.columns > 1 ? inside : table;
  const top = Math.max(rows.row, table.row + 1);
  return {
    sheet,
    header: table.row,
    top,
    left: columns.column,
    rows: rows.row + rows.rows - top,
    columns: columns.columns,
  };
}

/** What two areas have in common; null without any. */
export function meet(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether a row reads like names: texts only, no two the same, and most places filled. */
export function readsAsNames(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return (
    filled.length * 2 > cells.length &&
    filled.every((cell) => typeof cell === "string") &&
    new Set(filled).size === filled.length
  );
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Rows as columns, all of one length. */
export function turned(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}
