import type { Cell } from "@click-ml/panel/cells";

/** Of one request; Excel on the web takes 5 MB at most. */
const TARGET_BYTES = 1_500_000;

type Value = string | number | boolean;

/** Columns of one length row by row, in pieces of so many bytes. */
export function* pieces(columns: readonly (readonly Cell[])[], height: number): Generator<Value[][]> {
  let piece: Value[][] = [];
  let bytes = 0;
  for (let row = 0; row < height; row++) {
    const line = columns.map((cells) => toExcel(cells[row]));
    piece.push(line);
    bytes += JSON.stringify(line).length + 1;
    if (bytes >= TARGET_BYTES || row === height - 1) {
      yield piece;
      piece = [];
      bytes = 0;
    }
  }
}

/** A cell as Excel takes it: a text is always a text, never a formula, number or date. */
export function toExcel(cell: Cell | undefined): Value {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : (cell ?? "");
}
