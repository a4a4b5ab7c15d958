import { columnLetters } from "@click-ml/panel/region";
import type { Mark, NewCells } from "@click-ml/panel/workbook";
import type { Range, Sheet } from "./places";

/** Under this key the developer metadata of columns and rows says which write of click-ml made them. */
const KEY = "click-ml";

/** Metadata of a column says what was written there; that of a row moves with it, and says where a write begins or ends. */
interface Written {
  readonly id: string;
  readonly inserted?: boolean;
  readonly name?: string;
  /** The first row, counted from 1, and how many there were. */
  readonly row?: number;
  readonly rows?: number;
  readonly end?: "first" | "last";
}

export interface KnownMark extends Mark {
  readonly inserted: boolean;
  /** Rows of the cells that were written, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** What was written in a sheet and stands there still, by developer metadata. A column of another name is a person's. */
export function marksOf(sheet: Sheet): KnownMark[] {
  const all = metadataOf(sheet).map((one) => ({ ...written(one), place: one.getLocation() }));
  const rowOf = (id: string, end: string) =>
    all
      .find((one) => one.id === id && one.end === end)
      ?.place.getRow()
      ?.getRow();
  const found = new Map<string, { inserted: boolean; first: number; last: number; columns: number[] }>();
  for (const { id, inserted = false, name, row = 1, rows = 1, place } of all) {
    const column = place.getColumn()?.getColumn();
    const first = rowOf(id, "first") ?? Math.min(row, sheet.getMaxRows());
    if (column !== undefined && sheet.getRange(first, column).getValue() === name) {
      const last = rowOf(id, "last") ?? Math.min(first + rows - 1, sheet.getMaxRows());
      const mark = found.get(id) ?? { inserted, first, last, columns: [] };
      mark.columns.push(column - 1);
      found.set(id, mark);
    }
  }
  return Array.from(found, ([id, { columns, ...mark }]) => {
    return { id, ...mark, columns: columns.sort((one, other) => one - other) };
  });
}

/** Forgets that a write was here. */
export function unmark(sheet: Sheet, id: string): void {
  for (const metadata of metadataOf(sheet).filter((one) => written(one).id === id)) {
    metadata.remove();
  }
}

function metadataOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet.createDeveloperMetadataFinder().withKey(KEY).find();
}

function written(metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata): Written {
  return JSON.parse(metadata.getValue() ?? "{}");
}

/** Marks the columns of a write and where its rows end. Google takes marks on whole columns and rows only. */
export function markWritten(
  sheet: Sheet,
  { id, row, column, insert, columns }: NewCells,
  rows: number,
): void {
  columns.forEach(([name], index) => {
    const letters = columnLetters(column + index);
    const what = { id, inserted: insert, name: String(name ?? ""), row: row + 1, rows };
    attach(sheet.getRange(`${letters}:${letters}`), what);
  });
  const last = row + rows;
  try {
    attach(sheet.getRange(`${row + 1}:${row + 1}`), { id, end: "first" });
    attach(sheet.getRange(`${last}:${last}`), { id, end: "last" });
  } catch {
    // Rows with protected cells may take no marks; then they count as standing where they stood.
  }
}

function attach(range: Range, value: Written): void {
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  range.addDeveloperMetadata(KEY, JSON.stringify(value), DOCUMENT);
}
