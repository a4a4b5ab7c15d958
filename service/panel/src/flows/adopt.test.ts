import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import { openRun, planOf, stateAt } from "../testing/runs";

test("a further version waits until the person wants it everywhere", async () => {
  const { api, host, train } = openRun();
  const [first] = api.modelView.versions;
  assert.ok(first !== undefined);
  api.modelView = { ...api.modelView, versions: [{ ...first, version: 2, state: "ready" }, first] };
  api.ended = { ...api.ended, version: 2 };
  await train.start(await planOf(host));
  assert.deepEqual(stateAt(train, "done").result.standing, { state: "ready", refused: null });
  api.life.refusal = new ProblemError({ ...localProblem("rollout-open", "", ""), status: 409 });
  await train.adopt("prove");
  assert.equal(stateAt(train, "done").result.standing?.refused?.code, "rollout-open");
  await train.adopt("everywhere");
  assert.deepEqual(stateAt(train, "done").result.standing, { state: "stable", refused: null });
  assert.deepEqual(api.modelView.arms, { stable: 2, standby: 1 });
});
