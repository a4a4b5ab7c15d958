import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadingKind } from "@click-ml/panel/api/wire";
import { DateSystem } from "@click-ml/panel/dates";
import { FormulaError } from "@click-ml/panel/formulas/question";
import { ExampleApi } from "@click-ml/panel/testing/exampleApi";
import { Formulas } from "./formulas";

const none = new AbortController().signal;

function openFormulas(
  types: readonly ReadingKind[] = ["number", "date"],
  names = ["age", "since"],
  from1904 = false,
) {
  const api = new ExampleApi();
  api.keys.key = "key";
  const [column] = api.modelView.columns;
  assert.ok(column);
  const columns = types.map((type, at) => ({
    ...column,
    name: names[at] ?? "",
    aliases: [],
    type,
  }));
  api.modelView = { ...api.modelView, columns };
  const formulas = new Formulas({
    api,
    document: async () => "document-1",
    dates: async () => new DateSystem(from1904),
    wait: async () => undefined,
    now: () => 0,
  });
  return { api, formulas };
}

const given = (rows: unknown[][], options: unknown = "") => ({
  model: "responded",
  headers: [["age", "since"]],
  rows,
  options,
});

test("asks with dates as dates, and gives one line per row", async () => {
  const { api, formulas } = openFormulas();
  const cells = await formulas.answer(
    "predict",
    given([
      [31, 45_292],
      ["", ""],
      [47, 45_293.25],
    ]),
    none,
  );
  assert.deepEqual(cells, [[31], [""], [47]]);
  assert.deepEqual(api.asked[0]?.data, [
    [31, "2024-01-01"],
    [47, "2024-01-02T06:00:00"],
  ]);
  assert.equal(api.asked[0]?.document, "document-1");
});

test("knows the dates in a header by the columns of the model, as the panel calls them", async () => {
  const names = ["2024-01-01", "2024-01-02T06:00:00", "45294", "true"];
  const { api, formulas } = openFormulas(["number", "date", "number", "category"], names);
  const headers = [[45_292, 45_293.25, 45_294, true, "other"]];
  await formulas.answer(
    "predict",
    { model: "m", headers, rows: [[31, 45_292, 3, "x", 1]], options: "" },
    none,
  );
  assert.deepEqual(api.asked[0]?.columns, [...names, "other"]);
  assert.deepEqual(api.asked[0]?.data, [[31, "2024-01-01", 3, "x", 1]]);
});

test("counts days from 1904 where the workbook does, in rows and in headers", async () => {
  const { api, formulas } = openFormulas(["number", "date"], ["age", "2024-01-01"], true);
  const question = { model: "m", headers: [["age", 43_830]], rows: [[31, 43_831.5]], options: "" };
  await formulas.answer("predict", question, none);
  assert.deepEqual(api.asked[0]?.columns, ["age", "2024-01-01"]);
  assert.deepEqual(api.asked[0]?.data, [[31, "2024-01-02T12:00:00"]]);
});

test("takes the zeros of an old Excel for blank cells where no zero can be", async () => {
  const { api, formulas } = openFormulas(["number", "date", "text"], ["age", "since", "note"]);
  const headers = [["age", "since", "note"]];
  await formulas.answer(
    "predict",
    {
      model: "m",
      headers,
      rows: [
        [0, 0, 0],
        [0, 45_292, "x"],
      ],
      options: "",
    },
    none,
  );
  assert.deepEqual(api.asked[0]?.data, [
    [0, null, null],
    [0, "2024-01-01", "x"],
  ]);
});

test("takes error cells and nothing for blank", async () => {
  const { api, formulas } = openFormulas();
  await formulas.answer(
    "predict",
    given([
      [{ type: "Error" }, 45_292],
      [null, undefined],
    ]),
    none,
  );
  assert.deepEqual(api.asked[0]?.data, [[null, "2024-01-01"]]);
});

test("puts formulas that ask the same into one question", async () => {
  const { api, formulas } = openFormulas();
  const answers = await Promise.all(
    [1, 2, 3].map((age) => formulas.answer("predict", given([[age, ""]], "version=2"), none)),
  );
  assert.deepEqual(answers, [[[1]], [[2]], [[3]]]);
  assert.equal(api.asked.length, 1);
  assert.deepEqual([api.asked[0]?.version, api.asked[0]?.document], [2, undefined]);
});

test("points to the panel when a result would spill too far", async () => {
  const { api, formulas } = openFormulas();
  const rows = Array.from({ length: 5_001 }, (_, row) => [row, ""]);
  await assert.rejects(formulas.answer("predict", given(rows), none), (error) => {
    assert.ok(error instanceof FormulaError);
    assert.match(error.message, /5,001 rows; a formula takes 5,000\. Predict them in the panel/);
    return true;
  });
  assert.equal(api.asked.length, 0);
});

test("says in the cell that nobody is connected yet", async () => {
  const { api, formulas } = openFormulas();
  api.keys.key = null;
  await assert.rejects(formulas.answer("why", given([[1, 2]]), none), /Open click-ml on the Home tab/);
});

test("tells how a training stands until it has ended", async () => {
  const { formulas } = openFormulas();
  const told: string[] = [];
  await formulas.follow("t_1", (text) => told.push(text), none);
  assert.ok(told.length > 1, told.join(" | "));
  assert.match(told[0] ?? "", / left$/);
  assert.match(told.at(-1) ?? "", /^ready: \S+, version \d/);
});
