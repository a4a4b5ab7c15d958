import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import { ExampleSignIn } from "../testing/exampleSignIn";
import { openRun } from "../testing/runs";
import { PanelFlow } from "./panel";

test("without a key the panel asks for one; with a key it opens", async () => {
  const { panel } = openPanel(null);
  await panel.open();
  assert.deepEqual(panel.place.value, { at: "connect", problem: null });
  await panel.connect("ck_good");
  assert.deepEqual(panel.place.value, { at: "work" });
  panel.close();
});

test("a key the service does not know is not kept; an unreachable service keeps it", async () => {
  const { panel, api } = openPanel("ck_old");
  api.workspace = async () => {
    throw new ProblemError({ ...localProblem("key-unknown", "Unknown key", ""), status: 401 });
  };
  await panel.open();
  assert.equal(panel.place.value.at, "connect");
  assert.equal(api.keys.key, null);
  api.keys.key = "ck_good";
  api.workspace = async () => {
    throw new ProblemError(localProblem("service-unreachable", "", ""));
  };
  await panel.open();
  assert.equal(api.keys.key, "ck_good");
  panel.close();
});

test("who signed in goes in without a key, and out again", async () => {
  const account = new ExampleSignIn();
  const { panel } = openPanel(null, account);
  await panel.open();
  assert.deepEqual(panel.place.value, { at: "connect", problem: null });
  assert.equal(panel.connection.canSignIn.value, true);

  account.closes = true;
  await panel.signIn();
  assert.equal(panel.place.value.at, "connect");
  account.closes = false;
  await panel.signIn();
  assert.equal(panel.place.value.at, "work");
  assert.equal(panel.connection.person.value, "ann@example.org");

  await panel.signOut();
  assert.deepEqual(panel.place.value, { at: "connect", problem: null });
  assert.equal(panel.connection.person.value, null);
  assert.equal(await account.token(), null);
  panel.close();
});

test("who signed in before is let in, and asked again when the sign-in has ended", async () => {
  const account = new ExampleSignIn();
  await account.start();
  const { panel } = openPanel(null, account);
  await panel.open();
  assert.equal(panel.place.value.at, "work");
  const late = { ...localProblem("token-expired", "", ""), status: 401 };
  account.end(late);
  await new Promise((heard) => setTimeout(heard));
  assert.deepEqual(panel.place.value, { at: "connect", problem: late });
  panel.close();
});

test("an account that is of another organisation is let go", async () => {
  const account = new ExampleSignIn();
  const { panel, api } = openPanel(null, account);
  const refused = { ...localProblem("tenant-unknown", "", ""), status: 403 };
  api.workspace = async () => {
    throw new ProblemError(refused);
  };
  await panel.open();
  await panel.signIn();
  assert.deepEqual(panel.place.value, { at: "connect", problem: refused });
  assert.equal(await account.token(), null);
  panel.close();
});

test("another selection is looked at, the same one is not read again", async () => {
  const { panel, person, host } = openPanel("ck_good");
  await panel.open();
  let reads = 0;
  const readRows = host.readRows.bind(host);
  host.readRows = (...call) => {
    reads++;
    return readRows(...call);
  };
  person.select(3, 1);
  await panel.start.reselect();
  assert.equal(reads, 0);
  person.select(3, 0, 2, 5);
  await panel.start.reselect();
  assert.equal(panel.start.plan.value?.region.rows, 2);
  assert.ok(reads > 0);
  panel.close();
});

test("what a person chose is kept with the document", async () => {
  const { panel, host, api, writer } = openPanel("ck_good");
  await panel.open();
  assert.deepEqual(panel.start.plan.value?.sent, ["customer id", "age", "city", "responded"]);
  await panel.start.choose({ target: "city", leaves: { "e-mail": true, age: false } });
  panel.close();
  const reopened = new PanelFlow(host, api, writer);
  await reopened.open();
  assert.equal(reopened.start.plan.value?.target, "city");
  assert.deepEqual(reopened.start.plan.value?.sent, ["customer id", "e-mail", "city", "responded"]);
  reopened.close();
});

test("a column that was refused gives way to another suggestion, and the person is asked", async () => {
  const { panel, api } = openPanel("ck_good");
  await panel.open();
  const plan = panel.start.plan.value;
  assert.ok(plan !== null);
  assert.equal(plan.target, "responded");
  api.train = async () => {
    throw new ProblemError({ ...localProblem("target-one-value", "One answer", ""), status: 422 });
  };
  await panel.train.start(plan);
  assert.equal(panel.train.state.value.step, "problem");
  await panel.chooseOther();
  assert.equal(panel.train.state.value.step, "idle");
  assert.notEqual(panel.start.plan.value?.target, "responded");
  assert.equal(panel.start.asking.value, true);
  await panel.start.choose({ target: "city" });
  assert.equal(panel.start.asking.value, false);
  assert.equal(panel.start.plan.value?.target, "city");
  panel.close();
});

function openPanel(key: string | null, account: ExampleSignIn | null = null) {
  const run = openRun();
  run.api.keys.key = key;
  run.api.signIn = account;
  return { ...run, panel: new PanelFlow(run.host, run.api, run.writer) };
}
