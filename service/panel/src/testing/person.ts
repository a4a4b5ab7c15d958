import type { Cell } from "../host";

/** What a person does at a sheet, and what they see there. Rows and columns count from 0. */
export interface Person {
  select(row: number, column: number, rows?: number, columns?: number): void;
  type(row: number, column: number, cell: Cell): void;
  /** Sorts the table by a column, smallest first. */
  sort(column: number): void;
  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  undo(): void;
  /** The note that hangs on a cell; null without one. */
  note(row: number, column: number): string | null;
  /** The cells of a row up to the last filled column of the sheet. */
  row(row: number): readonly Cell[];
  rows(): readonly (readonly Cell[])[];
  find(cell: Cell): { row: number; column: number } | null;
}

/** A person at a sheet that may be in another process. */
export type AnyPerson = {
  readonly [K in keyof Person]: (
    ...args: Parameters<Person[K]>
  ) => ReturnType<Person[K]> | Promise<ReturnType<Person[K]>>;
};
