import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell } from "../cells";
import { between, changedCells, printsIn, withoutPrints, withPrints } from "./prints";

const NAMES = ["predicted", "confidence", "because"];
/** 1,000 answers from the third row on, each with one of few values in two of its columns. */
const ANSWERS = Array.from({ length: 1_000 }, (_, at): Cell[] => [
  at % 3 === 0 ? "yes" : "no",
  (at % 50) / 100,
  `age is ${at}: +1 point`,
]);

const MOST = 150_000;

function kept(rows: readonly (readonly Cell[])[], names: readonly string[] = NAMES) {
  return withPrints(null, "w", columnsOf([names, ...rows], names.length), MOST);
}

function columnsOf(rows: readonly (readonly Cell[])[], width = NAMES.length): Cell[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/** The cells that changed, as `row column`. */
async function changed(now: readonly (readonly Cell[])[], names = NAMES) {
  const found = printsIn(kept(ANSWERS), "w");
  assert.ok(found);
  const columns = columnsOf([[], names, ...now], names.length);
  return changedCells(found, columns).flatMap((cells, column) =>
    cells.flatMap((is, row) => (is ? [`${row} ${column}`] : [])),
  );
}

test("cells that stand as they were written are no change, in whatever order", async () => {
  assert.deepEqual(await changed(ANSWERS), []);
  assert.deepEqual(await changed([...ANSWERS].reverse()), []);
  assert.deepEqual(await changed([[], ...ANSWERS.slice(500)]), []);
});

test("a cell that got another value is found, also one that stands in other rows", async () => {
  const rows = [...ANSWERS].reverse().map((row) => [...row]);
  const [first, second, third] = rows;
  assert.ok(first && second && third);
  first[0] = first[0] === "yes" ? "no" : "yes";
  second[1] = 0.99;
  third.splice(0, 3, "mine", "mine too", third[2] ?? null);
  assert.deepEqual((await changed(rows)).sort(), ["2 0", "3 1", "4 0", "4 1"]);
});

test("what was typed where nothing was written is a change, and a value that was typed once more is none", async () => {
  assert.deepEqual(await changed([...ANSWERS, ["yes"], [null, null, "mine"]]), ["1002 0", "1003 2"]);
});

test("a column that is a person's own by now does not matter", async () => {
  const rows = ANSWERS.map(([predicted = null, , because = null]) => [predicted, because]);
  rows[7] = ["perhaps", rows[7]?.[1] ?? null];
  assert.deepEqual(await changed(rows, ["predicted", "because"]), ["9 0"]);
});

test("a column of new values leaves those beside it ours", async () => {
  const found = await changed(
    ANSWERS.map(([, confidence = null, because = null]) => ["new", confidence, because]),
  );
  assert.equal(found.length, ANSWERS.length);
  assert.ok(found.every((place) => place.endsWith(" 0")));
});

test("numbers and texts are the same however a spreadsheet gives them back", async () => {
  const found = printsIn(kept([[0.1 + 0.2, "a  b ", "#N/A"]]), "w");
  assert.ok(found);
  assert.deepEqual(
    changedCells(found, columnsOf([NAMES, [0.3, "a b", null]]))
      .flat()
      .includes(true),
    false,
  );
});

test("prints of older writes make room, and those of a very large one are not kept", async () => {
  const rows = Array.from({ length: 24_500 }, (_, at) => [at, at, at]);
  const large = withPrints(kept(ANSWERS), "large", columnsOf([NAMES, ...rows]), MOST);
  assert.ok(printsIn(large, "large"));
  assert.equal(printsIn(large, "w"), null);
  const larger = withPrints(large, "larger", columnsOf([NAMES, ...rows, ...rows]), MOST);
  assert.equal(printsIn(larger, "larger"), null);
  assert.ok(printsIn(larger, "large"));
  assert.equal(printsIn(withoutPrints(larger, "large"), "large"), null);
});

test("a write that goes in pieces has the prints of all of them", () => {
  const first = withPrints(null, "w", columnsOf([NAMES, ...ANSWERS.slice(0, 400)]), MOST);
  assert.equal(withPrints(first, "w", columnsOf(ANSWERS.slice(400)), MOST), kept(ANSWERS));
});

test("what lies between rows", () => {
  assert.deepEqual(between({ row: 2, rows: 6 }, [7, 3, 4, 12]), [
    { row: 2, rows: 1 },
    { row: 5, rows: 2 },
  ]);
  assert.deepEqual(between({ row: 2, rows: 1 }, [2]), []);
});
