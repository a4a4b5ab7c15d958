import type { Area, Cell } from "../cells";
import { isBlank, readsAsNames } from "../region";
import type { Place, View, Workbook } from "./workbook";

/** Rows in which names are looked for that stand no longer where they stood. */
const LOOKED_AT = 200;

/** The table that a view shows: the block of filled cells there without the columns that the panel wrote. */
export async function tableIn(workbook: Workbook, view: View): Promise<Area | null> {
  const { area, block, marks } = view;
  const own = ownColumns(block, new Set(marks.flatMap((mark) => mark.columns)), area.column);
  const tight = own?.columns === block.columns && block.rows > area.rows;
  return own && !tight ? trimmed(workbook, view.sheet, own) : own;
}

/** The table around cells of a sheet; null when all is blank there. */
export async function tableAround(workbook: Workbook, place: Place): Promise<Area | null> {
  const view = await workbook.look(place);
  return view && tableIn(workbook, view);
}

/** The run of the person's own columns that holds a column, or else ends left of it, or else begins right of it. */
function ownColumns(block: Area, ours: ReadonlySet<number>, column: number): Area | null {
  const first = block.column;
  const last = block.column + block.columns - 1;
  let at = column;
  while (at >= first && ours.has(at)) {
    at--;
  }
  if (at < first) {
    at = column;
    while (at <= last && ours.has(at)) {
      at++;
    }
  }
  if (at < first || at > last) {
    return null;
  }
  let left = at;
  let right = at;
  while (left > first && !ours.has(left - 1)) {
    left--;
  }
  while (right < last && !ours.has(right + 1)) {
    right++;
  }
  return { ...block, column: left, columns: right - left + 1 };
}

/** Cuts blank rows off the top and the end; null when nothing is left. */
async function trimmed(workbook: Workbook, sheet: string, area: Area): Promise<Area | null> {
  let { row, rows } = area;
  for (; rows > 0 && (await isBlankRow(workbook, sheet, { ...area, row, rows: 1 })); row++) {
    rows--;
  }
  for (let step = 1; rows > 0; step *= 2) {
    const looked = Math.min(step, rows);
    const tail = await workbook.read({ sheet, area: { ...area, row: row + rows - looked, rows: looked } });
    const last = tail.rows.findLastIndex((cells) => !cells.every(isBlank));
    rows -= looked - 1 - last;
    if (last >= 0) {
      return { ...area, row, rows };
    }
  }
  return null;
}

async function isBlankRow(workbook: Workbook, sheet: string, area: Area): Promise<boolean> {
  const { rows } = await workbook.read({ sheet, area });
  return rows.every((cells) => cells.every(isBlank));
}

/** A table with the parts of it that blank rows cut off, as far as they begin above `end`; the next table is no part. */
export async function bridged(workbook: Workbook, sheet: string, table: Area, end: number): Promise<Area> {
  let whole = table;
  for (let gap = end - whole.row - whole.rows; gap > 0; gap = end - whole.row - whole.rows) {
    const below = { ...whole, row: whole.row + whole.rows, rows: gap };
    const { rows } = await workbook.read({ sheet, area: below });
    const at = rows.findIndex((cells) => !cells.every(isBlank));
    if (at === -1 || readsAsNames(rows[at] ?? [])) {
      return whole;
    }
    const part = await tableAround(workbook, { sheet, area: { ...below, row: below.row + at, rows: 1 } });
    whole = { ...whole, rows: Math.max(below.row + at + 1, part ? part.row + part.rows : 0) - whole.row };
  }
  return whole;
}

/** The first table of a sheet, from the top left on; null in a blank sheet. */
export async function firstTable(workbook: Workbook, { sheet, used }: View): Promise<Area | null> {
  if (used === null) {
    return null;
  }
  const [top] = (await workbook.read({ sheet, area: { ...used, rows: 1 } })).rows;
  const column = used.column + Math.max(0, top?.findIndex((cell) => !isBlank(cell)) ?? 0);
  return tableAround(workbook, { sheet, area: { row: used.row, column, rows: 1, columns: 1 } });
}

/** Where names stand now. */
export interface Found {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Finds a row of names again: where it stood if it still reads the same there, else in the row that holds most of them,
 * and at least half. Columns may have come, gone or moved. Null when there is no such row.
 */
export async function findNames(
  workbook: Workbook,
  { sheet, used }: View,
  names: readonly string[],
  before: number,
): Promise<Found | null> {
  if (used === null) {
    return null;
  }
  const rows = Math.min(used.rows, Math.max(LOOKED_AT, before - used.row + LOOKED_AT));
  const here = { ...used, row: before, rows: 1 };
  return (
    (await mostNames(workbook, sheet, names, here, names.length)) ??
    (await mostNames(workbook, sheet, names, { ...used, rows }, Math.ceil(names.length / 2)))
  );
}

async function mostNames(
  workbook: Workbook,
  sheet: string,
  names: readonly string[],
  area: Area,
  least: number,
): Promise<Found | null> {
  const wanted = new Set(names.filter((name) => name !== ""));
  const { rows } = await workbook.read({ sheet, area });
  let best: Found | null = null;
  let most = Math.max(1, Math.min(least, wanted.size)) - 1;
  rows.forEach((cells, offset) => {
    const places = cells.flatMap((cell, place) => (wanted.has(nameOf(cell)) ? [place] : []));
    const met = new Set(places.map((place) => nameOf(cells[place] ?? null))).size;
    const [first] = places;
    const last = places.at(-1);
    if (met > most && first !== undefined && last !== undefined) {
      most = met;
      best = { row: area.row + offset, left: area.column + first, right: area.column + last };
    }
  });
  return best;
}

export function nameOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
