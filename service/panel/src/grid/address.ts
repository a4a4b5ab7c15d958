import type { Area } from "../cells";

/** The part of an area that lies inside a sheet of this size; null if nothing does. */
export function clip(area: Area, rows: number, columns: number): Area | null {
  const top = Math.max(0, area.row);
  const left = Math.max(0, area.column);
  const bottom = Math.min(rows, area.row + area.rows);
  const right = Math.min(columns, area.column + area.columns);
  return bottom > top && right > left
    ? { row: top, column: left, rows: bottom - top, columns: right - left }
    : null;
}
