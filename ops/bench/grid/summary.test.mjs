import assert from "node:assert/strict";
import { test } from "node:test";
import { missing } from "./plan.mjs";
import { against, byTable, costs, meanRanks, newest } from "./summary.mjs";

const run = (table, seed, contestant, value, more = {}) => ({
  table,
  seed,
  contestant,
  task: "binary",
  budget: 30,
  version: "1",
  data: "d",
  ...(value === null ? { failed: "it fell over" } : { metrics: { auc: value } }),
  ...more,
});

test("places are shared by equals, and a failure comes last", () => {
  const results = [
    run("t", 0, "a", 0.9),
    run("t", 0, "b", 0.9),
    run("t", 0, "c", 0.8),
    run("t", 0, "d", null),
  ];
  const tables = byTable(results, ["a", "b", "c", "d"]);
  assert.deepEqual(meanRanks(tables, ["a", "b", "c", "d"]), { a: 1.5, b: 1.5, c: 3, d: 4 });
});

test("a table that one contestant lacks does not count for the mean place", () => {
  const results = [run("t", 0, "a", 0.9), run("t", 0, "b", 0.8), run("u", 0, "a", 0.1)];
  assert.deepEqual(meanRanks(byTable(results, ["a", "b"]), ["a", "b"]), { a: 1, b: 2 });
});

test("pairs are of the same split: a noisy table with a steady difference has a small error", () => {
  const results = [0, 1, 2].flatMap((seed) => [
    run("t", seed, "a", 0.9 - 0.1 * seed),
    run("t", seed, "b", 0.88 - 0.12 * seed),
  ]);
  const pair = against(results, "a", "b");
  assert.equal(pair.wins, 1);
  assert.ok(Math.abs(pair.tables[0].mean - 1 / 6) < 1e-9);
  assert.ok(pair.tables[0].error < 1e-9);
});

test("less error wins where less is better", () => {
  const rmse = (contestant, value) => ({
    ...run("t", 0, contestant, 0),
    task: "regression",
    metrics: { rmse: value },
  });
  const pair = against([rmse("a", 90), rmse("b", 100)], "a", "b");
  assert.equal(pair.wins, 1);
  assert.ok(Math.abs(pair.mean - 0.1) < 1e-9);
});

test("differences under a thousandth are level", () => {
  const pair = against([run("t", 0, "a", 0.90001), run("t", 0, "b", 0.9)], "a", "b");
  assert.deepEqual([pair.wins, pair.ties, pair.losses], [0, 1, 0]);
});

test("an older version's results are history", () => {
  const old = run("t", 0, "a", 0.5);
  const now = run("t", 0, "a", 0.9, { version: "2" });
  assert.deepEqual(newest([old, run("t", 0, "b", 0.8), now]).length, 2);
});

test("a run is done when table, data, split, budget, contestant and version agree", () => {
  const done = run("t", 0, "a", 0.9);
  const wanted = [done, { ...done, version: "2" }, { ...done, data: "e" }, { ...done, seed: 1 }];
  assert.deepEqual(missing(wanted, [done]), wanted.slice(1));
});

test("a claim holds when the truth is in its range, widened by the noise of the test rows", () => {
  const claimed = { value: 0.8, low: 0.78, high: 0.82 };
  const honest = (noise) => costs([run("t", 0, "a", 0.85, { claimed, noise })], "a").honest;
  assert.equal(honest(0), 0);
  assert.equal(honest(0.03), 1);
});
