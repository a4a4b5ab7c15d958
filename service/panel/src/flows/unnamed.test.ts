import assert from "node:assert/strict";
import { test } from "node:test";
import { customers, openRun, planOf, stateAt } from "../testing/runs";
import { namesSince } from "./unnamed";

const regionOf = (names: readonly string[], left = 0) => {
  return { sheet: "S", header: 0, top: 1, left, rows: 5, columns: names.length };
};
const since = (before: readonly string[], names: readonly string[], left = 0) =>
  namesSince({ names: before, region: regionOf(before) }, names, regionOf(names, left));

test("a column without a name keeps the letters that it had when columns come or go beside it", () => {
  const before = ["age", "", "city"];
  assert.deepEqual(since(before, before), ["age", "Column B", "city"]);
  assert.deepEqual(since(before, ["new", "age", "", "city"]), ["new", "age", "Column B", "city"]);
  assert.deepEqual(since(before, ["age", "new", "", "city"]), ["age", "new", "Column B", "city"]);
  assert.deepEqual(since(before, ["", "city"]), ["Column B", "city"]);
  assert.deepEqual(since(before, ["age", "", "city"], 3), ["age", "Column B", "city"]);
  assert.deepEqual(since(["", "age"], ["new", "", "age"]), ["new", "Column A", "age"]);
});

test("another column without a name is never taken for it", () => {
  const before = ["age", "", "city"];
  assert.deepEqual(since(before, ["age", "", "", "city"]), ["age", "Column B ?", "Column C", "city"]);
  assert.deepEqual(since(before, ["age", "", "new", "", "city"]), [
    "age",
    "Column B ?",
    "new",
    "Column D",
    "city",
  ]);
  assert.deepEqual(since(before, ["", "age", "", "city"]), ["Column A", "age", "Column B", "city"]);
  assert.deepEqual(since(["age", "", "city", ""], ["age", "city", ""]), ["age", "city", "Column D"]);
});

test("named columns go by their names, and an older memory by the letters of today", () => {
  assert.deepEqual(since(["age", "city"], ["", "age", "city"]), ["Column A", "age", "city"]);
  assert.deepEqual(namesSince(null, ["age", ""], regionOf(["age", ""], 1)), ["age", "Column C"]);
});

/** A run at customers whose ages have no name, where somebody inserts a column while it learns. */
async function whileLearning(insert: (person: ReturnType<typeof openRun>["person"]) => void) {
  const [names = [], ...rows] = customers();
  const run = openRun([names.map((name) => (name === "age" ? null : name)), ...rows]);
  const begin = run.api.train.bind(run.api);
  run.api.train = (...given) => {
    insert(run.person);
    return begin(...given);
  };
  await run.train.start(await planOf(run.host));
  assert.deepEqual(run.api.uploaded.columns, ["customer id", "Column C", "city", "responded"]);
  return run;
}

test("a column without a name is found again when another one came left of it during the training", async () => {
  const { train, person, api } = await whileLearning((someone) => {
    someone.insertColumns(1, 1);
    someone.type(0, 1, "remark");
    someone.type(9, 1, "x");
  });
  assert.equal(stateAt(train, "done").result.filling.filled, 4);
  assert.deepEqual(api.asked[0]?.columns, ["customer id", "Column C", "city"]);
  assert.equal(person.row(9)[6], "aged 28");
});

test("where nobody can tell which column without a name it was, the run says so", async () => {
  const { train, api } = await whileLearning((someone) => {
    someone.insertColumns(2, 1);
    someone.type(9, 2, "x");
  });
  const { problem } = stateAt(train, "problem");
  assert.equal(problem.code, "columns-gone");
  assert.deepEqual(problem.args, { columns: ["Column C"] });
  assert.equal(api.asked.length, 0);
});
