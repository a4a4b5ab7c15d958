import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import writeWorkbook from "write-excel-file/universal";
import type { Cell } from "../host";
import { UnreadableFile } from "./delimited";
import { MOST_CHARACTERS } from "./limits";
import { words } from "./words";

const NO_WORKBOOK =
  "This is no Excel workbook that can be read. Save it in Excel as .xlsx or .csv and try again.";
const LOOKED_AT = 2_000;
const MOST_UNPACKED = 512 * 1024 * 1024;
const DAY = 86_400_000;
/** Where Excel begins to count, and the first day of its calendar; what lies between is a time of day or a duration. */
/** How dates of a workbook stand in the sheet; the service's writer knows them by the same form. */
const DATE = /^(19|20)\d\d-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;
const DAY_LENGTH = 10;
const NULL_DAY = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** A sheet of a workbook: its name, and its rows of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: Cell[][];
  /** Columns that hold times of day, as fractions of a day. */
  readonly times: ReadonlySet<number>;
}

/** Every visible sheet of an xlsx file that holds something. Dates become ISO text, times of day fractions of a day. */
export async function readXlsx(file: Blob): Promise<WorkbookSheet[]> {
  const hidden = hiddenSheets(new Uint8Array(await file.arrayBuffer()));
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(file, { trim: false });
  } catch {
    throw new UnreadableFile(NO_WORKBOOK);
  }
  return sheets
    .filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(toCell)),
      times: timesOf(data),
    }));
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

/** The hidden sheets; refuses what no spreadsheet writes and cells that are too long, before anything is built of them. */
function hiddenSheets(bytes: Uint8Array): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [part, text] of partsOf(bytes)) {
    if (/<!DOCTYPE/i.test(text.slice(0, LOOKED_AT))) {
      throw new UnreadableFile(words.declarations(part));
    }
    if (part.includes("worksheets/") || part.endsWith("sharedStrings.xml")) {
      requireShortTexts(text);
    }
    if (part === "xl/workbook.xml") {
      for (const [sheet] of text.matchAll(/<sheet\b[^>]*\bstate="(?:hidden|veryHidden)"[^>]*>/g)) {
        hidden.add(unescaped(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? ""));
      }
    }
  }
  return hidden;
}

function partsOf(bytes: Uint8Array): [string, string][] {
  let all = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const wanted = name.startsWith("xl/") && name.endsWith(".xml") && !name.startsWith("xl/theme/");
    all += wanted ? originalSize : 0;
    if (all > MOST_UNPACKED) {
      throw new UnreadableFile(words.unpacksTooLarge);
    }
    return wanted;
  };
  try {
    return Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [name, strFromU8(part)]);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(NO_WORKBOOK);
  }
}

/** Between two tags stand the characters of one text; one of a text shared by cells has no place. */
function requireShortTexts(xml: string): void {
  for (let at = xml.indexOf(">"); at !== -1; ) {
    const next = xml.indexOf("<", at);
    if (next - at > MOST_CHARACTERS) {
      const cell = /.*<c\b[^>]*\br="([A-Z]+\d+)"/s.exec(xml.slice(Math.max(0, at - LOOKED_AT), at))?.[1];
      throw new UnreadableFile(words.cellTooLong(cell ?? "", MOST_CHARACTERS));
    }
    at = next === -1 ? -1 : xml.indexOf(">", next);
  }
}

function unescaped(text: string): string {
  const letters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => letters[name] ?? "");
}

function timesOf(rows: readonly (readonly unknown[])[]): ReadonlySet<number> {
  return new Set(rows.flatMap((row) => row.flatMap((cell, at) => (isTime(cell) ? [at] : []))));
}

function isTime(cell: unknown): boolean {
  return cell instanceof Date && cell.getTime() < FIRST_DAY;
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    if (isTime(value)) {
      return (value.getTime() - NULL_DAY) / DAY;
    }
    if (Number.isNaN(value.getTime())) {
      return null;
    }
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
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
  const date = DATE.test(cell) ? new Date(`${cell}${onlyDay ? "T00:00:00" : ""}Z`) : null;
  // No calendar has a 30 February: such a text stays one.
  return date !== null && toCell(date) === cell
    ? { value: date, type: Date, format: onlyDay ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" }
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
