import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sendTable } from "../flows/sending";
import type { Cell, NewColumn } from "../host";
import { ExampleApi } from "./exampleApi";
import type { OpenSheet } from "./hostContract";
import { fillAll, rightAnswers } from "./movedRows";

/** A cell as people see it; every spreadsheet keeps days, times, errors and formulas its own way. */
export type Shown =
  | Cell
  | { readonly day: string }
  | { readonly time: number }
  | { readonly error: string }
  | { readonly formula: string; readonly gives: Cell };

type Open = (name: string, rows: readonly (readonly Shown[])[]) => OpenSheet | Promise<OpenSheet>;

/** A sheet in which rows can be hidden, as by a filter. */
export interface HidingSheet extends OpenSheet {
  hide(row: number): void;
}

const NUMBERS = [
  0,
  1 / 3,
  0.1 + 0.2,
  -1.7976931348623157e308,
  5e-324,
  2 ** 53 + 2,
  1e21,
  123_456_789.123_456_79,
  -2.5e-7,
  1e15 + 0.375,
];
const DAYS = [
  "2024-02-29",
  "1999-12-31",
  "1904-01-01",
  "2024-03-31T03:00:00",
  "2026-10-25T12:30:59",
  "1900-01-01",
  "1900-02-28T12:00:00",
  "1900-03-01",
];
const TIMES = [0.4375, 1 / 3, 0.75];
const TEXTS = [
  "007",
  "1e5",
  "TRUE",
  "2024-02-30",
  "  two\nlines ",
  "Grüße an 山田 🙂",
  "=1+1",
  "-1",
  "'tis",
  "#1 seller",
];

const NAMES = ["name", "number", "day", "time", "mixed", "text", "formula"];
const MIXED: readonly Shown[] = [
  true,
  false,
  { error: "#N/A" },
  { error: "#DIV/0!" },
  null,
  "so",
  4.5,
  { day: "2020-01-05" },
  7,
  null,
];

function rowsOf(days: readonly string[]): readonly (readonly Shown[])[] {
  const rows = NUMBERS.map((number, at): Shown[] => [
    `r${at}`,
    number,
    at < days.length ? { day: days[at] ?? "" } : null,
    at < TIMES.length ? { time: TIMES[at] ?? 0 } : null,
    MIXED[at] ?? null,
    TEXTS[at] ?? null,
    { formula: `=B${at + 2}*1`, gives: number },
  ]);
  return [NAMES, ...rows];
}

/**
 * The same sheet gives the same cells in every spreadsheet, on the way to the service and on the way back. `first` is the first
 * day that the spreadsheet knows.
 */
export function sameSheet(name: string, open: Open, first = "1900-01-01"): void {
  const rows = rowsOf(DAYS.filter((day) => day >= first));
  describe(`${name}: the same sheet as everywhere`, () => {
    it("reaches the service cell by cell, to the last digit", async () => {
      const { host, person } = await open("Everything", rows);
      await person.select(1, 0);
      const region = await host.region();
      assert.ok(region, "the sheet has a table");
      const api = new ExampleApi();
      const plan = { region, whole: true, target: "number", sent: NAMES } as never;
      const kept = async () => undefined;
      await sendTable(host, api, plan, null, kept, new AbortController().signal);
      assert.deepEqual(api.uploaded.columns, NAMES);
      assert.deepEqual(
        api.uploaded.rows,
        rows.slice(1).map((row) => row.map(meant)),
      );
    });

    it("takes answers as they are, to the last digit", async () => {
      const { host, person } = await open("Everything", rows);
      await person.select(1, 0);
      const region = await host.region();
      assert.ok(region, "the sheet has a table");
      const bits = NUMBERS.map((_, at) => [true, null, false][at % 3] ?? null);
      const columns: NewColumn[] = [NUMBERS, TEXTS, [...DAYS, ...DAYS], bits].map((values, at) => ({
        name: `answer ${at}`,
        values,
      }));
      const written = await host.writeColumns(region, columns);
      const expected = NUMBERS.map((_, row) => columns.map(({ values }) => values[row] ?? null));
      assert.deepEqual((await host.readRows(written.region, 0, NUMBERS.length)).rows, expected);
      const seen = (await person.rows()).slice(1).map((row) => row.slice(written.region.left));
      assert.deepEqual(seen, expected);
    });
  });
}

/** Rows that a filter hides belong to the table like all others. */
export function hiddenRows(
  name: string,
  open: (name: string, rows: readonly (readonly Cell[])[]) => HidingSheet | Promise<HidingSheet>,
): void {
  it(`${name}: hidden rows are read like all others and get their own answers`, async () => {
    const rows = [
      ["id", "age", "city", "bought"],
      ...[31, 47, 62, 25].map((age, at) => [`k${at}`, age, "Graz", null]),
    ];
    const sheet = await open("Customers", rows);
    sheet.hide(2);
    sheet.hide(3);
    await sheet.person.select(1, 1);
    await fillAll(sheet.host);
    await rightAnswers(sheet.person, 4);
  });
}

/** The cell that is meant, as the wire knows it. */
function meant(shown: Shown): Cell {
  if (typeof shown !== "object" || shown === null) {
    return shown;
  }
  if ("day" in shown) {
    return shown.day;
  }
  return "time" in shown ? shown.time : "error" in shown ? null : shown.gives;
}
