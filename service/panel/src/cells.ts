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

/** A rectangle of cells; rows and columns count from 0, `row` and `column` are the upper left corner. */
export interface Area {
  readonly row: number;
  readonly column: number;
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
  /** The cells that hold an error in place of a value, with the error as the sheet shows it. */
  readonly notes: readonly CellNote[];
  /** Cells made one; the first of them holds the value. */
  readonly merged?: readonly Area[];
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

/** A sheet to add to the document: rows from A1 on, the first of them the names of a table or a title. */
export interface NewSheet {
  /** What it is called if no sheet has that name yet; else a number follows. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows whose texts stand out, such as titles and names, counted from 0. */
  readonly strong: readonly number[];
  /** How wide each column is, in letters. */
  readonly widths: readonly number[];
  /** Drawn by the spreadsheet itself where it can. */
  readonly charts: readonly Chart[];
}

/** Bars over labels, or a line over places: two columns of the sheet, side by side or apart, of the same rows. */
export interface Chart {
  readonly kind: "bars" | "line";
  readonly title: string;
  readonly labels: Area;
  readonly values: Area;
  /** The cell where its upper left corner lies. */
  readonly row: number;
  readonly column: number;
}
