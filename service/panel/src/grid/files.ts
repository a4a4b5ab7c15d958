import type { Cell } from "../host";
import { usedArea } from "./dataRegion";
import { decode, parseLines, toColumns, toCsv, UnreadableFile } from "./delimited";
import { type SheetDocument, toDocument } from "./document";
import { kindOfFile } from "./fileKinds";
import type { Sheet } from "./sheet";
import { words } from "./words";

const MOST_BYTES = 200 * 1024 * 1024;

/** Reads a CSV, TSV or xlsx file: one document for each sheet in it. What reads xlsx is loaded when it is needed. */
export async function readFile(file: File): Promise<SheetDocument[]> {
  if (file.size > MOST_BYTES) {
    throw new UnreadableFile(words.tooLarge(file.name));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, "");
  const documents =
    kindOfFile(file.name, bytes) === "xlsx"
      ? await fromXlsx(file)
      : [toDocument(name, toColumns(parseLines(decode(bytes))))];
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
  return toDocument("Pasted", toColumns(parseLines(text, text.includes("\t") ? "\t" : "")));
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
  return (await readXlsx(file)).map((sheet) => toDocument(sheet.name, sheet.columns));
}

function rowsOf(sheet: Sheet): Cell[][] {
  const area = usedArea(sheet);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => sheet.cell(row, column)),
  );
}
