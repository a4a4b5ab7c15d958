import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import type { Rows } from "../api/uploading";
import { customers, openRun, planOf, stateAt } from "../testing/runs";
import { recallRun } from "./memory";

/** Four columns are sent of the twelve customers: four blocks of three rows. */
const BLOCK_CELLS = 12;

/** A run whose third block did not arrive. */
async function stopped(failure: Error = new ProblemError(localProblem("service-unreachable", "", ""))) {
  const run = openRun();
  const { api, host, train } = run;
  api.blockCells = BLOCK_CELLS;
  const { put } = api;
  const plan = await planOf(host);
  api.put = async (table, block, data) => {
    if (block === 2) {
      throw failure;
    }
    return put(table, block, data);
  };
  await train.start(plan);
  api.put = put;
  return { ...run, plan };
}

/** What was asked of the service while a table was sent. */
function puts({ calls }: { calls: readonly string[] }): string[] {
  return calls.filter((call) => call.startsWith("put") || call.startsWith("erase"));
}

/** The rows as they are to arrive: what the sheet holds, without the column that stays. */
function rowsOf(person: { rows(): readonly (readonly unknown[])[] }) {
  return person
    .rows()
    .slice(1)
    .map((row) => [row[0], row[2], row[3], row[4] ?? null]);
}

/** What a person tries to go on: at once, or after they closed the panel. */
const WAYS = [
  [
    "tried again",
    async ({ train }: Awaited<ReturnType<typeof stopped>>) => {
      await train.retry();
      return train;
    },
  ],
  [
    "opened again",
    async ({ flow }: Awaited<ReturnType<typeof stopped>>) => {
      const reopened = flow();
      await reopened.resume();
      return reopened;
    },
  ],
] as const;

for (const [name, goOn] of WAYS) {
  test(`sending that stopped in the middle goes on with the missing blocks when it is ${name}`, async () => {
    const run = await stopped();
    const { api, train } = run;
    assert.equal(stateAt(train, "problem").canGoOn, true);
    const all = customersSent();
    stateAt(await goOn(run), "done");
    assert.deepEqual(puts(api), ["put 0", "put 1", "put 2", "put 3"]);
    assert.deepEqual(api.uploaded.rows, all);
    assert.equal(api.open.size, 1);
  });

  test(`a row that changed in between is sent again with its block when it is ${name}`, async () => {
    const run = await stopped();
    const { api, person } = run;
    person.type(5, 2, 99);
    const rows = rowsOf(person);
    stateAt(await goOn(run), "done");
    assert.deepEqual(puts(api), ["put 0", "put 1", "put 1", "put 2", "put 3"]);
    assert.deepEqual(api.uploaded.rows, rows);
  });

  test(`a row that was inserted in between begins a new table and erases the old one when it is ${name}`, async () => {
    const run = await stopped();
    const { api, person } = run;
    person.insertRows(2, 1);
    person.type(2, 0, "k99");
    person.type(2, 2, 99);
    const rows = rowsOf(person);
    stateAt(await goOn(run), "done");
    assert.deepEqual(puts(api), ["put 0", "put 1", "erase t_1", "put 0", "put 1", "put 2", "put 3", "put 4"]);
    assert.deepEqual(api.uploaded.rows, rows);
    assert.deepEqual([...api.open.keys()], ["t_2"]);
  });

  test(`rows that stand elsewhere by now begin a new table when it is ${name}: its cells have other names`, async () => {
    const run = await stopped();
    const { api, person } = run;
    person.insertRows(0, 2);
    stateAt(await goOn(run), "done");
    assert.equal(puts(api).filter((call) => call === "erase t_1").length, 1);
    assert.deepEqual(api.uploaded.rows, customersSent());
  });

  test(`a column that came in between does not matter when it is ${name}`, async () => {
    const run = await stopped();
    const { api, person } = run;
    person.insertColumns(2, 1);
    person.type(0, 2, "remark");
    person.type(1, 2, "x");
    const through = await goOn(run);
    assert.deepEqual(puts(api), ["put 0", "put 1", "put 2", "put 3"]);
    assert.deepEqual(api.uploaded.rows, customersSent());
    assert.equal(stateAt(through, "done").result.filling.filled, 4);
  });
}

test("a panel that is closed in the middle has kept what arrived", async () => {
  const { api, host, train, flow } = await stopped(new DOMException("closed", "AbortError"));
  stateAt(train, "sending");
  const kept = await recallRun(host);
  assert.equal(kept?.sending?.prints.length, 2);
  const reopened = flow();
  await reopened.resume();
  stateAt(reopened, "done");
  assert.deepEqual(puts(api), ["put 0", "put 1", "put 2", "put 3"]);
  assert.equal((await recallRun(host))?.sending ?? null, null);
});

test("a table that is gone at the service is sent anew when the person tries again", async () => {
  const { api, train } = await stopped();
  api.open.clear();
  await train.retry();
  stateAt(train, "done");
  assert.deepEqual(api.uploaded.rows, customersSent());
  assert.deepEqual([...api.open.keys()], ["t_2"]);
});

test("nothing is sent by itself to a workspace that does not know the table", async () => {
  const { api, flow } = await stopped();
  api.open.clear();
  const before = api.calls.length;
  const elsewhere = flow();
  assert.equal(await elsewhere.resume(), false);
  stateAt(elsewhere, "idle");
  assert.equal(api.calls.length, before);
});

test("a block whose new cells may have arrived or not is in doubt, and sent again", async () => {
  const { api, person, train } = await stopped();
  const { put } = api;
  person.type(1, 2, 99);
  api.put = async (table, block, data: Rows) => {
    api.open.get(table)?.set(block, data);
    throw new ProblemError(localProblem("service-unreachable", "", ""));
  };
  await train.retry();
  stateAt(train, "problem");
  api.put = put;
  person.type(1, 2, 20);
  await train.retry();
  stateAt(train, "done");
  assert.deepEqual(api.uploaded.rows, customersSent());
});

test("a stop in the middle leaves no half table at the service", async () => {
  const { api, train, flow } = await stopped();
  await train.stop();
  assert.equal(api.open.size, 0);
  assert.equal(await flow().resume(), false);
});

test("a small table that did not arrive is sent once more", async () => {
  const { api, host, train } = openRun();
  const upload = api.upload.bind(api);
  api.upload = () => Promise.reject(new ProblemError(localProblem("service-unreachable", "", "")));
  await train.start(await planOf(host));
  assert.equal(stateAt(train, "problem").canGoOn, true);
  api.upload = upload;
  await train.retry();
  stateAt(train, "done");
  assert.deepEqual(api.uploaded.rows, customersSent());
});

function customersSent() {
  return customers()
    .slice(1)
    .map((row) => [row[0], row[2], row[3], row[4]]);
}
