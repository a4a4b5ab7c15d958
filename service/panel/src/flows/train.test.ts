import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "../api/problems";
import { example } from "../testing/exampleApi";
import { holdLooks } from "../testing/heldLooks";
import { customers, openRun, planOf, stateAt, sure, WRITTEN } from "../testing/runs";

test("one click sends what was shown, trains, and writes the answers of the version just trained", async () => {
  const { host, person, api, train } = openRun();
  await train.start(await planOf(host));
  const { result } = stateAt(train, "done");
  assert.deepEqual(api.uploaded.columns, ["customer id", "age", "city", "responded"]);
  assert.equal(api.uploaded.rows.length, 12);
  assert.deepEqual(api.trained[0], {
    table: api.tableView.id,
    target: "responded",
    budgetSeconds: 30,
    exclude: [],
  });
  assert.deepEqual(api.asked[0]?.columns, ["customer id", "age", "city"]);
  assert.equal(api.asked[0]?.version, 1);
  assert.deepEqual(person.row(0).slice(5), WRITTEN);
  assert.deepEqual(person.row(1).slice(5), [null, null, null]);
  assert.deepEqual(person.row(9).slice(5), ["aged 28", 0.912, "age is higher than usual: +10 points"]);
  assert.equal(result.filling.filled, 4);
  assert.equal(result.report.version, 1);
});

test("nothing is sent under a name that the sheet no longer has", async () => {
  const { host, person, api, train } = openRun();
  const plan = await planOf(host);
  person.type(0, 2, "years");
  await train.start(plan);
  assert.equal(stateAt(train, "problem").problem.code, "columns-gone");
  assert.ok(!api.calls.includes("upload"));
});

test("rows that were sorted and inserted meanwhile keep their own answers", async () => {
  const { host, person, api, train } = openRun();
  api.answer = (row) => {
    person.sort(2);
    person.insertRows(1, 1);
    person.type(1, 0, "k99");
    person.type(1, 2, 99);
    api.answer = (other) => sure(`aged ${other[1]}`);
    return sure(`aged ${row[1]}`);
  };
  await train.start(await planOf(host));
  stateAt(train, "done");
  const answered = person.rows().filter((row) => typeof row[5] === "string" && row[0] !== "customer id");
  assert.equal(answered.length, 4);
  for (const row of answered) {
    assert.equal(row[5], `aged ${row[2]}`);
  }
});

test("a row that was edited meanwhile says so instead of carrying a stranger's answer", async () => {
  const { host, person, api, train } = openRun();
  const answer = api.answer;
  api.answer = (row) => {
    person.type(12, 2, 77);
    return answer(row);
  };
  await train.start(await planOf(host));
  const { filling } = stateAt(train, "done").result;
  assert.deepEqual(person.row(12).slice(5), [null, null, "row changed"]);
  assert.deepEqual([filling.filled, filling.changed], [3, 1]);
});

test("an open question pauses until it is answered", async () => {
  const { host, api, train } = openRun();
  const [age, ...others] = example<typeof api.tableView>("upload").columns;
  assert.ok(age !== undefined);
  const ask = { code: "ask", args: {}, text: "Day first or month first?" };
  const question = { ask, choices: [{ reading: { kind: "date" as const }, label: ask }] };
  api.tableView = { ...api.tableView, columns: [{ ...age, question }, ...others] };
  await train.start(await planOf(host));
  assert.equal(stateAt(train, "asking").table.id, api.tableView.id);
  assert.deepEqual(api.trained, []);
  await train.correct("age", { kind: "date" });
  await train.retry();
  stateAt(train, "done");
  assert.deepEqual(api.corrected, ["age"]);
  assert.equal(api.trained.length, 1);
});

test("answers that the sheet refuses are tried again without training again", async () => {
  const { host, person, api, train } = openRun();
  const write = host.writeColumns.bind(host);
  host.writeColumns = () => Promise.reject(new ProblemError(localProblem("sheet-protected", "", "")));
  await train.start(await planOf(host));
  const { problem, canGoOn } = stateAt(train, "problem");
  assert.deepEqual([problem.code, canGoOn], ["sheet-protected", true]);
  host.writeColumns = write;
  await train.retry();
  stateAt(train, "done");
  assert.equal(api.trained.length, 1);
  assert.equal(person.row(9)[5], "aged 28");
});

test("answers that a closed panel left unchecked make room for checked ones", async () => {
  const { host, person, train, flow } = openRun();
  const { find, takeBack } = host;
  const closed = () => Promise.reject(new Error("the panel was closed"));
  Object.assign(host, { find: closed, takeBack: closed });
  await train.start(await planOf(host));
  const { problem } = stateAt(train, "problem");
  assert.equal(problem.code, "answers-left");
  assert.deepEqual(problem.args, { columns: "F:H" });
  Object.assign(host, { find, takeBack });
  const reopened = flow();
  await reopened.resume();
  stateAt(reopened, "done");
  assert.deepEqual(person.row(0).slice(5), WRITTEN);
});

test("a panel that was closed in the middle goes on where the run stands", async () => {
  const { host, person, api, train, flow } = openRun();
  const events = api.events.bind(api);
  api.events = async () => {
    train.leave();
    throw new DOMException("left", "AbortError");
  };
  await train.start(await planOf(host));
  stateAt(train, "training");
  api.events = events;
  const reopened = flow();
  assert.equal(await reopened.resume(), true);
  stateAt(reopened, "done");
  assert.equal(api.trained.length, 1);
  assert.equal(person.row(9)[5], "aged 28");
  const again = flow();
  await again.resume();
  assert.equal(stateAt(again, "done").result.place?.left, 5);
  assert.equal(api.calls.filter((call) => call.startsWith("predict")).length, 1);
});

test("a run that this workspace does not know is left alone", async () => {
  const { host, api, train, flow } = openRun();
  await train.start(await planOf(host));
  const table = api.table.bind(api);
  api.table = async () => {
    throw new ProblemError({ ...localProblem("not-found", "Not found", ""), status: 404 });
  };
  const elsewhere = flow();
  assert.equal(await elsewhere.resume(), false);
  stateAt(elsewhere, "idle");
  api.table = table;
  const reopened = flow();
  assert.equal(await reopened.resume(), true);
  stateAt(reopened, "done");
});

test("undo removes all that was written, and the answers can be written again", async () => {
  const { host, person, train } = openRun();
  const before = person.rows();
  await train.start(await planOf(host));
  assert.equal(await train.finished.undo(), true);
  assert.deepEqual(person.rows(), before);
  assert.equal(stateAt(train, "done").result.place, null);
  await train.retry();
  assert.equal(person.row(9)[5], "aged 28");
});

test("undo and redo in the sheet are noticed, and columns that moved are found", async () => {
  const { host, person, sheet, train } = openRun();
  await train.start(await planOf(host));
  person.undo();
  await train.finished.recheck();
  assert.equal(stateAt(train, "done").result.place, null);
  sheet.redo();
  person.insertColumns(1, 2);
  await train.finished.recheck();
  assert.equal(stateAt(train, "done").result.place?.left, 7);
});

test("an undo is seen though the sheet answered a look of before it meanwhile", async () => {
  const { host, train } = openRun();
  await train.start(await planOf(host));
  const looks = holdLooks(host);
  const before = train.finished.recheck();
  const undone = train.finished.undo();
  await looks.begun(2);
  looks.release(0);
  await before;
  assert.notEqual(stateAt(train, "done").result.place, null);
  looks.release(1);
  await undone;
  assert.equal(stateAt(train, "done").result.place, null);
});

test("a look of before an undo that the sheet answers late does not bring the answers back", async () => {
  const { host, train } = openRun();
  await train.start(await planOf(host));
  const looks = holdLooks(host);
  const before = train.finished.recheck();
  const undone = train.finished.undo();
  await looks.begun(2);
  looks.release(1);
  await undone;
  looks.release(0);
  await before;
  assert.equal(stateAt(train, "done").result.place, null);
});

test("leaving a column out trains the next version and replaces its columns", async () => {
  const { host, person, api, train } = openRun();
  await train.start(await planOf(host));
  api.ended = { ...api.ended, version: 2 };
  await train.again(["city"]);
  assert.deepEqual(api.trained[1], { ...api.trained[0], exclude: ["city"], model: "responded" });
  assert.deepEqual(api.asked.at(-1)?.columns, ["customer id", "age"]);
  assert.equal(person.row(0).length, 8);
  assert.equal(person.row(0)[5], "responded predicted · v2 · Mar 2, 2026");
});

test("what counts more moves the answers, says so in the sheet, and can be taken back", async () => {
  const { host, person, api, train } = openRun();
  api.answer = () => ({ ...sure("no"), probability: 0.6, probabilities: { no: 0.6, yes: 0.4 } });
  await train.start(await planOf(host));
  assert.equal(person.row(9)[5], "no");
  await train.weigh("catching");
  assert.equal(person.row(0)[5], "responded predicted · catching all · v1 · Mar 2, 2026");
  assert.deepEqual(person.row(9).slice(5), [
    "yes",
    0.4,
    "“no” is likelier (60%); age is higher than usual: +10 points",
  ]);
  assert.equal(person.row(0).length, 8);
  await train.weigh("right");
  assert.deepEqual(person.row(0).slice(5), WRITTEN);
  assert.equal(api.trained.length, 1);
});

test("a training that failed is a problem that leaves the sheet as it was", async () => {
  const { host, person, api, train } = openRun();
  const problem = {
    ...localProblem("too-few-rows", "Too little to learn from", "Only 8 rows have an answer."),
    status: 422,
  };
  api.ended = { ...api.ended, state: "failed", model: null, version: null, problem };
  await train.start(await planOf(host));
  assert.equal(stateAt(train, "problem").problem.code, "too-few-rows");
  assert.deepEqual(person.rows(), customers());
  api.ended = example("ended");
  await train.retry();
  stateAt(train, "done");
  assert.deepEqual([api.trained.length, api.calls.filter((call) => call === "upload").length], [2, 1]);
});

test("stop cancels the training and forgets the run", async () => {
  const { host, api, train, flow } = openRun();
  const events = api.events.bind(api);
  let stopped: Promise<void> | null = null;
  api.events = async (...call) => {
    stopped ??= train.stop();
    return events(...call);
  };
  await train.start(await planOf(host));
  await stopped;
  stateAt(train, "idle");
  assert.ok(api.calls.includes("cancel"));
  assert.equal(await flow().resume(), false);
});

test("when every row has its answer nothing is written", async () => {
  const full = customers().map((row, index) => (index > 8 ? [...row.slice(0, 4), "no"] : row));
  const { host, person, train } = openRun(full);
  await train.start(await planOf(host));
  assert.equal(stateAt(train, "done").result.filling.written, null);
  assert.deepEqual(person.rows(), full);
});

test("a column that disappears meanwhile stops the writing, with its name", async () => {
  const { host, sheet, api, train } = openRun();
  const answer = api.answer;
  api.answer = (row) => {
    sheet.write(0, 3, [["town"]]);
    return answer(row);
  };
  await train.start(await planOf(host));
  const { problem } = stateAt(train, "problem");
  assert.equal(problem.code, "columns-gone");
  assert.deepEqual(problem.args, { columns: ["city"] });
});
