/** A cell as hosts and the wire know it. Dates are ISO 8601 text; error cells are null with a note. */
export type Cell = null | string | number | boolean;

/** A table inside a sheet. Rows and columns of the sheet count from 0; `top` is the first row below the names. */
export interface Region {
  readonly sheet: string;
  readonly header: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Something a person should know about a cell that could not be read as it stands. Row and column count from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows of a region, row by row. */
export interface Block {
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly CellNote[];
}

/** A column to write: one value per row of the region, null leaves the cell empty. Texts are never formulas. */
export interface NewColumn {
  readonly name: string;
  readonly values: readonly Cell[];
}

/** What one write made: plain JSON, so that the panel can remember it and take it back after it was reopened. */
export interface Written {
  readonly id: string;
  readonly region: Region;
}

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
  /** Brings cells into view and selects them. */
  show(region: Region): Promise<void>;
  /** Calls back when cells may have changed, or only the selection; returns how to stop. */
  onChange(listener: (what: "cells" | "selection") => void): () => void;
  /** Small texts kept with the document; null forgets. */
  load(name: string): Promise<string | null>;
  save(name: string, value: string | null): Promise<void>;
}
