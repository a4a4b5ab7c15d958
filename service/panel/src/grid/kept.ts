import type { Cell } from "../host";
import { usedArea } from "./dataRegion";
import type { ColumnForm, FileForm } from "./form";
import type { KeptDocument } from "./keeper";
import type { Sheet } from "./sheet";

/** What the sheet itself does not know of its document. */
interface Known {
  readonly id: string;
  readonly sample: boolean;
  readonly file: FileForm | undefined;
}

/** The document of a sheet as it is now, so that it can be opened again. */
export function kept(sheet: Sheet, { id, sample, file }: Known): KeptDocument {
  const { rows, columns } = usedArea(sheet);
  const places = Array.from({ length: columns }, (_, column) => column);
  return {
    id,
    name: sheet.name,
    sample,
    marks: places.map((column) => sheet.mark(column)),
    own: places.map((column) => (sheet.mark(column) === null ? null : sheet.own(column))),
    forms: places.map((column) => formNow(sheet, column, rows)),
    ...(file === undefined ? {} : { file }),
    columns: places.map((column) => Array.from({ length: rows }, (_, row) => sheet.cell(row, column))),
  };
}

/** The form of a column by the places where its rows stand now. */
function formNow(sheet: Sheet, column: number, rows: number): ColumnForm {
  const written = new Map<number, readonly [Cell, string]>();
  for (let row = 0; row < rows; row++) {
    const text = sheet.written(row, column);
    if (text !== null) {
      written.set(row, [sheet.cell(row, column), text]);
    }
  }
  return { time: sheet.isTime(column), written };
}
