import assert from "node:assert/strict";
import { test } from "node:test";
import type { ModelView } from "../api/wire";
import { holdLooks } from "../testing/heldLooks";
import { openRun, sure } from "../testing/runs";
import { glance } from "./glance";
import { ScoreFlow, scorePlan } from "./score";

test("a saved model predicts a selection, sending only the columns it needs", async () => {
  const { host, person, api, writer } = openRun();
  person.select(3, 0, 2, 5);
  const plan = scorePlan(await seenIn(host), modelNeeding(api.modelView, "AGE", "c-i-t-y"));
  assert.deepEqual(plan.job.inputs, ["age", "city"]);
  assert.deepEqual([plan.missing, plan.rows], [[], 2]);
  const score = new ScoreFlow(host, api, writer);
  api.answer = (row) => sure(row[0] ?? null);
  await score.start(plan);
  assert.equal(score.state.value.step, "done");
  assert.deepEqual(api.asked[0]?.data, [
    [22, "Graz"],
    [23, "Linz"],
  ]);
  assert.deepEqual(
    person.rows().map((row) => row[5] ?? null),
    [
      "responded predicted · v1 · Mar 2, 2026",
      null,
      null,
      22,
      23,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
  );
  assert.equal(await score.undo(), true);
  assert.equal(person.row(0).length, 5);
});

test("an undo is seen though the sheet answered a look of before it meanwhile", async () => {
  const { host, person, api, writer } = openRun();
  person.select(3, 0, 2, 5);
  const score = new ScoreFlow(host, api, writer);
  await score.start(scorePlan(await seenIn(host), modelNeeding(api.modelView, "age")));
  const looks = holdLooks(host);
  const before = score.recheck();
  const undone = score.undo();
  await looks.begun(2);
  looks.release(0);
  await before;
  looks.release(1);
  await undone;
  const state = score.state.value;
  assert.deepEqual(state.step === "done" && state.place, null);
});

test("in a whole table with the answer column only the rows without an answer are predicted", async () => {
  const { host, api } = openRun();
  const plan = scorePlan(await seenIn(host), modelNeeding(api.modelView, "age"));
  assert.deepEqual([plan.job.blanksOf, plan.rows], ["responded", 4]);
});

test("a column that the sheet does not have is named before anything is sent", async () => {
  const { host, api } = openRun();
  const plan = scorePlan(await seenIn(host), modelNeeding(api.modelView, "age", "mails opened"));
  assert.deepEqual(plan.missing, ["mails opened"]);
});

test("letters that the model learned as a name are told from other names, where a column has them here", async () => {
  const { host, api } = openRun();
  const plan = scorePlan(await seenIn(host), modelNeeding(api.modelView, "D", "ID", "age"));
  assert.deepEqual([plan.missing, plan.letters], [["D", "ID"], ["D"]]);
});

test("a row the model cannot answer says why", async () => {
  const { host, person, api, writer } = openRun();
  const score = new ScoreFlow(host, api, writer);
  api.answer = () => ({ problem: { code: "too-long", args: {}, text: "the text is too long" } });
  await score.start(scorePlan(await seenIn(host), modelNeeding(api.modelView, "age")));
  assert.deepEqual(person.row(9).slice(5), [null, null, "no answer: the text is too long"]);
});

async function seenIn(host: Parameters<typeof glance>[0]) {
  const seen = await glance(host);
  assert.ok(seen !== null);
  return seen;
}

function modelNeeding(model: ModelView, ...names: string[]): ModelView {
  const readAs = { code: "number", args: {}, text: "numbers" };
  return { ...model, columns: names.map((name) => ({ name, aliases: [], type: "number" as const, readAs })) };
}
