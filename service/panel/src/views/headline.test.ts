import assert from "node:assert/strict";
import { test } from "node:test";
import { day, strong } from "../words/format";
import { words } from "../words/index";
import { believed, comparison, newest } from "./headline";

test("rows of chances that would read the same are one", () => {
  const seen = [
    { stated: 0.001, real: 0, rows: 30 },
    { stated: 0.002, real: 0.01, rows: 10 },
    { stated: 0.4, real: 0.5, rows: 8 },
  ];
  assert.deepEqual(
    believed(seen).map(({ rows, real }) => [rows, real]),
    [
      [40, 0.0025],
      [8, 0.5],
    ],
  );
});

test("the uncertainty is no finer than the headline", () => {
  const plain = { value: 80.5, guessing: 50, low: 76.94, high: 84.72, bestColumn: null };
  assert.match(comparison({ ...plain, measure: "right-of-100" })[0] ?? "", /^77 to 85 ·/);
  const off = { value: 0.5312, guessing: 0.9, low: 0.4913, high: 0.5671, bestColumn: null };
  assert.match(comparison({ ...off, measure: "off-by" })[0] ?? "", /^0.49 to 0.57 ·/);
});

test("says from when on the checked rows are, where that was asked", () => {
  assert.deepEqual(newest({}), []);
  assert.deepEqual(newest({ checkedFrom: { column: "since", value: "2026-04-26" } }), [
    `They are the newest: ${strong("since")} from ${day("2026-04-26")} on.`,
  ]);
  assert.deepEqual(newest({ checkedFrom: { column: "year", value: 2024 } }), [
    `They are the newest: ${strong("year")} from 2024 on.`,
  ]);
});

test("one is one, and what leaves the sheet can be counted", () => {
  assert.equal(words.start.staying(1, []), "1 column is sent.");
  assert.equal(words.start.staying(2, []), "All 2 columns are sent.");
});
