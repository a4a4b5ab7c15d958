import { between, rowsIn } from "@click-ml/panel/prints";
import type { NewCells, Spot } from "@click-ml/panel/workbook";
import { isAlone, type Supports } from "./free";
import { type MarkedColumn, mark, marked, marksOf } from "./marks";
import { pieces } from "./pieces";
import { type Run, refused } from "./run";

/** Writes columns and marks them. What fits into one request is one undo step in every Excel. */
export async function writeColumns(context: Excel.RequestContext, cells: NewCells): Promise<void> {
  const sheet = await writable(context, cells.sheet);
  const { id, row, column, insert, columns } = cells;
  const height = columns[0]?.length ?? 0;
  if (insert) {
    sheet.getRangeByIndexes(0, column, 1, columns.length).getEntireColumn().insert("Right");
  }
  const ranges = columns.map((_, index) => sheet.getRangeByIndexes(row, column + index, height, 1));
  for (const range of ranges) {
    // Inserted columns look like their neighbour: a confidence is no date.
    range.numberFormat = "General" as unknown as string[][];
  }
  // First of all the names: by them a write that fails in the middle is found again.
  const [names = []] = pieces(columns, 1);
  sheet.getRangeByIndexes(row, column, 1, columns.length).values = names;
  const named = ranges.map((range, index) => ({ range, name: columns[index]?.[0] ?? null }));
  mark(context, id, insert, named);
  let written = 0;
  for (const piece of pieces(columns, height)) {
    if (written > 0) {
      await stillThere(context, cells, height);
    }
    const { length } = piece;
    sheet.getRangeByIndexes(row + written, column, length, columns.length).values = piece;
    await context.sync();
    written += length;
  }
}

/** Takes away what one write made, and nothing else that stands in its columns or is to stay; false when nothing of it is left. */
export async function eraseColumns(
  context: Excel.RequestContext,
  name: string,
  id: string,
  without: readonly Spot[],
  supports: Supports,
): Promise<boolean> {
  const columns = await marked(context, name, id);
  if (columns.length === 0) {
    return false;
  }
  const sheet = await writable(context, name);
  const alone = new Set<MarkedColumn>();
  const staying = ({ columnIndex }: Excel.Range) => rowsIn(columnIndex, without);
  for (const column of columns.filter(({ inserted, range }) => inserted && staying(range).length === 0)) {
    if (await isAlone(sheet, column.range, supports)) {
      alone.add(column);
    }
  }
  const fromRight = columns.sort((one, other) => other.range.columnIndex - one.range.columnIndex);
  for (const column of fromRight) {
    const { range, item } = column;
    if (alone.has(column)) {
      range.getEntireColumn().delete("Left");
    } else {
      const { rowIndex: row, rowCount: rows, columnIndex } = range;
      for (const run of between({ row, rows }, staying(range))) {
        sheet.getRangeByIndexes(run.row, columnIndex, run.rows, 1).clear("Contents");
      }
    }
    item.delete();
  }
  await context.sync();
  return true;
}

/** Takes away all that was ever written, on every sheet where it may; gives how many columns. */
export async function eraseAll(
  run: Run,
  erase: (sheet: string, id: string) => Promise<boolean>,
): Promise<number> {
  let erased = 0;
  let refusal: unknown = null;
  for (const { sheet, id, columns } of await run(allMarks)) {
    try {
      erased += (await erase(sheet, id)) ? columns.length : 0;
    } catch (error) {
      refusal = error;
    }
  }
  if (refusal !== null) {
    throw refusal;
  }
  return erased;
}

async function allMarks(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const all = [];
  for (const { name: sheet } of worksheets.items) {
    all.push(...marksOf(await marked(context, sheet)).map((mark) => ({ sheet, ...mark })));
  }
  return all;
}

/** The sheet, or a problem that says why nothing can be written to it. */
export async function writable(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) {
    throw refused("sheet-protected");
  }
  return sheet;
}

/** Between two requests somebody may have moved what was written already; the rest must not land beside other rows. */
async function stillThere(context: Excel.RequestContext, cells: NewCells, height: number): Promise<void> {
  const now = await marked(context, cells.sheet, cells.id);
  const moved = now.some(
    ({ range }, index) =>
      range.rowIndex !== cells.row || range.rowCount !== height || range.columnIndex !== cells.column + index,
  );
  if (moved || now.length !== cells.columns.length) {
    throw refused("rows-moved");
  }
}
