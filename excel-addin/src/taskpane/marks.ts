import type { Cell } from "@click-ml/panel/cells";
import type { Mark } from "@click-ml/panel/workbook";

const PREFIX = "_clickml_";
const INSERTED = "inserted";
const FILLED = "filled";
const COMMENT = /^(\w+) (\w+) (.*)$/;

/** Where one column of a write stands now. */
export interface MarkedColumn {
  readonly id: string;
  readonly inserted: boolean;
  readonly item: Excel.NamedItem;
  /** The cells that were written. */
  readonly range: Excel.Range;
}

/**
 * Hidden names of the workbook, one per column that a write made: Excel moves them with their cells, through inserted and
 * deleted rows and columns. In the comment stand the write's id and a print of the column's name.
 */
export function mark(
  context: Excel.RequestContext,
  id: string,
  inserted: boolean,
  columns: readonly { readonly range: Excel.Range; readonly name: Cell }[],
) {
  columns.forEach(({ range, name }, index) => {
    const comment = `${inserted ? INSERTED : FILLED} ${printOf(name)} ${id}`;
    const item = context.workbook.names.add(`${PREFIX}${id.replace(/\W/g, "_")}_${index}`, range, comment);
    item.visible = false;
  });
}

/** The columns of a sheet that carry a mark, of one write or of all; without those whose name is gone or another now. */
export async function marked(
  context: Excel.RequestContext,
  sheet: string,
  id?: string,
): Promise<MarkedColumn[]> {
  const { names } = context.workbook;
  names.load("items/name,items/comment");
  await context.sync();
  const ours = names.items.flatMap((item) => {
    const [, how = "", print = "", of = ""] = COMMENT.exec(item.comment) ?? [];
    if (!item.name.startsWith(PREFIX) || (id !== undefined && of !== id)) {
      return [];
    }
    // Excel would find the items of a list by their places in it, and these move when one is deleted.
    const lasting = names.getItem(item.name);
    return [{ id: of, inserted: how === INSERTED, print, item: lasting, ...rangesOf(lasting) }];
  });
  if (ours.length > 0) {
    await context.sync();
  }
  return ours.filter(
    ({ range, head, print }) =>
      !range.isNullObject && range.worksheet.name === sheet && printOf(head.values[0]?.[0]) === print,
  );
}

function rangesOf(item: Excel.NamedItem) {
  const range = item.getRangeOrNullObject();
  range.load("rowIndex,rowCount,columnIndex,worksheet/name");
  const head = range.getCell(0, 0);
  head.load("values");
  return { range, head };
}

/** A short print of a name: a comment holds 255 characters. */
function printOf(name: unknown): string {
  let print = 0x811c9dc5;
  for (const letter of String(name)) {
    print = Math.imul(print ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return print.toString(36);
}

/** The same, write by write. */
export function marksOf(columns: readonly MarkedColumn[]): Mark[] {
  const found = new Map<string, number[]>();
  for (const { id, range } of columns) {
    found.set(id, [...(found.get(id) ?? []), range.columnIndex]);
  }
  return Array.from(found, ([id, places]) => ({ id, columns: places.sort((one, other) => one - other) }));
}
