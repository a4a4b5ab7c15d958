import type { Area } from "@click-ml/panel/cells";

/** What of a range says where it stands. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
