import type { Block, CellNote, NewColumn, NewSheet, Region, Written } from "./cells";

export type * from "./cells";

/** What became of the wish that formulas may predict. */
export type Allowed = "allowed" | "connectFirst" | "keyRefused";

/** The few things a host (Google Sheets, Excel, the browser grid) can do for the panel. */
export interface SpreadsheetHost {
  readonly name: "grid" | "sheets" | "excel";
  /** The selected range, or the data region around the cursor when one cell is selected; null when empty. */
  region(): Promise<Region | null>;
  /** The whole table that a region was part of, as it is now: rows may have come, gone or moved; null when gone. */
  follow(region: Region): Promise<Region | null>;
  /** The names in the header row, as they stand: may be empty or repeated. */
  readNames(region: Region): Promise<readonly string[]>;
  /** `count` rows at most, from the data row `from` of the region on. */
  readRows(region: Region, from: number, count: number): Promise<Block>;
  /** Writes new columns right of the region as one undo step; inserts them where cells are in the way. */
  writeColumns(region: Region, columns: readonly NewColumn[]): Promise<Written>;
  /** Where the columns of one write are now; null when they are gone (taken back, undone, another document). */
  find(written: Written): Promise<Region | null>;
  /** Removes what one write made, wherever it is now, and nothing else; false when it is gone already. */
  takeBack(written: Written): Promise<boolean>;
  /** Marks cells with a note each, in place of those marked before; no edit, and gone when the cell is edited. */
  mark(notes: readonly CellNote[]): Promise<void>;
  /** Brings cells into view and selects them. */
  show(region: Region): Promise<void>;
  /** Adds a sheet and shows it; gives the name it got. */
  addSheet(sheet: NewSheet): Promise<string>;
  /** Puts the answers of our formulas in their place; gives how many formulas. Absent in a host without formulas. */
  readonly freeze?: () => Promise<number>;
  /** Takes away all that click-ml ever wrote in this document; gives how many columns. Absent where a menu does that. */
  readonly eraseAll?: () => Promise<number>;
  /** Lets formulas of this document predict. Absent where they need no leave, and in a host without formulas. */
  readonly allowFormulas?: () => Promise<Allowed>;
  /** Calls back when cells may have changed, or only the selection; returns how to stop. */
  onChange(listener: (what: "cells" | "selection") => void): () => void;
  /** Tells who sits here from others who have the document open: random, the same at every visit; "" where nobody else can. */
  person(): Promise<string>;
  /** Small texts kept with the document, for everybody who opens it; null forgets. */
  load(name: string): Promise<string | null>;
  save(name: string, value: string | null): Promise<void>;
}
