import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "../cells";
import { glance } from "../flows/glance";
import { sheetHost } from "../testing/sheetHost";
import { words } from "../words/index";
import { sampleSheet, TEMPLATES } from "./templates";

const AT_RANDOM = 1 / 50;

for (const template of TEMPLATES) {
  describe(`the sample sheet of ${template}`, () => {
    const { rows } = sampleSheet(template, template);
    const names = (rows[0] ?? []).map(String);
    const { target, helps } = words.templates.each[template];

    it("is a table with every column that its words name, the same every time", () => {
      assert.ok(rows.every((row) => row.length === names.length));
      assert.deepEqual(
        [...helps.map(([name]) => name), target].filter((name) => !names.includes(name)),
        [],
      );
      assert.deepEqual(sampleSheet(template, template).rows, rows);
    });

    it("asks for its answer without a click: it is the column that is suggested", async () => {
      const seen = await glance(sheetHost(template, rows).host);
      assert.equal(seen?.target?.name, target);
    });

    it("has answers that follow from what helps", () => {
      const answered = rows.slice(1).filter((row) => row[names.indexOf(target)] !== null);
      const strongest = helps.map(([name]) => link(answered, names.indexOf(name), names.indexOf(target)));
      assert.ok(Math.max(...strongest) > AT_RANDOM, strongest.join());
    });
  });
}

/** The share of the target's variance that the groups of a column explain; numbers are cut into quarters. */
function link(rows: readonly (readonly Cell[])[], column: number, target: number): number {
  const answers = rows.map((row) => (row[target] === "yes" ? 1 : Number(row[target]) || 0));
  const cells = rows.map((row) => row[column] ?? null);
  const sorted = cells.filter((cell) => typeof cell === "number").sort((one, other) => one - other);
  const quarter = (cell: Cell) =>
    typeof cell === "number" ? Math.floor((4 * sorted.indexOf(cell)) / sorted.length) : String(cell);
  const groups = new Map<string | number, number[]>();
  answers.forEach((answer, at) => {
    const group = quarter(cells[at] ?? null);
    groups.set(group, [...(groups.get(group) ?? []), answer]);
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = mean(answers);
  const total = answers.reduce((sum, value) => sum + (value - all) ** 2, 0);
  const between = [...groups.values()].reduce(
    (sum, values) => sum + values.length * (mean(values) - all) ** 2,
    0,
  );
  return between / total;
}
