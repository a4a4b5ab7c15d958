import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell } from "../host";
import { sheetHost } from "../testing/sheetHost";
import { type Glance, glance, kindOf } from "./glance";

test("answers missing at the end make the column to predict, before any telling name", async () => {
  const seen = await look(
    ["age", "churn", "mail"],
    [
      [1, "yes", "a"],
      [null, "no", "b"],
      [3, "yes", "a"],
      [4, "no", null],
    ],
  );
  assert.deepEqual(seen.target, { name: "mail", reason: "blanks" });
});

test("cells missing here and there do not make a column to predict; a telling name does", async () => {
  const seen = await look(
    ["age", "Survived", "cabin"],
    [
      [22, 0, "A"],
      [null, 1, null],
      [30, 1, "B"],
      [31, 0, "B"],
    ],
  );
  assert.deepEqual(seen.target, { name: "Survived", reason: "name" });
});

test("without any sign the last column that can be learned is taken", async () => {
  const seen = await look(
    ["a", "b", "constant"],
    [
      [1, 2, "x"],
      [2, 3, "x"],
    ],
  );
  assert.deepEqual(seen.target, { name: "b", reason: "position" });
});

test("names and addresses of people are seen by their name or by their cells", async () => {
  const seen = await look(
    ["Last name", "contact", "call back", "user_name", "since", "plan"],
    [
      ["Huber", "a@b.at", "+43 316 873 0", "x", "01/02/2024", "basic"],
      ["Maier", "c@d.at", "+43 316 873 1", "y", "03/04/2024", "plus"],
      ["Gruber", "e@f.at", "+43 316 873 2", "z", "05/06/2024", "basic"],
    ],
  );
  const personal = seen.columns.filter((column) => column.personal).map((column) => column.name);
  assert.deepEqual(personal, ["Last name", "contact", "call back", "user_name"]);
});

const ANSWERED = [
  [1, "a", null, null, null],
  [2, "b", null, null, null],
  [3, "b", null, null, null],
  [4, null, "a", 0.9, "age"],
];

for (const [language, written] of [
  ["English", ["y predicted · v1 · Mar 2, 2026", "confidence · v1", "because · v1"]],
  ["German", ["y vorhergesagt · alle finden · v12 · 2. März 2026", "üblicher Bereich · v12", "weil · v12"]],
  ["Spanish", ["y: predicción · v1 · 2 mar 2026", "seguridad · v1", "porque · v1"]],
] as const) {
  test(`columns that click-ml wrote in ${language} are neither predicted nor sent`, async () => {
    const seen = await look(["age", "y", ...written], ANSWERED);
    assert.deepEqual(
      seen.columns.map((column) => column.ours),
      [false, false, true, true, true],
    );
    assert.equal(seen.target?.name, "y");
  });
}

test("a name that only looks a little like one of ours is a column of the person", async () => {
  const seen = await look(["age", "y", "plan · v2x", "v3", "dose · v2 · a · b"], ANSWERED);
  assert.ok(seen.columns.every((column) => !column.ours));
});

test("a column without a name gets its letters, a repeated name its number", async () => {
  const seen = await look(
    ["age", "", "age"],
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
  );
  assert.deepEqual(
    seen.columns.map((column) => column.name),
    ["age", "Column B", "age (2)"],
  );
});

test("the kind of question is told from the cells, also where numbers are written as texts", async () => {
  const seen = await look(
    ["price", "since", "plan", "left"],
    [
      ["1.240,50", "01.02.2024", "basic", 0],
      ["€ 310", "03.04.2024", "plus", 1],
      ["10,000+", "05.06.2024", "top", 0],
      ["19M", "05.06.2024", "top", 0],
    ],
  );
  assert.deepEqual(seen.columns.map(kindOf), ["regression", "multiclass", "multiclass", "binary"]);
});

test("an empty sheet shows nothing", async () => {
  assert.equal(await glance(sheetHost("Empty", []).host), null);
});

async function look(names: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Glance> {
  const seen = await glance(sheetHost("Sheet", [names, ...rows]).host);
  assert.ok(seen !== null);
  return seen;
}

test("a second row of names is told from data by the numbers below it", async () => {
  const rows = (first: Cell[]) => [first, ["Ann", 31, "Graz"], ["Bob", 47, "Linz"], ["Eve", 25, "Wels"]];
  const titled = await look(["Customers", "", "Place"], rows(["name", "age", "city"]));
  assert.equal(titled.doubts.names, 1);
  const plain = await look(["name", "age", "city"], rows(["Cid", 52, "Bonn"]));
  assert.equal(plain.doubts.names, null);
  const texts = await look(
    ["name", "city"],
    [
      ["Ann", "Graz"],
      ["Bob", "Linz"],
    ],
  );
  assert.equal(texts.doubts.names, null);
});

test("errors and merged cells are told with their places, in the row of names too", async () => {
  const { host } = sheetHost("Customers", [
    ["age", "city"],
    [1, "a"],
    [2, "b"],
  ]);
  const read = host.readRows.bind(host);
  host.readRows = async (region, from, count) => {
    const { rows } = await read(region, from, count);
    const row = region.top + from;
    const merged = [{ row, column: 0, rows: 1, columns: 2 }];
    return { rows, notes: [{ row, column: 1, text: "#N/A" }], merged };
  };
  const seen = await glance(host);
  assert.deepEqual(
    seen?.doubts.errors.map(({ row, text }) => [row, text]),
    [
      [0, "#N/A"],
      [1, "#N/A"],
    ],
  );
  assert.equal(seen?.doubts.merged.length, 2);
});
