import readWorkbook from "read-excel-file/universal";
import writeWorkbook from "write-excel-file/universal";
import type { Cell } from "../host";
import { UnreadableFile } from "./delimited";

/** A sheet of a workbook: its name, and columns of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: Cell[][];
}

/** Every sheet of an xlsx file that holds something. Dates become ISO text. */
export async function readXlsx(file: Blob): Promise<WorkbookSheet[]> {
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(file, { trim: false });
  } catch {
    throw new UnreadableFile(
      "This is no Excel workbook that can be read. Save it in Excel as .xlsx or .csv and try again.",
    );
  }
  return sheets
    .filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    .map(({ sheet, data }) => ({ name: sheet, columns: turned(data) }));
}

/** An xlsx file with one sheet: the first row bold, texts always texts. */
export async function writeXlsx(name: string, rows: readonly (readonly Cell[])[]): Promise<Blob> {
  const data = rows.map((row, place) => row.map((cell) => (place === 0 ? heading(cell) : typed(cell))));
  return writeWorkbook(data, { sheet: sheetName(name), stickyRowsCount: 1 }).toBlob();
}

function turned(rows: readonly (readonly unknown[])[]): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => toCell(row[column])));
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
  }
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return known && value !== "" ? value : null;
}

function heading(cell: Cell) {
  return cell === null ? null : { value: String(cell), type: String, fontWeight: "bold" as const };
}

function typed(cell: Cell) {
  return typeof cell === "string" ? { value: cell, type: String } : cell;
}

/** Excel allows 31 letters without : \ / ? * [ ] in the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, " ").slice(0, 31) || "Sheet1";
}
