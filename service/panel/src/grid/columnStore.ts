import type { Cell } from "../host";

const ODD_SHARE = 0.25;
const SMALL = 16;

/**
 * The cells of one column by physical row. A column of numbers is a Float64Array with the few other cells beside it
 * (its header, a note); every other column is a plain array. Rows beyond the end are blank.
 */
export class ColumnStore {
  private numbers: Float64Array | null = null;
  private odd = new Map<number, Cell>();
  private cells: Cell[] = [];
  private length = 0;

  static of(cells: readonly Cell[]): ColumnStore {
    const store = new ColumnStore();
    let numeric = 0;
    let other = 0;
    for (const cell of cells) {
      if (typeof cell === "number") {
        numeric++;
      } else if (cell !== null) {
        other++;
      }
    }
    store.length = cells.length;
    if (numeric > 0 && other <= Math.max(1, numeric * ODD_SHARE)) {
      store.numbers = new Float64Array(cells.length).fill(Number.NaN);
      cells.forEach((cell, row) => {
        store.put(row, cell);
      });
    } else {
      store.cells = cells.slice();
    }
    return store;
  }

  get(row: number): Cell {
    if (row >= this.length) {
      return null;
    }
    if (this.numbers === null) {
      return this.cells[row] ?? null;
    }
    const number = this.numbers[row] as number;
    return Number.isNaN(number) ? (this.odd.get(row) ?? null) : number;
  }

  set(row: number, cell: Cell): void {
    if (row >= this.length) {
      if (cell === null) {
        return;
      }
      this.grow(row + 1);
    }
    this.put(row, cell);
  }

  private put(row: number, cell: Cell): void {
    if (this.numbers === null) {
      this.cells[row] = cell;
      return;
    }
    if (typeof cell === "number") {
      this.numbers[row] = cell;
      this.odd.delete(row);
      return;
    }
    this.numbers[row] = Number.NaN;
    if (cell === null) {
      this.odd.delete(row);
    } else {
      this.odd.set(row, cell);
      if (this.odd.size > SMALL && this.odd.size > this.length * ODD_SHARE) {
        this.spread();
      }
    }
  }

  private grow(length: number): void {
    if (this.numbers !== null && length > this.numbers.length) {
      const wider = new Float64Array(Math.max(length, this.numbers.length * 2)).fill(Number.NaN);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.length = Math.max(this.length, length);
    while (this.numbers === null && this.cells.length < length) {
      this.cells.push(null);
    }
  }

  private spread(): void {
    const cells: Cell[] = [];
    for (let row = 0; row < this.length; row++) {
      cells.push(this.get(row));
    }
    this.cells = cells;
    this.numbers = null;
    this.odd = new Map();
  }
}
