import type { DataType } from "@revolist/revogrid";
import type { Sheet } from "./sheet";

/**
 * Rows as RevoGrid wants them: objects with a text per column number and their `row` in the sheet. They hold no cells;
 * what they give is read from the sheet at that moment, so a sort or an edit needs no new objects.
 */
export function rowProxies(sheet: Sheet): (from: number, to: number) => DataType[] {
  class Row {
    constructor(readonly row: number) {}
  }
  const known: Row[] = [];
  let columns = 0;
  const addColumn = (column: number) => {
    Object.defineProperty(Row.prototype, column, {
      get(this: Row) {
        return sheet.text(this.row, column);
      },
    });
  };
  return (from, to) => {
    for (; columns < sheet.columnCount; columns++) {
      addColumn(columns);
    }
    while (known.length < to) {
      known.push(new Row(known.length));
    }
    return known.slice(from, to) as unknown as DataType[];
  };
}
