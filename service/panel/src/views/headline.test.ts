import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../words/index";
import { believed, comparison } from "./headline";

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

test("one is one, and what leaves the sheet can be counted", () => {
  assert.equal(words.start.staying(1, []), "1 column is sent.");
  assert.equal(words.start.staying(2, []), "All 2 columns are sent.");
});
