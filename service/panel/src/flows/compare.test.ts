import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import { openRun, planOf, stateAt, sure } from "../testing/runs";
import { CompareFlow } from "./compare";

test("answers typed later are found, and nothing is sent before the click", async () => {
  const { api, compare, person } = await predicted();
  await compare.look();
  assert.equal(compare.state.value.step, "none");
  person.type(9, 4, "yes");
  person.type(11, 4, "no");
  await compare.look();
  assert.equal(told(compare, "found").fresh, 2);
  assert.deepEqual(api.life.told, []);
  await compare.compare();
  assert.deepEqual(api.life.told, [
    [
      { key: "k8", value: "yes" },
      { key: "k10", value: "no" },
    ],
  ]);
  assert.deepEqual(told(compare, "told").tally, { rows: 2, right: 1, guessing: 1, off: null });
  compare.close();
  await compare.look();
  assert.equal(compare.state.value.step, "none", "what was told is not offered again");
});

test("rows keep their answers when the sheet is sorted, and only new answers are offered", async () => {
  const { api, compare, person } = await predicted();
  person.type(9, 4, "yes");
  await compare.look();
  await compare.compare();
  person.sort(2);
  await compare.look();
  assert.equal(told(compare, "told").tally.rows, 1);
  const { row } = person.find("k9") ?? { row: -1 };
  person.type(row, 4, "no");
  await compare.look();
  assert.equal(told(compare, "found").fresh, 1);
  await compare.compare();
  assert.deepEqual(api.life.told.at(-1), [
    { key: "k8", value: "yes" },
    { key: "k9", value: "no" },
  ]);
});

test("an answer that was corrected is sent as a correction", async () => {
  const { api, compare, person } = await predicted();
  person.type(9, 4, "yes");
  await compare.look();
  await compare.compare();
  person.type(9, 4, "no");
  api.life.take = (items) => {
    const [item] = items;
    if (item?.revision === undefined) {
      const problem = { ...localProblem("outcome-differs", "", "", { next: 1 }), field: "items[0].value" };
      throw new ProblemError(problem);
    }
    return items.map(() => ({ status: "matched" }));
  };
  await compare.look();
  await compare.compare();
  assert.deepEqual(api.life.told.at(-1), [{ key: "k8", value: "no", revision: 1 }]);
  assert.equal(told(compare, "told").telling.refused, 0);
});

test("an answer the model does not know is refused in words, the others count", async () => {
  const { api, compare, person } = await predicted();
  person.type(9, 4, "perhaps");
  person.type(10, 4, "no");
  const why = { code: "outcome-unfit", args: {}, text: "“perhaps” is none of the answers" };
  api.life.take = (items) =>
    items.map(({ value }) =>
      value === "perhaps" ? { status: "refused", problem: why } : { status: "matched" },
    );
  await compare.look();
  await compare.compare();
  assert.deepEqual(told(compare, "told").telling, { matched: 1, waiting: 0, refused: 1, why: [why] });
});

test("once switched on, answers are sent by themselves", async () => {
  const { api, compare, person } = await predicted();
  await compare.setAlways(true);
  person.type(9, 4, "yes");
  await compare.look();
  assert.equal(compare.state.value.step, "told");
  assert.equal(api.life.told.length, 1);
});

test("when the predictions were taken back there is nothing to compare", async () => {
  const { compare, person, train } = await predicted();
  person.type(9, 4, "yes");
  await train.finished.undo();
  await compare.look();
  assert.equal(compare.state.value.step, "none");
});

/** A sheet whose last four rows were predicted: yes, for sure. */
async function predicted() {
  const run = openRun();
  run.api.answer = () => sure("yes");
  await run.train.start(await planOf(run.host));
  assert.equal(stateAt(run.train, "done").result.filling.filled, 4);
  return { ...run, compare: new CompareFlow(run.host, run.api) };
}

function told<S extends CompareFlow["state"]["value"]["step"]>(compare: CompareFlow, step: S) {
  const { value } = compare.state;
  assert.equal(value.step, step);
  return value as Extract<typeof value, { step: S }>;
}
