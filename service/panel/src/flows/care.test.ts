import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import type { AlertView } from "../api/wire";
import { openRun } from "../testing/runs";
import { AlertList } from "./alertList";
import { CareFlow } from "./care";
import { glance } from "./glance";
import { LifeFlow } from "./life";
import { ModelsFlow } from "./models";

test("rows are pinned with the cells that the model looks at and the answers beside them, and unpinned again", async () => {
  const { api, care, life, host, person } = await openCare();
  api.life.pinned = [];
  person.select(8, 0, 2, 2);
  const seen = await glance(host);
  assert.ok(seen !== null);
  const model = {
    ...api.modelView,
    columns: api.modelView.columns.filter(({ name }) => name !== "mails opened"),
  };
  await assert.rejects(
    care.draftPins(seen, api.modelView),
    (error) => error instanceof ProblemError && error.problem.code === "columns-missing",
  );
  await care.draftPins(seen, model);
  const draft = care.draft.value;
  assert.equal(draft?.rows.length, 1, "the second row has no answer yet");
  assert.deepEqual(draft?.rows[0], { cells: { age: 27, city: "Linz" }, expected: "no" });
  await care.pin();
  assert.equal(care.draft.value, null);
  assert.deepEqual(
    life.life.value?.pins?.map(({ pin }) => pin.expected),
    ["no"],
  );
  await care.unpin("pin_1");
  assert.deepEqual(life.life.value?.pins, []);
});

test("what was pinned before a row was refused is not pinned again", async () => {
  const { api, care } = await openCare();
  api.life.pinned = [];
  const rows = [20, 30, 40].map((age) => ({ cells: { age }, expected: "no" }));
  care.draft.value = { model: "responded", rows };
  const { pin } = api.life;
  const refused = new ProblemError(localProblem("pin-unreadable", "", ""));
  api.life.pin = (model, row) =>
    row.cells.age === 30 ? Promise.reject(refused) : pin.call(api.life, model, row);
  await care.pin();
  assert.deepEqual(
    care.draft.value?.rows.map(({ cells }) => cells.age),
    [30, 40],
  );
  api.life.pin = pin;
  await care.pin();
  assert.equal(care.draft.value, null);
  assert.deepEqual(
    api.life.pinned.map(({ pin: one }) => one.cells.age),
    [20, 30, 40],
  );
});

test("a rule holds at once and is read again", async () => {
  const { api, care, life } = await openCare();
  const rule = { enabled: true, everyDays: 7, newAnswers: 100, onDrift: true, cooldownHours: 24 };
  assert.equal(await care.setRule(rule), true);
  assert.equal(life.life.value?.retraining?.everyDays, 7);
  assert.deepEqual(api.calls, [`rule ${JSON.stringify(rule)}`]);
});

test("a version that was sent back is tried again for a reason", async () => {
  const { api, care } = await openCare();
  await care.restore(1, "the labels were wrong");
  assert.deepEqual(api.calls, ["restore 1 the labels were wrong"]);
});

test("rows are left as they are only where acting on the answer changes it", async () => {
  const { api, care } = await openCare();
  await care.readConduct("responded");
  assert.equal(care.conduct.value?.affectsOutcome, false);
  await care.setConduct("responded", true, 0.2);
  assert.equal(care.conduct.value?.controlShare, 0.2);
  await care.setConduct("responded", false, 0.2);
  assert.deepEqual(api.calls, [
    'conduct {"affectsOutcome":true,"controlShare":0.2}',
    'conduct {"affectsOutcome":false}',
  ]);
});

test("an alert is shown until somebody has seen it; one that cannot be read is no alarm", async () => {
  const { api } = openRun();
  const list = new AlertList(api);
  api.life.unseen = [alert("al_1", "responded"), alert("al_2")];
  await list.load();
  assert.deepEqual(
    [list.of("responded"), list.of(undefined)].map((one) => one.map(({ id }) => id)),
    [["al_1"], ["al_2"]],
  );
  await list.see(list.of("responded"));
  assert.deepEqual(
    list.unseen.value.map(({ id }) => id),
    ["al_2"],
  );
  api.life.alerts = () => Promise.reject(new Error("not now"));
  await list.load();
  assert.equal(list.unseen.value.length, 1, "what is known stays");
});

function alert(id: string, model?: string): AlertView {
  const at = { firstAt: "2026-03-02T09:30:00Z", lastAt: "2026-03-02T09:30:00Z" };
  const said = { code: "drift", args: {}, text: "Rows have changed." };
  const view = { ...at, id, kind: "drift" as const, level: "warning" as const, said, count: 1 };
  return model === undefined ? view : { ...view, model };
}

async function openCare() {
  const { api, host, person } = openRun();
  const life = new LifeFlow(api, new ModelsFlow(api));
  await life.open("responded");
  return { api, host, person, life, care: new CareFlow(host, api, life) };
}
