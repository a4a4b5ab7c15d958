import type { Cell, NewColumn, Region, SpreadsheetHost } from "../../src/host";

const NAMES = [
  "customer id",
  "name",
  "e-mail",
  "age",
  "city",
  "customer since",
  "last order",
  "orders",
  "mails opened",
  "newsletter",
  "basket",
  "channel",
  "returns",
  "discount",
  "visits",
  "segment",
  "country",
  "call length",
  "complaints",
  "responded",
];
const ROWS = 2199;
const OPEN = 200;

/** A sheet of customers whose last rows have no answer yet; what is written stands to the right of them. */
export function customers(): SpreadsheetHost {
  const region: Region = {
    sheet: "Customers",
    header: 0,
    top: 1,
    left: 0,
    rows: ROWS,
    columns: NAMES.length,
  };
  let ours: readonly NewColumn[] | null = null;
  const kept = new Map<string, string | null>();
  const cell = (row: number, column: number): Cell => {
    switch (NAMES[column]) {
      case "name":
        return `Person ${row}`;
      case "e-mail":
        return `person${row}@example.com`;
      case "city":
        return ["Graz", "Linz", "Wien"][row % 3] ?? null;
      case "responded":
        return row >= ROWS - OPEN ? null : row % 8 === 0 ? "yes" : "no";
      default:
        return (row * (column + 7)) % 97;
    }
  };
  return {
    name: "grid",
    region: async () => region,
    follow: async () => region,
    readNames: async () => NAMES,
    readRows: async ({ columns }, from, count) => ({
      rows: Array.from({ length: count }, (_, row) =>
        Array.from({ length: columns }, (_, column) =>
          column < NAMES.length
            ? cell(from + row, column)
            : (ours?.[column - NAMES.length]?.values[from + row] ?? null),
        ),
      ),
      notes: [],
    }),
    writeColumns: async (_, columns) => {
      ours = columns;
      return { id: "w", region: { ...region, left: NAMES.length, columns: columns.length } };
    },
    find: async (written) => (ours === null ? null : written.region),
    takeBack: async () => {
      ours = null;
      return true;
    },
    mark: async () => undefined,
    show: async () => undefined,
    addSheet: async ({ name }) => name,
    onChange: () => () => undefined,
    person: async () => "",
    load: async (name) => kept.get(name) ?? null,
    save: async (name, value) => {
      kept.set(name, value);
    },
  };
}
