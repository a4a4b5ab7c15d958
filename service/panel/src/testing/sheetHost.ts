import { CellNotes } from "../grid/cellNotes";
import { sortTable } from "../grid/commands";
import { usedArea } from "../grid/dataRegion";
import { GridHost, type Settings } from "../grid/gridHost";
import { Sheet } from "../grid/sheet";
import type { Cell } from "../host";
import { turned } from "../region";
import type { Person } from "./person";

/** The sheet model as a host for tests, without a grid on the screen. */
export function sheetHost(
  name: string,
  rows: readonly (readonly Cell[])[],
): { readonly host: GridHost; readonly person: Person; readonly sheet: Sheet } {
  const sheet = sheetOf(name, rows);
  let writes = 0;
  const notes = new CellNotes(sheet);
  const host = new GridHost(sheet, notes, memory(), {
    id: () => `write-${++writes}`,
    addSheet: ({ name, rows }) => openRows(sheet, name, rows),
  });
  return { sheet, host, person: personAt(sheet, notes) };
}

/** A sheet with these rows from A1 on. */
export function sheetOf(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return new Sheet(name, turned(rows));
}

/** Shows other rows in place of those of a sheet, as the grid does: the sheet that was there is kept elsewhere. */
export function openRows(sheet: Sheet, name: string, rows: readonly (readonly Cell[])[]): string {
  const free = sheet.name === name ? `${name} 2` : name;
  sheet.load(free, turned(rows));
  return free;
}

/** A person at a sheet of the model. */
export function personAt(sheet: Sheet, notes: CellNotes): Person {
  const line = (row: number, columns: number) =>
    Array.from({ length: columns }, (_, column) => sheet.cell(row, column));
  const rows = () => {
    const area = usedArea(sheet);
    return Array.from({ length: area.rows }, (_, row) => line(row, area.columns));
  };
  const select = (row: number, column: number, count = 1, columns = 1) =>
    sheet.select({ row, column, rows: count, columns });
  return {
    select,
    type: (row, column, cell) => sheet.write(row, column, [[cell]]),
    sort: (column) => {
      select(1, column);
      sortTable(sheet, true);
    },
    insertRows: (at, count) => sheet.insertRows(at, count),
    deleteRows: (at, count) => sheet.deleteRows(at, count),
    insertColumns: (at, count) =>
      sheet.insertColumns(
        at,
        Array.from({ length: count }, () => []),
      ),
    undo: () => {
      sheet.undo();
    },
    note: (row, column) => notes.at(row, column),
    row: (row) => line(row, usedArea(sheet).columns),
    rows,
    find: (cell) => {
      const found = rows().flatMap((cells, row) =>
        cells.flatMap((one, column) => (one === cell ? [{ row, column }] : [])),
      );
      return found[0] ?? null;
    },
  };
}

/** Settings that live as long as the test. */
export function memory(): Settings {
  const kept = new Map<string, string>();
  return {
    load: (name) => kept.get(name) ?? null,
    save: (name, value) => {
      if (value === null) {
        kept.delete(name);
      } else {
        kept.set(name, value);
      }
    },
  };
}
