import type { Cell } from "@click-ml/panel/cells";
import type { NewCells } from "@click-ml/panel/workbook";

/** Characters of cells that travel in one call. */
const MOST_CHARACTERS = 2_000_000;

/** Cuts columns into stretches of rows that each travel in one call. */
export function piecesOf({ columns }: NewCells): { from: number; columns: Cell[][] }[] {
  const rows = columns[0]?.length ?? 0;
  const starts = [0];
  for (let row = 0, characters = 0; row < rows; row++) {
    const size = columns.reduce((sum, cells) => sum + String(cells[row] ?? "").length + 8, 0);
    characters += size;
    if (characters > MOST_CHARACTERS) {
      starts.push(row);
      characters = size;
    }
  }
  return starts.map((from, at) => ({
    from,
    columns: columns.map((cells) => cells.slice(from, starts[at + 1])),
  }));
}
