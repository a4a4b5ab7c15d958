import type { NewCells } from "@click-ml/panel/workbook";
import { mark, marked } from "./marks";
import { pieces, toExcel } from "./pieces";
import { refused } from "./run";
import { before, putBack } from "./typed";

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
  let written = 0;
  for (const piece of pieces(columns, height)) {
    if (written > 0) {
      await stillThere(context, cells, height);
    }
    const place = [row + written, column, piece.length, columns.length] as const;
    const stood = before(sheet.getRangeByIndexes(...place));
    // First of all the names: by them a write that fails in the middle is found again.
    if (written === 0) {
      nameColumns(context, cells, ranges);
    }
    sheet.getRangeByIndexes(...place).values = piece;
    await context.sync();
    const typed = stood();
    if (typed.some((cell) => cell.row === row)) {
      // Somebody gave a free column its name in that moment: it is theirs.
      for (const { range, item } of await marked(context, cells.sheet, id)) {
        range.clear("Contents");
        item.delete();
      }
      putBack(sheet, typed);
      return writeColumns(context, { ...cells, insert: true });
    }
    putBack(sheet, typed);
    await context.sync();
    written += piece.length;
  }
}

function nameColumns(
  context: Excel.RequestContext,
  { id, insert, columns }: NewCells,
  ranges: readonly Excel.Range[],
): void {
  const named = ranges.map((range, index) => ({ range, name: columns[index]?.[0] ?? null }));
  for (const { range, name } of named) {
    range.getCell(0, 0).values = [[toExcel(name)]];
  }
  mark(context, id, insert, named);
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
