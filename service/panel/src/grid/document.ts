import type { Cell } from "../host";
import { readsAsNames } from "./dataRegion";

/** A sheet as it comes from a file or the clipboard: columns of cells with the names in the first row. */
export interface SheetDocument {
  readonly name: string;
  readonly columns: readonly (readonly Cell[])[];
  /** Names were made because the first row held data. */
  readonly namesMade: boolean;
  /** Cells that held an Excel error and are blank now. */
  readonly errors: number;
}

const ERROR_CELL = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** Makes a document of columns: error cells become blank, and a first row of data gets a row of names above it. */
export function toDocument(name: string, columns: readonly (readonly Cell[])[]): SheetDocument {
  let errors = 0;
  const clean = columns.map((column) =>
    column.map((cell) => {
      const error = typeof cell === "string" && ERROR_CELL.test(cell);
      errors += error ? 1 : 0;
      return error ? null : cell;
    }),
  );
  const first = clean.map((column) => column[0] ?? null);
  const namesMade =
    clean.length > 0 && !readsAsNames(first) && first.some((cell) => typeof cell !== "string");
  return { name, columns: namesMade ? clean.map(named) : clean, namesMade, errors };
}

function named(column: readonly Cell[], index: number): readonly Cell[] {
  return [`column ${index + 1}`, ...column];
}
