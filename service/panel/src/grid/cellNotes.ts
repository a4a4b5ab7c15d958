import type { Cell, CellNote } from "../host";
import type { Sheet } from "./sheet";

interface Noted {
  readonly text: string;
  readonly cell: Cell;
}

/** Notes on cells. They move with their rows and columns, and hold for what the cell held when it was noted. */
export class CellNotes {
  private notes = new Map<string, Noted>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly sheet: Sheet) {
    sheet.subscribe((event) => event === "document" && this.set([]));
  }

  set(notes: readonly CellNote[]): void {
    this.notes = new Map(
      notes.map(({ row, column, text }) => [
        this.key(row, column),
        { text, cell: this.sheet.cell(row, column) },
      ]),
    );
    for (const listener of this.listeners) {
      listener();
    }
  }

  at(row: number, column: number): string | null {
    const noted = this.notes.size === 0 ? undefined : this.notes.get(this.key(row, column));
    return noted === undefined || noted.cell !== this.sheet.cell(row, column) ? null : noted.text;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private key(row: number, column: number): string {
    return `${this.sheet.rowId(row)}:${this.sheet.columnId(column)}`;
  }
}
