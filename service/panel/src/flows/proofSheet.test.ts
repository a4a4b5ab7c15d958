import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../api/wire";
import type { Cell } from "../host";
import { example } from "../testing/exampleApi";
import { sheetHost } from "../testing/sheetHost";
import { words } from "../words/index";
import { ProofSheetFlow } from "./proofSheet";

const ROWS = 200;
const truth = (row: number) => (row % 8 === 0 ? "yes" : "no");

/** A table whose answers are known, a report that got every fifth of its rows wrong, and the game over both. */
async function played(change: (report: Report) => Report = (report) => report) {
  const rows = Array.from({ length: ROWS }, (_, at) => [`k${at + 1}`, 20 + at, truth(at + 1)]);
  const { host, person } = sheetHost("Customers", [["id", "age", "responded"], ...rows]);
  const proof = Array.from({ length: ROWS / 2 }, (_, at) => {
    const row = 2 * at + 2;
    return {
      row,
      truth: truth(row),
      value: row % 5 === 0 ? "maybe" : truth(row),
      probability: 0.8,
      because: [],
    };
  });
  const base = { ...example<Report>("report"), target: "responded", proof };
  const report = change({ ...base, importances: [{ column: "age", share: 1 }] });
  const flow = new ProofSheetFlow(host, words.proofSheet);
  const region = await host.region();
  assert.ok(region);
  await flow.deal(report, { region, whole: true });
  return { host, person, flow };
}

test("deals rows the model never saw with neither answer on them, as many of each kind as there are", async () => {
  const { person, flow } = await played();
  const [names = [], ...rows] = person.rows();
  assert.deepEqual(names, ["row", "age", "your guess"]);
  assert.equal(rows.length, 20);
  assert.ok(rows.every(([row, age]) => Number(age) === 19 + Number(row)));
  const { hidden } = flow.game.value ?? { hidden: [] };
  assert.equal(hidden.filter((one) => one.truth === "yes").length, 10);
});

test("counts guesses beside the model, wherever the rows stand by then", async () => {
  const { person, flow } = await played();
  const rows = person.rows().slice(1);
  const guess = (at: number, cell: Cell) => person.type(at + 1, 2, cell);
  rows.slice(0, 6).forEach(([row], at) => {
    guess(at, at < 4 ? truth(Number(row)).toUpperCase() : "perhaps");
  });
  const its = rows.slice(0, 6).filter(([row]) => Number(row) % 5 !== 0).length;
  person.sort(1);
  await flow.show();
  assert.deepEqual(flow.game.value?.score, { guessed: 6, you: 4, model: its });
  assert.deepEqual(person.row(0).slice(3), ["the model said", "what happened", "you", "the model"]);
  for (const row of person.rows().slice(1)) {
    assert.equal(row[4], truth(Number(row[0])));
    assert.equal(row[6], Number(row[0]) % 5 === 0 ? "✗" : "✓");
  }
});

test("leaves no answer beside another row when rows are sorted just before they are shown", async () => {
  const { host, person, flow } = await played();
  person.type(1, 2, "yes");
  const write = host.writeColumns.bind(host);
  host.writeColumns = (...given) => {
    host.writeColumns = write;
    person.sort(2);
    return write(...given);
  };
  await flow.show();
  assert.equal(person.row(0).length, 7);
  for (const row of person.rows().slice(1)) {
    assert.equal(row[4], truth(Number(row[0])));
  }
});

test("shows nothing before the first guess, and says so", async () => {
  const { person, flow } = await played();
  await flow.show();
  assert.equal(flow.refusal.value, "noGuess");
  assert.equal(person.row(0).length, 3);
});

test("deals nothing from a table whose rows stand elsewhere by now", async () => {
  const { flow } = await played((report) => ({
    ...report,
    proof: report.proof.map((row) => ({ ...row, truth: row.truth === "yes" ? "no" : "yes" })),
  }));
  assert.equal(flow.refusal.value, "moved");
  assert.equal(flow.game.value, null);
});

test("for numbers the nearer one wins", async () => {
  const { person, flow } = await played((report) => ({
    ...report,
    target: "age",
    proof: report.proof.map(({ row, because }) => ({ row, truth: 19 + row, value: 29 + row, because })),
    importances: [{ column: "id", share: 1 }],
  }));
  const rows = person.rows().slice(1);
  person.type(1, 2, Number(rows[0]?.[0]) + 20);
  person.type(2, 2, 1000);
  await flow.show();
  assert.deepEqual(flow.game.value?.score, { guessed: 2, you: 1, model: 1 });
});

test("a panel that is opened again goes on with the game", async () => {
  const { host, flow } = await played();
  const later = new ProofSheetFlow(host, words.proofSheet);
  await later.recall();
  assert.deepEqual(later.game.value, flow.game.value);
  await later.leave();
  await flow.recall();
  assert.equal(flow.game.value, null);
});
