import readWorkbook from "read-excel-file/universal";
import writeWorkbook from "write-excel-file/universal";
import { DateSystem } from "../dates";
import type { Cell } from "../host";
import { UnreadableFile } from "./delimited";
import { NO_WORKBOOK, partsOf } from "./workbookParts";
import { type DatedCell, sheetParts } from "./workbookSheets";

/** How dates of a workbook stand in the sheet; the service's writer knows them by the same form. */
const DATE = /^(19|20)\d\d-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;
const DAY_LENGTH = 10;
/** How the workbooks that are saved here count. */
const from1900 = new DateSystem(false);
/** Where the library begins to count, for what it takes for a date by itself. */
const NULL_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A sheet of a workbook: its name, and its rows of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: Cell[][];
  /** Columns that hold times of day, as fractions of a day. */
  readonly times: ReadonlySet<number>;
}

/** Every visible sheet of an xlsx file that holds something. Dates become ISO text, times of day fractions of a day. */
export async function readXlsx(file: Blob): Promise<WorkbookSheet[]> {
  const parts = sheetParts(partsOf(new Uint8Array(await file.arrayBuffer())));
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(file, { trim: false });
  } catch {
    throw new UnreadableFile(NO_WORKBOOK);
  }
  return sheets.flatMap(({ sheet, data }, at) => {
    const { hidden = false, dated = [] } = parts[at] ?? {};
    // A sheet that is a chart has no data, whatever the library's types say.
    const cells = data ?? [];
    const filled = cells.some((row) => row.some((cell) => cell !== null));
    const times = new Set(dated.flatMap(({ column, time }) => (time ? [column] : [])));
    return filled && !hidden ? [{ name: sheet, rows: cellsOf(cells, dated), times }] : [];
  });
}

/** An xlsx file with one sheet: the first row bold, texts always texts. */
export async function writeXlsx(
  name: string,
  rows: readonly (readonly Cell[])[],
  times: ReadonlySet<number> = new Set(),
): Promise<Blob> {
  const data = rows.map((row, place) =>
    row.map((cell, at) => (place === 0 ? heading(cell) : typed(cell, times.has(at)))),
  );
  return writeWorkbook(data, { sheet: sheetName(name), stickyRowsCount: 1 }).toBlob();
}

/** The cells of a sheet: what shows a date or a time is read by its format, and not by what the library takes it for. */
function cellsOf(data: readonly (readonly unknown[])[], dated: readonly DatedCell[]): Cell[][] {
  const rows = data.map((row) => row.map(toCell));
  for (const { row, column, value } of dated) {
    rows[row]?.splice(column, 1, value);
  }
  return rows;
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : from1900.dateOf((value.getTime() - NULL_DAY) / DAY);
  }
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return known && value !== "" ? value : null;
}

function heading(cell: Cell) {
  return cell === null ? null : { value: String(cell), type: String, fontWeight: "bold" as const };
}

function typed(cell: Cell, time: boolean) {
  if (typeof cell === "number" && time) {
    return { value: cell, type: Number, format: cell < 1 ? "hh:mm:ss" : "[h]:mm:ss" };
  }
  if (typeof cell !== "string") {
    return cell;
  }
  const onlyDay = cell.length === DAY_LENGTH;
  const serial = DATE.test(cell) ? from1900.serialOf(cell) : Number.NaN;
  // No calendar has a 30 February: such a text stays one.
  return from1900.dateOf(serial) === cell
    ? { value: serial, type: Number, format: onlyDay ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" }
    : { value: cell, type: String };
}

/** Excel allows 31 letters without : \ / ? * [ ] in the name of a sheet. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[:\\/?*[\]]/g, " ")
      .slice(0, 31)
      .replace(/[\ud800-\udbff]$/, "") || "Sheet1"
  );
}
