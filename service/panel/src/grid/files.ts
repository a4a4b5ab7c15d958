import type { Cell } from "../host";
import { usedArea } from "./dataRegion";
import { CLIPBOARD, decode, parseLines, readValues, toCsv, UnreadableFile } from "./delimited";
import { type SheetDocument, toDocument } from "./document";
import { kindOfFile } from "./fileKinds";
import { MOST_BYTES, requireShortCells } from "./limits";
import type { Sheet } from "./sheet";
import { sniff } from "./sniff";
import { words } from "./words";

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
  return toDocument("Pasted", parseLines(text, form), readValues);
}

function fromText(name: string, text: string): SheetDocument {
  const form = sniff(text);
  requireShortCells(text, form);
  return toDocument(name, parseLines(text, form), readValues);
}

export function saveCsv(sheet: Sheet): Blob {
  return new Blob(["\ufeff", toCsv(rowsOf(sheet))], { type: "text/csv;charset=utf-8" });
}

export async function saveXlsx(sheet: Sheet): Promise<Blob> {
  const { writeXlsx } = await import("./workbook");
  return writeXlsx(sheet.name, rowsOf(sheet));
}

async function fromXlsx(file: File): Promise<SheetDocument[]> {
  const { readXlsx } = await import("./workbook");
  const documents = (await readXlsx(file)).map((sheet) => toDocument(sheet.name, sheet.rows));
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
