import { between, changedCells, type Prints, rowsIn } from "@click-ml/panel/prints";
import type { Spot } from "@click-ml/panel/workbook";
import { isAlone, type Supports } from "./free";
import { type MarkedColumn, marked, marksOf } from "./marks";
import type { Run } from "./run";
import { before, type Kept, putBack } from "./typed";
import { writable } from "./writer";

/** Rows that one request reads and blanks: two or three cells with a sentence each stay far below its limit. */
const ROWS = 5_000;

/** What a write left, and where somebody is known to have put something else. */
export interface Left {
  readonly prints: Prints | null;
  readonly without: readonly Spot[];
}

/**
 * Takes away what one write made, and nothing else that stands in its columns; false when nothing of it is left. What
 * somebody types meanwhile comes back: cells are read once more by the request that blanks them.
 */
export async function eraseColumns(
  context: Excel.RequestContext,
  name: string,
  id: string,
  left: Left,
  supports: Supports,
): Promise<boolean> {
  const columns = await marked(context, name, id);
  if (columns.length === 0) {
    return false;
  }
  const sheet = await writable(context, name);
  const typed = await blank(context, columns, left);
  putBack(sheet, typed);
  const staying = [...left.without, ...typed];
  const fromRight = columns.sort((one, other) => other.range.columnIndex - one.range.columnIndex);
  for (const { inserted, range, item } of fromRight) {
    const isOurs = inserted && rowsIn(range.columnIndex, staying).length === 0;
    if (isOurs && (await isAlone(sheet, range, supports))) {
      await deleteColumn(sheet, item);
    }
    item.delete();
  }
  await context.sync();
  return true;
}

/** Blanks the cells of a write; gives those that were a person's in that moment. */
async function blank(
  context: Excel.RequestContext,
  columns: readonly MarkedColumn[],
  { prints, without }: Left,
): Promise<Kept[]> {
  const cells: Kept[][] = columns.map(() => []);
  const height = Math.max(...columns.map(({ range }) => range.rowCount));
  for (let from = 0; from < height; from += ROWS) {
    const pieces = columns.map(({ item, range }) => {
      const rows = Math.min(ROWS, range.rowCount - from);
      const staying = rowsIn(range.columnIndex, without).map((row) => row - range.rowIndex);
      return between({ row: from, rows }, staying).map((run) => blankRows(item, run));
    });
    await context.sync();
    pieces.forEach((piece, at) => {
      cells[at]?.push(...piece.flatMap((stood) => stood()));
    });
  }
  const end = cells.flat().reduce((most, { row }) => Math.max(most, row + 1), 0);
  const values = cells.map((column) => {
    const dense: unknown[] = Array.from({ length: end }, () => null);
    for (const { row, value } of column) {
      dense[row] = value;
    }
    return dense;
  });
  const changed = prints === null ? [] : changedCells(prints, values);
  return cells.flatMap((column, at) => column.filter(({ row }) => changed[at]?.[row]));
}

/** The name of a column stands for its cells wherever they are when the request arrives. */
function blankRows(item: Excel.NamedItem, { row, rows }: { readonly row: number; readonly rows: number }) {
  const whole = item.getRange();
  const run = whole.getRow(row).getBoundingRect(whole.getRow(row + rows - 1));
  const stood = before(run);
  run.clear("Contents");
  return stood;
}

/** Deletes a blank column; it comes back with what somebody typed into it in that moment. */
async function deleteColumn(sheet: Excel.Worksheet, item: Excel.NamedItem): Promise<void> {
  const whole = item.getRange().getEntireColumn();
  const used = whole.getUsedRangeOrNullObject(true);
  const stood = before(used);
  whole.delete("Left");
  await sheet.context.sync();
  const typed = used.isNullObject ? [] : stood();
  const [first] = typed;
  if (first !== undefined) {
    sheet.getRangeByIndexes(0, first.column, 1, 1).getEntireColumn().insert("Right");
    putBack(sheet, typed);
  }
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
