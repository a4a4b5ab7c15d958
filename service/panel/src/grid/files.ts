import type { Cell } from "../host";
import { usedArea } from "./dataRegion";
import { CLIPBOARD, decode, harmless, parseLines, toText, UnreadableFile } from "./delimited";
import { type SheetDocument, toDocument } from "./document";
import { kindOfFile } from "./fileKinds";
import type { FileForm } from "./form";
import { MOST_BYTES, requireShortCells } from "./limits";
import type { Sheet } from "./sheet";
import { sniff } from "./sniff";
import { words } from "./words";

const COMMAS: FileForm = { delimiter: ",", quote: '"', decimal: ".", titles: [] };

/** Reads a CSV, TSV or xlsx file: one document for each sheet in it. What reads xlsx is loaded when it is needed. */
export async function readFile(file: File): Promise<SheetDocument[]> {
  if (file.size > MOST_BYTES) {
    throw new UnreadableFile(words.tooLarge(file.name));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, "");
  const documents =
    kindOfFile(file.name, bytes) === "xlsx" ? await fromXlsx(file) : [fromText(name, decode(bytes))];
  if (documents.every((document) => document.columns.length === 0)) {
    throw new UnreadableFile(words.empty(file.name));
  }
  if (documents.every(({ columns }) => columns.every((cells) => cells.length < 2))) {
    throw new UnreadableFile(words.namesOnly(file.name));
  }
  return documents;
}

/** What was copied in a spreadsheet. */
export function readPasted(text: string): SheetDocument {
  const form = text.includes("\t") ? CLIPBOARD : sniff(text);
  requireShortCells(text, form);
  return toDocument(words.pasted, parseLines(text, form), { text: form });
}

function fromText(name: string, text: string): SheetDocument {
  const form = sniff(text);
  requireShortCells(text, form);
  return toDocument(name, parseLines(text, form), { text: form });
}

/** The sheet as text, in the form in which it came: delimiter, decimal mark, titles, and numbers that nobody edited. */
export function saveText(sheet: Sheet, file: FileForm = COMMAS): Blob {
  const { rows, columns } = usedArea(sheet);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = sheet.cell(row, column);
      const time = typeof cell === "number" && sheet.isTime(column);
      return sheet.written(row, column) ?? (time ? sheet.text(row, column) : harmless(cell, file.decimal));
    }),
  );
  const titles = file.titles.map((cells) => cells.map((cell) => harmless(cell, file.decimal)));
  return new Blob(["\ufeff", toText([...titles, ...lines], file)], { type: "text/csv;charset=utf-8" });
}

/** What the file of a sheet is called: tables with tabs as .tsv, nothing in it that a file system refuses. */
export function fileName(sheet: Sheet, kind: "csv" | "xlsx", file: FileForm = COMMAS): string {
  const ending = kind === "csv" && file.delimiter === "\t" ? "tsv" : kind;
  return `${sheet.name.replace(/[\\/:*?"<>|]/g, " ")}.${ending}`;
}

export async function saveXlsx(sheet: Sheet): Promise<Blob> {
  const { writeXlsx } = await import("./workbook");
  const { columns } = usedArea(sheet);
  const times = new Set(Array.from({ length: columns }, (_, at) => at).filter((at) => sheet.isTime(at)));
  return writeXlsx(sheet.name, rowsOf(sheet), times);
}

async function fromXlsx(file: File): Promise<SheetDocument[]> {
  const { readXlsx } = await import("./workbook");
  const documents = (await readXlsx(file)).map((sheet) =>
    toDocument(sheet.name, sheet.rows, { times: sheet.times }),
  );
  const found = documents.filter(
    ({ columns }) => columns.length > 1 && columns.some(({ length }) => length > 1),
  );
  // Where the service looks first: the first sheet that holds a table of several columns.
  const [table] = found;
  return table === undefined ? documents : [table, ...documents.filter((one) => one !== table)];
}

function rowsOf(sheet: Sheet): Cell[][] {
  const area = usedArea(sheet);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => sheet.cell(row, column)),
  );
}
