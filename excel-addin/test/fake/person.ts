import type { Cell } from "@click-ml/panel/cells";
import { CellNotes } from "@click-ml/panel/grid/cellNotes";
import type { AnyPerson } from "@click-ml/panel/testing/person";
import { personAt } from "@click-ml/panel/testing/sheetHost";
import { addressOf } from "./address";
import type { FakeSheet } from "./sheet";

/** An event as Excel sends it to the page. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const EVENT = { changed: 10, activated: 11, selected: 14, sorted: 19 };

/** So begin the notes of click-ml. */
const SIGN = "click-ml: ";

/** A person at a worksheet; `tell` brings the news to the page. */
export function personIn(
  worksheet: FakeSheet,
  tell: (entries: readonly Entry[]) => Promise<void>,
): AnyPerson {
  const { sheet } = worksheet;
  const person = personAt(sheet, new CellNotes(sheet));
  const change = (changeType: string, address: string, source = "Local") =>
    tell([
      entry(EVENT.changed, {
        worksheetId: worksheet.Id,
        changeType,
        address,
        source,
        triggerSource: "Unknown",
      }),
    ]);
  return {
    ...person,
    select: async (row, column, rows = 1, columns = 1) => {
      person.select(row, column, rows, columns);
      const address = addressOf({ row, column, rows, columns });
      await tell([entry(EVENT.selected, { worksheetId: worksheet.Id, address })]);
    },
    type: async (row, column, cell: Cell) => {
      person.type(row, column, cell);
      await change("RangeEdited", addressOf({ row, column, rows: 1, columns: 1 }));
    },
    sort: async (column) => {
      person.sort(column);
      await tell([entry(EVENT.sorted, { worksheetId: worksheet.Id, address: "", source: "Local" })]);
    },
    insertRows: async (at, count) => {
      person.insertRows(at, count);
      await change("RowInserted", `${at + 1}:${at + count}`);
    },
    deleteRows: async (at, count) => {
      person.deleteRows(at, count);
      await change("RowDeleted", `${at + 1}:${at + count}`);
    },
    insertColumns: async (at, count) => {
      person.insertColumns(at, count);
      await change("ColumnInserted", addressOf({ row: 0, column: at, rows: 1, columns: count }));
    },
    undo: async () => {
      person.undo();
      await change("Unknown", "A1");
    },
    note: (row, column) => {
      const note = worksheet.notes.find((one) => {
        const { area } = one.GetLocation();
        return area.row === row && area.column === column;
      });
      return note === undefined ? null : note.Content.slice(SIGN.length);
    },
  };
}

export function entry(messageType: number, message: object): Entry {
  return { messageCategory: 65536, messageType, targetId: "Workbook", message: JSON.stringify(message) };
}
