import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report, VersionView } from "../api/wire";
import { example } from "../testing/exampleApi";
import { customers, openRun, planOf, stateAt } from "../testing/runs";
import { words } from "../words/index";
import { CareFlow } from "./care";
import { glance } from "./glance";
import { rowKey } from "./identity";
import { LifeFlow } from "./life";
import { ModelsFlow } from "./models";
import { recallPredicted } from "./predicted";
import { ProofSheetFlow } from "./proofSheet";
import { findReal, namer, readReal } from "./real";
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

/** A run at customers whose ages have no name, which is over when somebody inserts another column without a name. */
async function learned() {
  const [names = [], ...rows] = customers();
  const run = openRun([names.map((name) => (name === "age" ? null : name)), ...rows]);
  const plan = await planOf(run.host);
  await run.train.start(plan);
  stateAt(run.train, "done");
  run.person.insertColumns(0, 1);
  run.person.insertColumns(2, 1);
  run.person.type(0, 0, "date");
  run.person.type(1, 2, "not the age");
  run.person.type(0, 2, "remark");
  run.person.insertColumns(2, 1);
  run.person.type(1, 2, "nor this");
  return { ...run, plan };
}

test("real answers are told of rows by the column without a name that was predicted from", async () => {
  const { host, person } = await learned();
  person.type(9, 7, "yes");
  const [kept] = await recallPredicted(host);
  assert.ok(kept);
  const found = await findReal(host, { ...kept, key: null });
  assert.ok(found);
  const columns = ["Column C", "city"].map((name) => ({ name, aliases: [] }));
  const name = namer(found, { columns } as unknown as VersionView);
  const [answer] = await readReal(host, found);
  assert.ok(answer);
  assert.equal(name?.(answer.row), rowKey([28, "Graz"]));
});

test("rows are pinned with the column without a name that the model learned from", async () => {
  const { api, host, person } = await learned();
  const care = new CareFlow(host, api, new LifeFlow(api, new ModelsFlow(api)));
  const columns = ["Column C", "city"].map((name) => ({ name, aliases: [] }));
  const model = { ...api.modelView, columns } as unknown as typeof api.modelView;
  person.select(8, 1, 2, 2);
  const seen = await glance(host);
  assert.ok(seen);
  await care.draftPins(seen, model);
  assert.deepEqual(care.draft.value?.rows[0]?.cells, { "Column C": 27, city: "Linz" });
});

test("rows are dealt with the column without a name that the model learned from", async () => {
  const { host, person, plan } = await learned();
  const flow = new ProofSheetFlow(host, words.proofSheet);
  const proof = Array.from({ length: 10 }, (_, at) => {
    const truth = at < 8 ? (at % 3 === 0 ? "yes" : "no") : null;
    return { row: at + 1, truth, value: "no", because: [] };
  }) as unknown as Report["proof"];
  const importances = [{ column: "Column C", share: 1 }];
  await flow.deal({ ...example<Report>("report"), target: "responded", proof, importances }, plan);
  assert.deepEqual(person.row(0), ["row", "Column C", "your guess"]);
  assert.deepEqual(person.row(1).slice(0, 2), [1, 20]);
});
