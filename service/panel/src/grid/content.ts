import { timeOf } from "../dates";
import type { Cell } from "../host";
import { ColumnStore } from "./columnStore";
import { display } from "./display";
import type { ColumnForm } from "./form";
import type { OwnCells } from "./ownCells";
import { RowOrder } from "./rowOrder";

/** A column of a sheet. `own` is what a write of the panel put there; null for the person's own columns. */
export interface SheetColumn {
  readonly id: number;
  readonly store: ColumnStore;
  readonly own: OwnCells | null;
  readonly form: ColumnForm;
}

const EMPTY = new ColumnStore();

/**
 * What stands in a sheet, and where. Rows keep their physical place for ever; `order` says which physical row stands where,
 * so that sorting, inserting and taking either back moves no cell.
 */
export class SheetContent {
  protected columns: readonly SheetColumn[] = [];
  protected order = RowOrder.straight(0);

  get rowCount(): number {
    return this.order.length;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  /** The cell at a place; blank outside the sheet. */
  cell(row: number, column: number): Cell {
    const physical = this.order.at(row);
    return physical === undefined ? null : (this.columns[column]?.store.get(physical) ?? null);
  }

  /** The cell as a person sees it. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    return typeof cell === "number" && this.isTime(column) ? timeOf(cell) : display(cell);
  }

  /** Whether the numbers of a column are times of day. */
  isTime(column: number): boolean {
    return this.columns[column]?.form.time ?? false;
  }

  /** The text that a cell was read from, where it is not written so anyway; null once the cell is another. */
  written(row: number, column: number): string | null {
    const [cell, text] = this.columns[column]?.form.written.get(this.order.at(row) ?? -1) ?? [];
    return text !== undefined && cell === this.cell(row, column) ? text : null;
  }

  /** Which write of the panel made a column; null for the person's own, also where they gave it another name. */
  mark(column: number): string | null {
    const { own = null, store } = this.columns[column] ?? {};
    return own !== null && store !== undefined && own.standsIn(store) ? own.mark : null;
  }

  /** Where the columns of one write stand now. */
  marked(mark: string): number[] {
    return this.columns.flatMap((_, index) => (this.mark(index) === mark ? [index] : []));
  }

  /** Whether the panel wrote a cell as it is. */
  isOwn(row: number, column: number): boolean {
    const { own, store } = this.columns[column] ?? {};
    return own?.holds(store ?? EMPTY, this.rowId(row)) ?? false;
  }

  /** What the panel wrote into a column, by the places where its rows stand now; null for the person's own. */
  own(column: number): readonly Cell[] | null {
    const own = this.columns[column]?.own;
    return own ? Array.from({ length: this.rowCount }, (_, row) => own.at(this.rowId(row))) : null;
  }

  /** The lasting number of the row that stands here. */
  rowId(row: number): number {
    return this.order.at(row) ?? -1;
  }

  columnId(column: number): number {
    return this.columns[column]?.id ?? -1;
  }

  /** Where every row stands now, by its lasting number. */
  rowPlaces(): Map<number, number> {
    return this.order.places();
  }

  columnPlaces(): Map<number, number> {
    return new Map(this.columns.map((column, place) => [column.id, place]));
  }
}
