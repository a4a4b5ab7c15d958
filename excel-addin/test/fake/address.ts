import type { Area } from "@click-ml/panel/cells";
import { columnLetters } from "@click-ml/panel/region";
import { Refusal } from "./errors";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** `B3:C9`, `E:F`, `2:4` or `A1` as an area. */
export function areaOf(address: string): Area {
  const [, a = "", from = "", b, to] = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(address) ?? [];
  if (a + from === "") {
    throw new Refusal("InvalidArgument", `${address} is no address`);
  }
  const column = a === "" ? 0 : numberOf(a);
  const row = from === "" ? 0 : Number(from) - 1;
  const lastColumn = a === "" ? COLUMNS - 1 : numberOf(b === undefined || b === "" ? a : b);
  const lastRow = from === "" ? ROWS - 1 : Number(to === undefined || to === "" ? from : to) - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function addressOf({ row, column, rows, columns }: Area): string {
  const first = columnLetters(column) + (row + 1);
  const last = columnLetters(column + columns - 1) + (row + rows);
  return first === last ? first : `${first}:${last}`;
}

export function meet(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
