import type { Cell } from "../host";
import type { ColumnStore } from "./columnStore";

/** What one write of the panel put into a column, by physical row, to tell it from what a person puts there later. */
export class OwnCells {
  private readonly name: number | undefined;

  /** The first of the cells, from the top, is the name. */
  constructor(
    readonly mark: string,
    private readonly cells: ReadonlyMap<number, Cell>,
  ) {
    [this.name] = cells.keys();
  }

  /** Whether the name still stands: the column is a person's own as soon as they gave it another. */
  standsIn(store: ColumnStore): boolean {
    return this.name !== undefined && this.holds(store, this.name);
  }

  /** Whether a cell is as it was written. */
  holds(store: ColumnStore, row: number): boolean {
    const cell = this.at(row);
    return cell !== null && cell === store.get(row);
  }

  at(row: number): Cell {
    return this.cells.get(row) ?? null;
  }
}

/** Filled cells by their rows; `rows` gives the row of a place. */
export function filled(cells: readonly Cell[], rows: (place: number) => number): Map<number, Cell> {
  return new Map(cells.flatMap((cell, place) => (cell === null ? [] : [[rows(place), cell] as const])));
}
