import type { Area, Block, Cell, CellNote, NewSheet } from "../cells";
import type { Allowed } from "../host";

/** Cells of one sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** One cell of a sheet. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Columns that one write puts into a sheet, side by side. */
export interface NewCells {
  /** Names the write, to find and erase what it made. */
  readonly id: string;
  readonly sheet: string;
  /** The row of the first cell of every column. */
  readonly row: number;
  /** The column of the first one. */
  readonly column: number;
  /** Whether room is made by moving what stands there to the right; else the columns are blank. */
  readonly insert: boolean;
  /** One list of cells per column, all of one length, from `row` down; the first of each is its name. */
  readonly columns: readonly (readonly Cell[])[];
}

/** What a write left in a sheet. */
export interface Mark {
  readonly id: string;
  /** Where its columns stand now, in rising order; without those that a person gave another name, which are theirs. */
  readonly columns: readonly number[];
}

/** The surroundings of a place. */
export interface View extends Place {
  /** Its upper left cell grown until only blank cells touch it, and perhaps the rest of it too; it may itself be blank. */
  readonly block: Area;
  /** The part of the sheet that holds anything; null when it is blank. */
  readonly used: Area | null;
  readonly marks: readonly Mark[];
}

/**
 * What a spreadsheet that is reached by calls (Google Sheets, Excel) can do. It knows nothing of tables: `WorkbookHost`
 * does. Rows and columns count from 0, sheets go by name. Each call works on the sheet as it is at that moment, and cuts
 * itself into as many calls of its spreadsheet as the limits there ask for. What fails is a ProblemError.
 */
export interface Workbook {
  readonly name: "sheets" | "excel";
  /** What stands around a place, or around the selected cells (their first range) where none is given; null without any. */
  look(place: Place | null): Promise<View | null>;
  /** The values of cells, row by row: dates as ISO 8601 text, formulas by their result, error cells null with a note. */
  read(place: Place): Promise<Block>;
  /** Whether cells hold nothing of a person's: no value, formula, note, rule for input or merged cell, as far as it tells. */
  isFree(place: Place): Promise<boolean>;
  /** Writes columns as one undo step and marks them. Texts never become formulas. */
  write(cells: NewCells): Promise<void>;
  /**
   * Takes away what one write made: deletes the columns that it inserted and that hold nothing else, blanks its cells in the
   * others, but for those into which a person put something else (`prints.ts`); false when nothing is left.
   */
  erase(sheet: string, id: string): Promise<boolean>;
  /** Takes away all that was ever written, on all sheets; gives how many columns. Absent where a menu does that. */
  eraseAll?(): Promise<number>;
  /** Hangs notes on cells in place of those hung before; a note goes when its cell is edited. Own notes of people stay. */
  note(sheet: string, notes: readonly CellNote[]): Promise<void>;
  /** Brings cells into view and selects them. */
  select(place: Place): Promise<void>;
  /** Adds a sheet behind the others and shows it; gives the name it got. Texts never become formulas. */
  addSheet(sheet: NewSheet): Promise<string>;
  /** Puts the answers of our formulas, on all sheets, in the place of the formulas; gives how many formulas. */
  freeze?(): Promise<number>;
  /** Lets formulas of this document predict; absent where they need no leave. */
  allowFormulas?(): Promise<Allowed>;
  /** Calls back when a person changed cells, or only the selection; returns how to stop. */
  watch(listener: (what: "cells" | "selection") => void): () => void;
  /** Tells who sits here from others who have the document open: random, the same at every visit. */
  person(): Promise<string>;
  /** Small texts kept with the document; null forgets. */
  load(name: string): Promise<string | null>;
  save(name: string, value: string | null): Promise<void>;
}
