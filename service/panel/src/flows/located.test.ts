import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem } from "../api/problems";
import { example } from "../testing/exampleApi";
import { openRun, planOf, stateAt } from "../testing/runs";
import { locatedProblem } from "./located";

test("a cell that could not be read is named and marked where it stands, also right of a column that stayed", async () => {
  const { host, person, api, train } = openRun();
  const [age, ...others] = example<typeof api.tableView>("upload").columns;
  assert.ok(age !== undefined);
  const note = { code: "misfits", args: {}, text: "1 cell is not a number: B3 “12O”" };
  const misfits = { count: 1, cells: [{ cell: "B3", value: "12O" }], note };
  api.tableView = {
    ...api.tableView,
    columns: [{ ...age, name: "customer id" }, { ...age, misfits }, ...others],
  };
  await train.start(await planOf(host));
  const said = stateAt(train, "done").result.table.columns[1]?.misfits;
  assert.equal(said?.cells[0]?.cell, "C3");
  assert.equal(said?.note.text, "1 cell is not a number: C3 “12O”");
  assert.equal(person.note(2, 2), said?.note.text);
});

test("a problem names the cell that the person sees", () => {
  const region = { sheet: "s", header: 0, top: 1, left: 0, rows: 3, columns: 4 };
  const problem = { ...localProblem("p", "t", "B17 is no number"), cell: "B17" };
  const seen = locatedProblem(problem, region, ["A", "D"]);
  assert.deepEqual([seen.cell, seen.detail], ["D17", "D17 is no number"]);
  assert.equal(locatedProblem(problem, region, ["A", "B"]), problem);
});
