import type { Area, Cell } from "../host";
import { cellEdit } from "./cellEdit";
import { ColumnStore } from "./columnStore";
import { type SheetColumn, SheetContent } from "./content";
import { type ColumnForm, PLAIN } from "./form";
import { type Change, History } from "./history";
import { filled, OwnCells } from "./ownCells";
import { RowOrder } from "./rowOrder";
import { words } from "./words";

/** What changed: cell values only, the size or order of rows and columns, the selection, or the whole document. */
export type SheetEvent = "cells" | "shape" | "selection" | "document";

const BLANK_ROWS = 30;
const BLANK_COLUMNS = 6;
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** One sheet as column arrays; every edit is a step of the history. */
export class Sheet extends SheetContent {
  readonly history = new History();
  private nextColumn = 0;
  private selected = FIRST_CELL;
  private title = "";
  private readonly listeners = new Set<(event: SheetEvent) => void>();

  constructor(name: string, columns: readonly (readonly Cell[])[]) {
    super();
    this.load(name, columns);
  }

  get name(): string {
    return this.title;
  }

  get selection(): Area {
    return this.selected;
  }

  /** Replaces everything by another document: columns of cells with their names in the first row, and what is our own. */
  load(
    name: string,
    columns: readonly (readonly Cell[])[],
    marks: readonly (string | null)[] = [],
    forms: readonly ColumnForm[] = [],
    own: readonly (readonly Cell[] | null)[] = [],
  ): void {
    this.title = name;
    const rows = columns.reduce((most, column) => Math.max(most, column.length), 0);
    this.order = RowOrder.straight(rows + BLANK_ROWS);
    this.columns = [
      ...columns.map((cells, at) => {
        const mark = marks[at] ?? null;
        const places = filled(own[at] ?? cells, (row) => row);
        const written = mark === null ? null : new OwnCells(mark, places);
        return this.column(ColumnStore.of(cells), written, forms[at]);
      }),
      ...Array.from({ length: BLANK_COLUMNS }, () => this.column(new ColumnStore(), null)),
    ];
    this.selected = FIRST_CELL;
    this.history.clear();
    this.tell("document");
  }

  select(area: Area): void {
    this.selected = area;
    this.tell("selection");
  }

  subscribe(listener: (event: SheetEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes a block of cells row by row from a corner on; the sheet grows where it has to. */
  write(row: number, column: number, block: readonly (readonly Cell[])[], label = words.steps.edit): void {
    this.history.step(label, () => {
      const width = block.reduce((most, line) => Math.max(most, line.length), 0);
      this.reach(row + block.length, column + width);
      for (let offset = 0; offset < width; offset++) {
        const store = this.columns[column + offset]?.store;
        if (store !== undefined) {
          const values = block.map((line) => line[offset]);
          this.history.make(
            cellEdit(
              store,
              values.map((_, down) => this.order.at(row + down)),
              values,
            ),
          );
        }
      }
    });
    this.tell("cells");
  }

  insertRows(at: number, count: number): void {
    this.reorder(this.order.inserted(at, count), words.steps.insertRows);
  }

  deleteRows(at: number, count: number): void {
    this.reorder(this.order.deleted(at, count), words.steps.deleteRows);
  }

  /** Puts the rows from `top` on into the order given: `places[i]` is the row, counted from `top`, that comes i-th. */
  arrangeRows(top: number, places: readonly number[]): void {
    this.reorder(this.order.arranged(top, places), words.steps.sort);
  }

  /** Inserts blank columns, or filled ones that carry the mark of a write. */
  insertColumns(at: number, cells: readonly (readonly Cell[])[], mark: string | null = null): void {
    const fresh = cells.map((values) => {
      const store = new ColumnStore();
      values.forEach((cell, row) => {
        store.set(this.order.at(row) ?? row, cell);
      });
      const rows = (row: number) => this.order.at(row) ?? row;
      return this.column(store, mark === null ? null : new OwnCells(mark, filled(values, rows)));
    });
    this.replaceColumns(
      [...this.columns.slice(0, at), ...fresh, ...this.columns.slice(at)],
      words.steps.insertColumns,
    );
  }

  deleteColumns(at: number, count: number): void {
    this.replaceColumns(
      [...this.columns.slice(0, at), ...this.columns.slice(at + count)],
      words.steps.deleteColumns,
    );
  }

  undo(): boolean {
    return this.history.undo() && this.tell("shape");
  }

  redo(): boolean {
    return this.history.redo() && this.tell("shape");
  }

  private reach(rows: number, columns: number): void {
    if (rows > this.rowCount) {
      this.insertRows(this.rowCount, rows - this.rowCount);
    }
    if (columns > this.columnCount) {
      this.insertColumns(
        this.columnCount,
        Array.from({ length: columns - this.columnCount }, () => []),
      );
    }
  }

  private reorder(after: RowOrder, label: string): void {
    const before = this.order;
    const put = (order: RowOrder) => {
      this.order = order;
    };
    this.change(label, { undo: () => put(before), redo: () => put(after) });
  }

  private replaceColumns(after: readonly SheetColumn[], label: string): void {
    const before = this.columns;
    const put = (columns: readonly SheetColumn[]) => {
      this.columns = columns;
    };
    this.change(label, { undo: () => put(before), redo: () => put(after) });
  }

  private change(label: string, change: Change): void {
    this.history.step(label, () => this.history.make(change));
    this.tell("shape");
  }

  private column(store: ColumnStore, own: OwnCells | null, form = PLAIN): SheetColumn {
    return { id: this.nextColumn++, store, own, form };
  }

  private tell(event: SheetEvent): true {
    for (const listener of this.listeners) {
      listener(event);
    }
    return true;
  }
}
