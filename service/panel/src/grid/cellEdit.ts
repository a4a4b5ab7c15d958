import type { Cell } from "../host";
import type { ColumnStore } from "./columnStore";
import type { Change } from "./history";

/** Puts values into physical rows of a column; `undefined` leaves a cell as it is. */
export function cellEdit(
  store: ColumnStore,
  places: readonly (number | undefined)[],
  values: readonly (Cell | undefined)[],
): Change {
  const rows: number[] = [];
  const before: Cell[] = [];
  const after: Cell[] = [];
  values.forEach((value, index) => {
    const row = places[index];
    if (value !== undefined && row !== undefined) {
      rows.push(row);
      before.push(store.get(row));
      after.push(value);
    }
  });
  const put = (cells: readonly Cell[]) => {
    rows.forEach((row, index) => {
      store.set(row, cells[index] ?? null);
    });
  };
  return { undo: () => put(before), redo: () => put(after) };
}
