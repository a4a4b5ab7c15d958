import { PLACE } from "./place";
import type { Run } from "./run";
import { writable } from "./writer";

/** Cells whose formulas are asked for at once. */
const CELLS = 50_000;
const OURS = /^\s*=[\s\S]*\bCLICKML\.(PREDICT|WHY|STATUS)\s*\(/i;
/** Texts and names of sheets in a formula: what reads like one of ours there is none. */
const QUOTED = /"[^"]*"|'[^']*'/g;
const NO_VALUE = /^#/;

/**
 * Puts the answers of our formulas in the place of the formulas, on every sheet; gives how many formulas that were. One
 * that has no answer yet stays.
 */
export async function freeze(run: Run): Promise<number> {
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  let frozen = 0;
  for (const name of names) {
    frozen += await run((context) => freezeSheet(context, name), true);
  }
  return frozen;
}

async function freezeSheet(context: Excel.RequestContext, name: string): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(name);
  const anchors = await formulasOf(sheet);
  if (anchors.length === 0) {
    return 0;
  }
  await writable(context, name);
  const answers = anchors.map((cell) => ({ cell, spilled: cell.getSpillingToRangeOrNullObject() }));
  for (const { cell, spilled } of answers) {
    cell.load("values");
    spilled.load("values");
  }
  await context.sync();
  const ready = answers.filter(({ cell }) => !NO_VALUE.test(String(cell.values[0]?.[0])));
  for (const { cell, spilled } of ready) {
    const range = spilled.isNullObject ? cell : spilled;
    const values = range.values.map((line) => line.map(asItIs));
    cell.clear("Contents");
    range.values = values;
  }
  await context.sync();
  return ready.length;
}

/** The cells of a sheet that hold a formula of ours. */
async function formulasOf(sheet: Excel.Worksheet): Promise<Excel.Range[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  await sheet.context.sync();
  const found: Excel.Range[] = [];
  const height = used.isNullObject ? 0 : used.rowCount;
  const step = height === 0 ? 1 : Math.max(1, Math.floor(CELLS / used.columnCount));
  for (let from = 0; from < height; from += step) {
    const rows = Math.min(step, height - from);
    const row = used.rowIndex + from;
    const piece = sheet.getRangeByIndexes(row, used.columnIndex, rows, used.columnCount);
    piece.load("formulas");
    await sheet.context.sync();
    piece.formulas.forEach((line, down) => {
      line.forEach((formula, right) => {
        if (OURS.test(String(formula).replace(QUOTED, ""))) {
          found.push(sheet.getCell(row + down, used.columnIndex + right));
        }
      });
    });
  }
  return found;
}

/** A text stays a text, whatever it looks like. */
function asItIs(value: unknown): unknown {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
