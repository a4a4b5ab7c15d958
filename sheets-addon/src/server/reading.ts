import type { Area, Block } from "@click-ml/panel/cells";
import type { Place, View } from "@click-ml/panel/workbook";
import type { Stamp } from "../wire";
import { CellReader } from "./cells";
import { cellsStamp } from "./edits";
import { marksOf } from "./marks";
import { areaOf, rangeAt, type Sheet, selected, sheetOf } from "./places";

/** Characters of one answer; what travels to the sidebar at once stays far below 5 MB. */
const MOST_CHARACTERS = 2_000_000;

/** What stands around a place: the block around it, what is filled, and what click-ml wrote in that sheet. */
export function look(place: Place | null): View | null {
  const range = place === null ? selected() : rangeAt(place);
  if (range === null) {
    return null;
  }
  const sheet = range.getSheet();
  const used = { row: 0, column: 0, rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  return {
    sheet: sheet.getName(),
    area: areaOf(range),
    block: areaOf(range.getDataRegion()),
    used: used.rows === 0 ? null : used,
    marks: marksOf(sheet).map(({ id, columns }) => ({ id, columns })),
  };
}

export function read(place: Place): Block {
  const range = rangeAt(place);
  if (range === null) {
    sheetOf(place.sheet);
    return { rows: blankRows(place.area), notes: [] };
  }
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const { row, column, rows: wanted, columns } = place.area;
  const { rows, notes } = new CellReader(zone).block(range.getValues(), row, column);
  const whole = [...rows, ...blankRows({ ...place.area, rows: wanted - rows.length })].map((cells) =>
    cells.concat(Array.from({ length: columns - cells.length }, () => null)),
  );
  const fitting = fits(whole);
  const merged = range.getMergedRanges().map(areaOf);
  return {
    rows: whole.slice(0, fitting),
    notes: notes.filter((note) => note.row < row + fitting),
    merged: merged.filter((area) => area.row >= row && area.row < row + fitting),
  };
}

export function select(place: Place): null {
  const range = rangeAt(place);
  if (range !== null) {
    range.getSheet().activate();
    range.activate();
  }
  return null;
}

export function stamp(): Stamp {
  const range = selected();
  const sheet = SpreadsheetApp.getActiveSheet();
  const selection = JSON.stringify([sheet.getName(), range && areaOf(range)]);
  return { selection, cells: stampOf(sheet) };
}

/** Changes when rows or columns of a sheet come or go, and with every edit by a person. */
export function stampOf(sheet: Sheet): string {
  const size = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()];
  return JSON.stringify([sheet.getName(), ...size, cellsStamp()]);
}

function blankRows({ rows, columns }: Area): null[][] {
  return Array.from({ length: Math.max(0, rows) }, () => Array.from({ length: columns }, () => null));
}

/** How many rows fit into one answer: at least one. */
function fits(rows: Block["rows"]): number {
  let characters = 0;
  for (let row = 0; row < rows.length; row++) {
    characters += JSON.stringify(rows[row]).length;
    if (characters > MOST_CHARACTERS) {
      return Math.max(1, row);
    }
  }
  return rows.length;
}
