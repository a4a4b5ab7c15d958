import type { Mark } from "@click-ml/panel/workbook";

const PREFIX = "_clickml_";
const INSERTED = "inserted";
const FILLED = "filled";

/** Where one column of a write stands now. */
export interface MarkedColumn {
  readonly id: string;
  readonly inserted: boolean;
  readonly name: Excel.NamedItem;
  /** The cells that were written; a null object when they are gone. */
  readonly range: Excel.Range;
}

/**
 * Hidden names of the workbook, one per column that a write made: Excel moves them with their cells, through inserted and
 * deleted rows and columns. The write's id stands in the comment of the name.
 */
export function mark(context: Excel.RequestContext, id: string, inserted: boolean, ranges: Excel.Range[]) {
  ranges.forEach((range, index) => {
    const name = `${PREFIX}${id.replace(/\W/g, "_")}_${index}`;
    const item = context.workbook.names.add(name, range, `${inserted ? INSERTED : FILLED} ${id}`);
    item.visible = false;
  });
}

/** The columns of a sheet that carry a mark, of one write or of all; names whose cells are gone are left out. */
export async function marked(
  context: Excel.RequestContext,
  sheet: string,
  id?: string,
): Promise<MarkedColumn[]> {
  const { names } = context.workbook;
  names.load("items/name,items/comment");
  await context.sync();
  const ours = names.items.flatMap((name) => {
    const [how = "", ...rest] = name.comment.split(" ");
    const own = name.name.startsWith(PREFIX) && (id === undefined || rest.join(" ") === id);
    return own ? [{ id: rest.join(" "), inserted: how === INSERTED, name, range: rangeOf(name) }] : [];
  });
  if (ours.length > 0) {
    await context.sync();
  }
  return ours.filter(({ range }) => !range.isNullObject && range.worksheet.name === sheet);
}

function rangeOf(name: Excel.NamedItem): Excel.Range {
  const range = name.getRangeOrNullObject();
  range.load("rowIndex,rowCount,columnIndex,worksheet/name");
  return range;
}

/** The same, write by write. */
export function marksOf(columns: readonly MarkedColumn[]): Mark[] {
  const found = new Map<string, number[]>();
  for (const { id, range } of columns) {
    found.set(id, [...(found.get(id) ?? []), range.columnIndex]);
  }
  return Array.from(found, ([id, places]) => ({ id, columns: places.sort((one, other) => one - other) }));
}
