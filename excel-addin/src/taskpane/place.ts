import type { Area } from "@click-ml/panel/cells";
import type { Place } from "@click-ml/panel/workbook";

/** What of a range says where it stands. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** The selected cells, the first range of them. */
export function selected(context: Excel.RequestContext): Excel.Range {
  return context.workbook.getSelectedRanges().areas.getItemAt(0);
}

export function rangeAt(context: Excel.RequestContext, { sheet, area }: Place): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** A table by its body: without its row of totals. */
export function withHeader(body: Area, headers: boolean): Area {
  return headers ? { ...body, row: body.row - 1, rows: body.rows + 1 } : body;
}
