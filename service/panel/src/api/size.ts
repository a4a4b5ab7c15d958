import type { Cell } from "../cells";

/** Letters of cells that travel at once: what a script of a spreadsheet may pass on in one call is small. */
export const MOST_LETTERS = 2_000_000;
const AROUND = 8;

/** About how many letters a row takes on its way. */
export function lettersOf(row: readonly Cell[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 0) + AROUND, 0);
}

/** The rows from a place on that travel at once: at least one, and no more than `most`. */
export function pieceOf<Row extends readonly Cell[]>(
  rows: readonly Row[],
  from: number,
  most: number,
): readonly Row[] {
  let to = from;
  for (let letters = 0; to < rows.length && to - from < most; to++) {
    letters += lettersOf(rows[to] ?? []);
    if (letters > MOST_LETTERS && to > from) {
      break;
    }
  }
  return rows.slice(from, to);
}
