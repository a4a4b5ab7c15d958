import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import type { ModelView, VersionState } from "../api/wire";
import { openRun } from "../testing/runs";
import { driftSaid } from "./drift";
import { LifeFlow } from "./life";
import { besideOf, daysOf, lineOf, sharesOf, usable } from "./lineage";
import { ModelsFlow } from "./models";

test("a version that is ready answers a tenth, then everything, and the one before stands by", async () => {
  const { api, life, model } = await openLife();
  assert.equal(await life.tryOut(2), true);
  assert.deepEqual(model().arms, { stable: 1, canary: 2, weight: 10, rollout: "ro_1" });
  assert.equal(life.life.value?.rollout?.rollout.version, 2);
  await life.advance(100);
  assert.deepEqual(model().arms, { stable: 2, standby: 1 });
  assert.equal(life.life.value?.rollout, null);
  await life.goBack(1);
  assert.deepEqual(model().arms, { stable: 1 });
  assert.deepEqual(api.calls, ["begin 2 manual 10", 'advance ro_1 {"weight":100}', "back 1"]);
});

test("a trial pauses, goes on, and ends when the person says so", async () => {
  const { api, life, model } = await openLife();
  await life.prove(2);
  await life.pause();
  assert.equal(life.life.value?.rollout?.rollout.state, "paused");
  await life.resume();
  assert.equal(life.life.value?.rollout?.rollout.state, "running");
  await life.stop();
  assert.deepEqual(model().arms, { stable: 1 });
  assert.equal(await life.acknowledge(), false, "the trial is over");
  assert.equal(life.refused.value?.code, "trial-over");
  assert.deepEqual(api.calls.slice(0, 2), ["begin 2 standard", "pause ro_1 {}"]);
});

test("when somebody was faster the problem is shown and the view is read again", async () => {
  const { api, life, model } = await openLife();
  const conflict = { ...localProblem("rollout-open", "A trial is under way", ""), status: 409 };
  api.life.refusal = new ProblemError(conflict);
  api.modelView = { ...api.modelView, arms: { stable: 1, shadow: 3, rollout: "ro_9" } };
  api.life.rolloutView = await rolloutOf(api.life, 3);
  assert.equal(await life.answerAll(2), false);
  assert.equal(life.refused.value?.code, "rollout-open");
  assert.equal(model().arms.shadow, 3);
  assert.equal(life.life.value?.rollout?.rollout.version, 3);
  life.forget();
  assert.equal(life.refused.value, null);
});

test("a version that reads columns otherwise is tried once the person has seen which", async () => {
  const { api, life, model } = await openLife();
  const refusal = localProblem("version-incompatible", "", "", { version: 2, reread: ["age"] });
  api.life.refusal = new ProblemError({ ...refusal, status: 409 });
  assert.equal(await life.tryOut(2), false);
  assert.deepEqual(model().arms, { stable: 1 });
  assert.equal(await life.insist(), true);
  assert.deepEqual(model().arms, { stable: 1, canary: 2, weight: 10, rollout: "ro_1" });
  assert.equal(api.calls.at(-1), "begin 2 manual 10 otherReadings");
});

test("who decides on what is no longer so is not heard, and sees how it stands", async () => {
  const { api, life, model } = await openLife();
  api.modelView = {
    ...api.modelView,
    epoch: api.modelView.epoch + 1,
    arms: { stable: 2, standby: 1 },
    live: 2,
  };
  assert.equal(await life.answerAll(2), false);
  assert.equal(life.refused.value?.code, "model-changed");
  assert.equal(model().arms.stable, 2);
  assert.deepEqual(api.calls, []);
  assert.equal(await life.goBack(1), true, "now it is known");
});

test("a version is compared with the one that answers, and that one with the one before", async () => {
  const { life, model } = await openLife();
  const version = (version: number, state: VersionState) =>
    ({ ...model().versions[0], version, state }) as const;
  const view = {
    ...model(),
    arms: { stable: 3 },
    versions: [version(4, "ready"), version(3, "stable"), version(2, "quarantined"), version(1, "retired")],
  } as ModelView;
  const beside = view.versions.map((one) => besideOf(view, one));
  assert.deepEqual(beside, [3, 1, undefined, 3]);
  const standing = { ...view, arms: { stable: 3, standby: 1 } };
  assert.equal(besideOf(standing, version(3, "stable") as ModelView["versions"][number]), 1);
  assert.deepEqual((await life.difference(1, 2))?.to, 2);
});

test("who looks at the version that answers sees the one that takes over, and of older events none is lost", async () => {
  const { api, life, shown } = await openLife();
  const [first] = api.life.events;
  assert.ok(first !== undefined);
  api.life.history = async (_model: string, after: string | null) =>
    after === null ? { items: [{ ...first, n: 9 }], next: "b" } : { items: [{ ...first, n: 8 }], next: null };
  await life.again();
  await life.older();
  api.modelView = { ...api.modelView, live: 2, arms: { stable: 2, standby: 1 } };
  await life.follow();
  assert.equal(shown(), 2);
  assert.deepEqual(
    life.life.value?.events.map(({ n }) => n),
    [9, 8],
  );
  await life.open("responded", 3);
  api.modelView = { ...api.modelView, live: 1, arms: { stable: 1, standby: 2 } };
  await life.follow();
  assert.equal(shown(), 3, "another version that was chosen stays");
});

test("of two readings at once the later one counts", async () => {
  const { api, life, model } = await openLife();
  const slow = api.modelView;
  let answer: (view: ModelView) => void = () => undefined;
  const { model: quick } = api;
  api.model = () => new Promise((resolve) => (answer = resolve));
  const first = life.again();
  api.model = quick;
  api.modelView = { ...api.modelView, live: 2, arms: { stable: 2 } };
  await life.again();
  answer(slow);
  await first;
  assert.equal(model().arms.stable, 2);
});

test("a model that nothing answers is opened by its newest version that could, and one click lets it answer", async () => {
  const { api, life, model, shown } = await openLife();
  const version = (version: number, state: VersionState) =>
    ({ ...model().versions[0], version, state }) as ModelView["versions"][number];
  const versions = [
    version(4, "quarantined"),
    version(3, "rejected"),
    version(2, "ready"),
    version(1, "retired"),
  ];
  const nobody = { ...model(), live: 0, arms: {}, versions };
  assert.deepEqual(
    usable(nobody).map((one) => one.version),
    [2, 1, 3],
  );
  for (const one of usable(nobody)) {
    api.modelView = nobody;
    await life.open("responded");
    assert.equal(shown(), 2);
    assert.equal(await life.use(one, "No other"), true);
    assert.equal(model().arms.stable, one.version);
  }
  assert.deepEqual(api.calls.slice(-4), ["begin 2", "back 1", "restore 3 No other", "begin 3"]);
});

test("a version that was sent back begins no trial where another answers by now", async () => {
  const { api, life, model } = await openNobody("rejected");
  const { restore } = api.life;
  api.life.restore = async (slug, version, reason) => {
    await api.life.beginRollout(slug, { version: 1 });
    await restore.call(api.life, slug, version, reason);
  };
  const [sent] = model().versions;
  assert.ok(sent !== undefined);
  assert.equal(await life.use(sent, "No other"), false);
  assert.equal(life.refused.value?.code, "model-changed");
  assert.deepEqual(model().arms, { stable: 1 });
  assert.deepEqual(api.calls, ["begin 1", "restore 2 No other"]);
});

test("who insists on a version that was sent back gets that one", async () => {
  const { api, life, model } = await openNobody("rejected");
  await life.answerAll(1);
  await api.life.goBack("responded", 0, model().epoch);
  const { restore } = api.life;
  api.life.restore = async (slug, version, reason) => {
    await restore.call(api.life, slug, version, reason);
    const refusal = localProblem("version-incompatible", "", "", { version, reread: ["age"] });
    api.life.refusal = new ProblemError({ ...refusal, status: 409 });
  };
  await life.again();
  const [sent] = model().versions;
  assert.ok(sent !== undefined);
  assert.equal(await life.use({ ...sent, state: "rejected" }, "No other"), false);
  await life.insist();
  assert.equal(api.calls.at(-1), "begin 2 otherReadings");
});

test("something goes on while a version is tried or made", async () => {
  const { life } = await openLife();
  assert.equal(life.moving.value, false);
  await life.tryOut(2);
  assert.equal(life.moving.value, true);
  await life.stop();
  assert.equal(life.moving.value, false);
  await life.retrain();
  assert.equal(life.moving.value, true);
});

test("it is trained again when the person says so", async () => {
  const { api, life } = await openLife();
  await life.retrain();
  assert.equal(life.life.value?.retraining?.runs[0]?.state, "training");
  assert.deepEqual(api.calls, ["retrain"]);
});

test("a note stands in the history", async () => {
  const { life } = await openLife();
  await life.note(2, "For the spring campaign");
  assert.equal(life.life.value?.events[0]?.said.text, "For the spring campaign");
});

test("a part that cannot be read leaves the others on the page", async () => {
  const { api, life } = await openLife();
  api.life.quality = async () => {
    throw new ProblemError(localProblem("service-unreachable", "", ""));
  };
  await life.again();
  assert.equal(life.life.value?.quality, null);
  assert.equal(life.life.value?.problem?.code, "service-unreachable");
  assert.ok(life.life.value?.drift !== null);
});

test("the line holds every version in use, the one looked at and the newest", () => {
  const model = withVersions(9);
  const used = { ...model, arms: { stable: 3, standby: 1 } };
  assert.deepEqual(
    lineOf(used, 4).map(({ version }) => version),
    [1, 3, 4, 8, 9],
  );
});

test("shares are of all rows, and unknown where only new rows are tried", () => {
  assert.deepEqual(
    sharesOf({ stable: 1, canary: 2, weight: 10 }).map(({ percent }) => percent),
    [90, 10],
  );
  assert.deepEqual(
    sharesOf({ stable: 1, canary: 2 }).map(({ percent }) => percent),
    [null, null],
  );
});

test("a day with two versions counts their outcomes together and is mature only when both are", () => {
  const day = { day: "2026-03-01", rows: 40 };
  const merged = daysOf([
    { ...day, version: 1, known: 30, mature: true, value: 80 },
    { ...day, version: 2, known: 10, mature: false, value: 60 },
    { ...day, version: 2, day: "2026-03-02", known: 0, mature: false, value: null },
  ]);
  assert.deepEqual(merged, [{ at: Date.parse("2026-03-01"), value: 75, known: 40, mature: false }]);
});

test("drift speaks only of what matters", async () => {
  const { api } = await openLife();
  const { driftView } = api.life;
  assert.deepEqual(driftSaid(driftView), []);
  const words = { code: "drift-higher", args: {}, text: "“age” is 6 years higher than in training" };
  const age = {
    column: "age",
    state: "drifted" as const,
    words: [words],
    was: { missing: 0 },
    is: { missing: 0 },
  };
  const drifted = { ...driftView, state: "drifted" as const, columns: [age] };
  assert.deepEqual(driftSaid(drifted), [words]);
});

async function openLife() {
  const { api } = openRun();
  api.modelView = withVersions(3, api.modelView);
  const models = new ModelsFlow(api);
  const life = new LifeFlow(api, models);
  await life.open("responded");
  const model = () => {
    const { value } = models.opened;
    assert.equal(value.step, "loaded");
    return value.model;
  };
  const shown = () => (models.opened.value.step === "loaded" ? models.opened.value.report.version : null);
  return { api, life, model, shown };
}

/** A model that nothing answers: version 1 is ready, and 2, the newest, is what it is told to be. */
async function openNobody(newest: VersionState) {
  const opened = await openLife();
  const [second, first] = withVersions(2, opened.api.modelView).versions;
  assert.ok(first !== undefined && second !== undefined);
  const versions = [
    { ...second, state: newest },
    { ...first, state: "ready" as const },
  ];
  opened.api.modelView = { ...opened.api.modelView, live: 0, arms: {}, versions };
  await opened.life.open("responded");
  return opened;
}

function withVersions(count: number, model: ModelView = openRun().api.modelView): ModelView {
  const [first] = model.versions;
  assert.ok(first !== undefined);
  const versions = Array.from({ length: count }, (_, index) => {
    const state: VersionState = index === 0 ? "stable" : "ready";
    return { ...first, version: index + 1, state };
  });
  return { ...model, versions: versions.reverse() };
}

async function rolloutOf(life: ReturnType<typeof openRun>["api"]["life"], version: number) {
  const { refusal } = life;
  life.refusal = null;
  const view = await life.beginRollout("responded", { version });
  life.refusal = refusal;
  return view;
}
