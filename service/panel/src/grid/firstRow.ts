import type { Cell } from "../host";

/** A filled row as a sheet holds it: cells from column A on, and its number counted from 1. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly number: number;
}

/** Where the table lies in its sheet; contract/rules/first-rows.json holds this and the service's HeaderGuess together. */
export interface Placed {
  /** The header's cells as text, null when blank. */
  readonly names: readonly (string | null)[];
  /** Names were made because the first row held data. */
  readonly made: boolean;
  /** Filled rows above the names that are no part of the table. */
  readonly title: number;
  /** Filled rows from the first data row on. */
  readonly rows: readonly SheetRow[];
  /** Sheet row of the first data row, counted from 1. */
  readonly first: number;
  /** Column of the first name, counted from 0. */
  readonly left: number;
}

const LOOKED_AT = 200;
const TITLE_BESIDE = 3;
const MOST = 0.8;
const FEW = 3;
const VALUE = /^([+-]?\p{Sc}?\d[\d.,' ]*\s?[%\p{Sc}]?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*)$/u;

/** Finds the names among the first filled rows of a sheet. */
export function placed(filled: readonly SheetRow[]): Placed {
  const ahead = filled.slice(0, LOOKED_AT);
  const title = titleRows(ahead);
  const looked = ahead.slice(title);
  const [top, ...body] = looked;
  if (top === undefined) {
    return { names: [], made: false, title: 0, rows: [], first: 1, left: 0 };
  }
  const left = Math.min(...looked.map(first));
  const width = Math.max(...looked.map(end));
  if (isData(top, body, left, width)) {
    const names = Array.from({ length: width - left }, (_, place) => `Column ${place + 1}`);
    return { names, made: true, title, rows: filled.slice(title), first: top.number, left };
  }
  const names = top.cells.slice(left, end(top)).map((cell) => (cell === null ? null : String(cell)));
  if (leadingNameMissing(top, body)) {
    names.unshift(null);
  }
  const rows = filled.slice(title + 1);
  return { names, made: false, title, rows, first: body[0]?.number ?? top.number + 1, left };
}

/** Above a table of several columns, narrow lines are its title: one cell at first, or a blank row below them. */
function titleRows(rows: readonly SheetRow[]): number {
  const widths = rows.map(end).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length / 2)] ?? 0;
  const wide = (place: number) => end(rows[place] ?? NONE) >= width * MOST;
  let title = 0;
  while (title < rows.length - 1 && !wide(title)) {
    title++;
  }
  const [before, names] = [rows[title - 1], rows[title]];
  const apart =
    before !== undefined &&
    names !== undefined &&
    (end(rows[0] ?? NONE) === 1 || names.number > before.number + 1);
  return width < TITLE_BESIDE || !apart || !wide(title) ? 0 : title;
}

const NONE: SheetRow = { cells: [], number: 0 };

function first({ cells }: SheetRow): number {
  const at = cells.findIndex((cell) => cell !== null);
  return at === -1 ? cells.length : at;
}

function end({ cells }: SheetRow): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** The R language writes row names without a name above them. */
function leadingNameMissing(top: SheetRow, body: readonly SheetRow[]): boolean {
  const one = body.every((row) => end(row) === end(top) + 1 && first(row) === 0);
  return end(top) > 1 && body.length > 0 && first(top) === 0 && one;
}

/** Whether the top row is data: where columns hold values below, most hold one on top; else its words come again. */
function isData(top: SheetRow, body: readonly SheetRow[], from: number, to: number): boolean {
  const places = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (body.length === 0) {
    return places.some((place) => isValue(top.cells[place] ?? null));
  }
  const values = places.filter((place) => holdsValues(body, place));
  if (values.length === 0) {
    return body.length >= FEW && repeats(top, body, places);
  }
  const onTop = values.filter((place) => isValue(top.cells[place] ?? null)).length;
  return onTop >= values.length * MOST && !countsUp(top, places);
}

function holdsValues(body: readonly SheetRow[], place: number): boolean {
  const filled = body.map((row) => row.cells[place] ?? null).filter((cell) => cell !== null);
  return filled.length > 0 && filled.filter(isValue).length >= filled.length * MOST;
}

function isValue(cell: Cell): boolean {
  return typeof cell === "string" ? VALUE.test(cell.trim()) : cell !== null;
}

function repeats(top: SheetRow, body: readonly SheetRow[], places: readonly number[]): boolean {
  const again = places.filter((place) => {
    const cell = top.cells[place] ?? null;
    return cell !== null && body.some((row) => row.cells[place] === cell);
  });
  return again.length * 2 > places.length;
}

/** Names such as 2019, 2020, 2021 above a table of sums are still names. */
function countsUp(top: SheetRow, places: readonly number[]): boolean {
  const numbers = places.map((place) => wholeNumber(top.cells[place] ?? null)).filter((one) => one !== null);
  return numbers.length > 2 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1);
}

function wholeNumber(cell: Cell): number | null {
  return typeof cell === "number"
    ? cell
    : typeof cell === "string" && /^\d{1,6}$/.test(cell.trim())
      ? Number(cell)
      : null;
}
