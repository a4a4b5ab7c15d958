import type { Area } from "@click-ml/panel/cells";
import { areaOf, PLACE } from "./place";

/** Cells whose formulas are asked for at once. */
const CELLS = 200_000;
/** Rows of a worksheet. */
const ROWS = 1_048_576;

/** What an Excel can tell of cells beside their values; `supports` says whether it has a version of its API. */
export type Supports = (version: string) => boolean;

/** Whether cells hold no formula, value, note, comment, rule for input or merged cell, as far as this Excel tells. */
export async function isFree(sheet: Excel.Worksheet, area: Area, supports: Supports): Promise<boolean> {
  const range = rangeOf(sheet, area);
  const rule = supports("1.8") ? range.dataValidation : null;
  rule?.load("type");
  const merged = supports("1.13") ? range.getMergedAreasOrNullObject() : null;
  merged?.load("cellCount");
  await sheet.context.sync();
  // Excel gives no type where cells of the place have different rules.
  const ruled = rule !== null && rule.type !== "None";
  return (
    !ruled &&
    (merged === null || merged.isNullObject) &&
    (await isEmpty(sheet, area)) &&
    !(await isCommented(sheet, area, supports))
  );
}

/** Whether nothing else stands in the column of cells. */
export async function isAlone(
  sheet: Excel.Worksheet,
  cells: Excel.Range,
  supports: Supports,
): Promise<boolean> {
  const { rowIndex: row, rowCount: rows, columnIndex: column } = cells;
  const above = { row: 0, column, rows: row, columns: 1 };
  const below = { row: row + rows, column, rows: ROWS - row - rows, columns: 1 };
  return (
    (await isEmpty(sheet, above)) &&
    (await isEmpty(sheet, below)) &&
    !(await isCommented(sheet, { ...above, rows: ROWS }, supports))
  );
}

/** Whether cells hold no value and no formula, not even one that gives an empty text. */
async function isEmpty(sheet: Excel.Worksheet, area: Area): Promise<boolean> {
  const used = area.rows === 0 ? null : rangeOf(sheet, area).getUsedRangeOrNullObject();
  used?.load(PLACE);
  await sheet.context.sync();
  const rest = used === null || used.isNullObject ? { ...area, rows: 0 } : areaOf(used);
  const step = Math.max(1, Math.floor(CELLS / rest.columns));
  for (let from = 0; from < rest.rows; from += step) {
    const piece = rangeOf(sheet, { ...rest, row: rest.row + from, rows: Math.min(step, rest.rows - from) });
    piece.load("formulas");
    await sheet.context.sync();
    if (piece.formulas.some((line) => line.some((formula) => formula !== ""))) {
      return false;
    }
  }
  return true;
}

/** Whether a person hung a note or a comment on one of the cells. */
async function isCommented(sheet: Excel.Worksheet, area: Area, supports: Supports): Promise<boolean> {
  const lists = [...(supports("1.10") ? [sheet.comments] : []), ...(supports("1.18") ? [sheet.notes] : [])];
  for (const list of lists) {
    list.load("items/content");
  }
  await sheet.context.sync();
  const range = rangeOf(sheet, area);
  const met = lists
    .flatMap((list): (Excel.Comment | Excel.Note)[] => list.items)
    .map((one) => range.getIntersectionOrNullObject(one.getLocation()));
  for (const one of met) {
    one.load("address");
  }
  await sheet.context.sync();
  return met.some((one) => !one.isNullObject);
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
