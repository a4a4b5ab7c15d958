import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError, readsOtherwise } from "../api/problems";
import { openRun, planOf, stateAt } from "../testing/runs";

test("a further version waits until the person wants it everywhere", async () => {
  const { api, train } = await secondVersion();
  assert.deepEqual(stateAt(train, "done").result.standing, {
    state: "ready",
    epoch: api.modelView.epoch,
    refused: null,
  });
  api.life.refusal = new ProblemError({ ...localProblem("rollout-open", "", ""), status: 409 });
  await train.finished.adopt("prove");
  assert.equal(stateAt(train, "done").result.standing?.refused?.code, "rollout-open");
  await train.finished.adopt("everywhere");
  const { standing } = stateAt(train, "done").result;
  assert.deepEqual(standing, { state: "stable", epoch: api.modelView.epoch, refused: null });
  assert.deepEqual(api.modelView.arms, { stable: 2, standby: 1 });
});

test("a version that reads columns otherwise is used as it was wished, once the person insists", async () => {
  const { api, train } = await secondVersion();
  const refusal = localProblem("version-incompatible", "", "", { version: 2, reread: ["age"] });
  api.life.refusal = new ProblemError({ ...refusal, status: 409 });
  await train.finished.adopt("prove");
  const { standing } = stateAt(train, "done").result;
  assert.ok(standing?.refused && readsOtherwise(standing.refused));
  assert.equal(standing.wanted, "prove");
  await train.finished.adopt("prove", true);
  assert.equal(api.calls.at(-1), "begin 2 standard otherReadings");
  assert.equal(stateAt(train, "done").result.standing?.refused, null);
});

test("where somebody else was faster, the person sees how it stands now before their wish is done", async () => {
  const { api, train } = await secondVersion();
  await api.life.beginRollout("responded", { version: 2, policy: "manual", weight: 10 });
  await train.finished.adopt("everywhere");
  const { standing } = stateAt(train, "done").result;
  assert.equal(standing?.refused?.code, "model-changed");
  assert.equal(standing.state, "canary");
  assert.equal(api.modelView.arms.stable, 1, "nothing was moved");
  await train.finished.adopt("everywhere");
  assert.equal(stateAt(train, "done").result.standing?.state, "stable");
});

/** A run that has made version 2 while version 1 answers. */
async function secondVersion() {
  const { api, host, train } = openRun();
  const [first] = api.modelView.versions;
  assert.ok(first !== undefined);
  api.modelView = { ...api.modelView, versions: [{ ...first, version: 2, state: "ready" }, first] };
  api.ended = { ...api.ended, version: 2 };
  await train.start(await planOf(host));
  return { api, train };
}
