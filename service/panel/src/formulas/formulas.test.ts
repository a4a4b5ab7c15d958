import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Prediction } from "../api/wire";
import type { Cell } from "../cells";
import { answerCells, formulaAnswer } from "./answer";
import { FormulaError, questionOf } from "./question";

const cellOf = (value: unknown) => (value === "" ? null : (value as Cell));
const HEADERS = [["age", "", "city"]];
const ROWS = [
  [31, "x", "Graz"],
  ["", "y", ""],
  [47, "z", "Linz"],
];
const ask = (options: unknown = "", rows: unknown = ROWS, headers: unknown = HEADERS) =>
  questionOf("predict", { model: " responded ", headers, rows, options }, cellOf);

describe("what a formula asks", () => {
  it("takes the named columns, and no blank row", () => {
    const question = ask();
    assert.equal(question.model, "responded");
    assert.deepEqual(question.columns, ["age", "city"]);
    assert.deepEqual(question.rows, [[31, "Graz"], null, [47, "Linz"]]);
  });

  it("takes one cell for a range", () => {
    assert.deepEqual(ask("", 31, "age").rows, [[31]]);
  });

  it("knows its options, in one text or in a range", () => {
    const { version, confidence, reasons } = ask("version=3; confidence, reasons = 9");
    assert.deepEqual([version, confidence, reasons], [3, true, 5]);
    assert.equal(ask([["version=2", ""]]).version, 2);
    assert.throws(() => ask("versoin=3"), /“versoin=3” is no option/);
    assert.throws(() => ask("version"), /“version” is no option/);
  });

  it("calls columns by what their cells hold, with a number behind a name that comes again", () => {
    const { columns } = questionOf(
      "predict",
      { model: "m", headers: [["age", 2026, false, "age", " city "]], rows: [[1, 2, 3, 4, 5]], options: "" },
      cellOf,
    );
    assert.deepEqual(columns, ["age", "2026", "false", "age (2)", "city"]);
  });

  it("says what does not fit", () => {
    const refused = (work: () => unknown, says: RegExp) =>
      assert.throws(work, (error) => error instanceof FormulaError && says.test(error.message));
    refused(() => ask("", ROWS, [["age"]]), /headers have 1 column, the rows 3/);
    refused(
      () => questionOf("why", { model: "", headers: "a", rows: 1, options: "" }, cellOf),
      /name of a model/,
    );
    const many = Array.from({ length: 20_001 }, (_, row) => [row, row, row]);
    refused(() => ask("", many), /20,001 rows; a formula takes 20,000/);
  });

  it("counts filled rows only", () => {
    const open = Array.from({ length: 50_000 }, (_, row) => (row < 3 ? [row, 1, 1] : ["", "", ""]));
    assert.equal(ask("", open).rows.length, 50_000);
  });
});

describe("what a formula gives", () => {
  const answer = (value: Cell, more: Partial<Prediction>) =>
    formulaAnswer({
      id: "row",
      predictionId: "p_1",
      value,
      marks: [],
      ...more,
    });
  const reason = { column: "age", effect: 0.1, code: "higher", args: {}, text: "age is higher" };

  it("gives answers in the rows they belong to", () => {
    const cells = answerCells(ask(), [answer("yes", {}), null, answer(12.3456789, {})]);
    assert.deepEqual(cells, [["yes"], [""], [12.34568]]);
  });

  it("puts the confidence beside them, or the range of a number", () => {
    const one = answerCells(ask("confidence"), [answer("yes", { probability: 0.91234 })]);
    assert.deepEqual(one, [["yes", 0.912]]);
    const other = answerCells(ask("confidence"), [null, answer(5, { interval: [4, 6.00000001] })]);
    assert.deepEqual(other, [
      ["", "", ""],
      [5, 4, 6],
    ]);
  });

  it("gives reasons, and says why a row has none", () => {
    const why = { ...ask(), kind: "why" as const };
    const problem = { code: "row-x", args: {}, text: "age is no number" };
    assert.deepEqual(
      answerCells(why, [answer("yes", { reasons: [reason, reason] }), formulaAnswer({ problem })]),
      [
        ["age is higher", "age is higher"],
        ["no answer: age is no number", ""],
      ],
    );
  });
});
