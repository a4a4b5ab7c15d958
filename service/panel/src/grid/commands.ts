import type { Cell } from "../host";
import { clip } from "./address";
import { tableAt } from "./dataRegion";
import { CLIPBOARD, parseLines, toColumns, toTsv } from "./delimited";
import type { Sheet } from "./sheet";
import { words } from "./words";

/** Sorts the table around the cursor by the column the cursor is in; its first row stays, blank cells come last. */
export function sortTable(sheet: Sheet, ascending: boolean): boolean {
  const { row, column } = sheet.selection;
  const table = tableAt(sheet, { row: Math.min(row, sheet.rowCount - 1), column, rows: 1, columns: 1 });
  if (table === null || table.rows < 3) {
    return false;
  }
  const top = table.row + 1;
  const cells = Array.from({ length: table.rows - 1 }, (_, offset) => sheet.cell(top + offset, column));
  const places = cells.map((_, place) => place);
  places.sort((one, other) => compare(cells[one] ?? null, cells[other] ?? null, ascending) || one - other);
  sheet.arrangeRows(top, places);
  return true;
}

function compare(one: Cell, other: Cell, ascending: boolean): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  const kinds = kind(one) - kind(other);
  const order = kinds !== 0 ? kinds : sameKind(one, other);
  return ascending ? order : -order;
}

function kind(cell: Cell): number {
  return typeof cell === "number" ? 0 : typeof cell === "string" ? 1 : 2;
}

const letters = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function sameKind(one: Cell, other: Cell): number {
  return typeof one === "string" ? letters.compare(one, String(other)) : Number(one) - Number(other);
}

export function insertRows(sheet: Sheet, where: "above" | "below"): void {
  const { row, rows } = sheet.selection;
  sheet.insertRows(where === "above" ? row : row + rows, rows);
}

export function deleteRows(sheet: Sheet): void {
  sheet.deleteRows(sheet.selection.row, sheet.selection.rows);
}

export function insertColumns(sheet: Sheet, where: "left" | "right"): void {
  const { column, columns } = sheet.selection;
  const blank = Array.from({ length: columns }, () => []);
  sheet.insertColumns(where === "left" ? column : column + columns, blank);
}

export function deleteColumns(sheet: Sheet): void {
  sheet.deleteColumns(sheet.selection.column, sheet.selection.columns);
}

/** The selected cells as spreadsheets put them on the clipboard. */
export function copy(sheet: Sheet): string {
  const area = clip(sheet.selection, sheet.rowCount, sheet.columnCount);
  return area === null
    ? ""
    : toTsv(
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (_, column) =>
            sheet.cell(area.row + row, area.column + column),
          ),
        ),
      );
}

/** Blanks the selected cells. */
export function clear(sheet: Sheet): void {
  const area = clip(sheet.selection, sheet.rowCount, sheet.columnCount);
  if (area !== null) {
    const line = Array.from({ length: area.columns }, () => null);
    sheet.write(
      area.row,
      area.column,
      Array.from({ length: area.rows }, () => line),
      words.steps.clear,
    );
  }
}

/** Pastes what was copied in a spreadsheet from the corner of the selection on. */
export function paste(sheet: Sheet, text: string): void {
  const columns = toColumns(parseLines(text, CLIPBOARD));
  const rows = columns[0]?.length ?? 0;
  const block = Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row] ?? null));
  const { row, column } = sheet.selection;
  sheet.write(row, column, block, words.steps.paste);
  sheet.select({ row, column, rows: Math.max(1, rows), columns: Math.max(1, columns.length) });
}
