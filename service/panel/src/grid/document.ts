import type { Cell } from "../host";
import { readValues } from "./delimited";
import { placed, type SheetRow } from "./firstRow";
import { type ColumnForm, type FileForm, formOf, PLAIN } from "./form";
import type { TextForm } from "./sniff";

/** A sheet as it comes from a file or the clipboard: columns of cells with the names in the first row. */
export interface SheetDocument {
  readonly name: string;
  readonly columns: readonly (readonly Cell[])[];
  /** Names were made because the first row held data. */
  readonly namesMade: boolean;
  /** Rows above the names that were left out. */
  readonly titleRows: number;
  /** Cells that held an Excel error and are blank now. */
  readonly errors: number;
  readonly forms?: readonly ColumnForm[];
  /** How the text file was written; absent for what was none. */
  readonly file?: FileForm;
}

const ERROR_CELL = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * Makes a document of the rows of a sheet: error cells become blank, blank rows and titles above the names go, and a
 * first row of data gets a row of names above it. `text` is how the text file they come from is written, `times` are the
 * columns of a workbook that show times of day.
 */
export function toDocument(
  name: string,
  rows: readonly (readonly Cell[])[],
  { text, times }: { text?: TextForm; times?: ReadonlySet<number> } = {},
): SheetDocument {
  let errors = 0;
  const clean = (cell: Cell) => {
    const error = typeof cell === "string" && ERROR_CELL.test(cell);
    errors += error ? 1 : 0;
    return error || cell === "" ? null : cell;
  };
  const filled: SheetRow[] = [];
  rows.forEach((cells, at) => {
    const row = cells.map(clean);
    if (row.some((cell) => cell !== null && (typeof cell !== "string" || cell.trim() !== ""))) {
      filled.push({ cells: row, number: at + 1 });
    }
  });
  const found = placed(filled);
  const width = found.rows.reduce(
    (most, row) => Math.max(most, row.cells.length - found.left),
    found.names.length,
  );
  const raw = Array.from({ length: width }, (_, column) =>
    found.rows.map((row) => row.cells[found.left + column] ?? null),
  );
  const read = text === undefined ? raw : raw.map(readValues);
  const columns = read.map((values, column) => [found.names[column] ?? null, ...values]);
  const document = { name, columns, namesMade: found.made, titleRows: found.title, errors };
  if (text === undefined) {
    const forms = raw.map((_, column) => ({ ...PLAIN, time: times?.has(found.left + column) ?? false }));
    return { ...document, forms };
  }
  const forms = raw.map((values, column) => formOf(values, read[column] ?? [], text.decimal));
  const titles = filled.slice(0, found.title).map(({ cells }) => cells);
  return { ...document, forms, file: { ...text, titles } };
}
