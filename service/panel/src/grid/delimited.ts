import Papa from "papaparse";
import type { Cell } from "../host";
import { coerceColumn } from "./coerce";
import { plain } from "./form";
import { sniff, type TextForm } from "./sniff";

const FORMULA = /^[=+\-@\t\r]/;
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;
const MOST_COLUMNS = 16_384;

/** How spreadsheets put cells on the clipboard. */
export const CLIPBOARD: TextForm = { delimiter: "\t", quote: '"', decimal: "." };

/** A text that is no table. The message is for the person. */
export class UnreadableFile extends Error {}

/** Decodes the bytes of a text file: UTF-8 or UTF-16 by their marks, else UTF-8 if it is that, else Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Cells by row, as they stand; blank lines stay. Quotes may hold delimiters and line breaks. */
export function parseLines(
  text: string,
  { delimiter, quote: quoteChar }: TextForm = sniff(text),
): string[][] {
  const body = text.replace(/^sep=.\r?\n/i, "").replace(/\r?\n$/, "");
  const { data, errors, meta } = Papa.parse<string[]>(body, { delimiter, quoteChar });
  const quote = errors.find((error) => error.code === "MissingQuotes");
  if (quote) {
    throw new UnreadableFile(
      `A quotation mark (") is opened near line ${(quote.row ?? 0) + 1} and never closed. Close it and open the file again.`,
    );
  }
  const width = data.reduce((most, line) => Math.max(most, line.length), 0);
  if (width > MOST_COLUMNS) {
    throw new UnreadableFile(`The file has ${width} columns; ${MOST_COLUMNS} are the most a sheet can have.`);
  }
  return meta.aborted ? [] : data;
}

/** What the values of a column mean, read as a whole. */
export function readValues(values: readonly Cell[]): Cell[] {
  return coerceColumn(values.map((value) => String(value ?? "").replace(ESCAPED_FORMULA, "")));
}

/** Columns of cells: the first row stays text (names), below it every column is read as a whole. */
export function toColumns(lines: readonly (readonly string[])[]): Cell[][] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const texts = lines.map((line) => (line[column] ?? "").replace(ESCAPED_FORMULA, ""));
    const [name, ...values] = texts;
    return [...coerceColumn(name === undefined ? [] : [name]), ...coerceColumn(values)];
  });
}

/** Texts as one file; lines end as every program knows them. */
export function toText(
  rows: readonly (readonly string[])[],
  { delimiter, quote: quoteChar }: TextForm,
): string {
  return Papa.unparse([...rows.map((row) => [...row])], { delimiter, quoteChar, newline: "\r\n" });
}

/** A cell as text for every program: one that a spreadsheet would run as a formula gets an apostrophe in front. */
export function harmless(cell: Cell, decimal: string): string {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : plain(cell, decimal);
}

/** Cells for the clipboard, as spreadsheets exchange them. */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse(rows.map(copied), { delimiter: "\t", newline: "\n" });
}

function copied(row: readonly Cell[]): (string | number | null)[] {
  return row.map((cell) => (typeof cell === "boolean" ? String(cell).toUpperCase() : cell));
}
