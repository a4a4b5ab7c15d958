import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "../cells";
import { type ColumnGlance, glance } from "../flows/glance";
import { sheetHost } from "../testing/sheetHost";
import { words as de } from "../words/de/index";
import { words as es } from "../words/es/index";
import { words } from "../words/index";
import { sampleSheet, TEMPLATES } from "./templates";

const AT_RANDOM = 1 / 50;
const english = (text: string) => text;

for (const template of TEMPLATES) {
  describe(`the sample sheet of ${template}`, () => {
    const { rows } = sampleSheet(template, template, english);
    const names = (rows[0] ?? []).map(String);
    const { target, helps } = words.templates.each[template];

    it("is a table with every column that its words name, the same every time", () => {
      assert.ok(rows.every((row) => row.length === names.length));
      assert.deepEqual(
        [...helps.map(([name]) => name), target].filter((name) => !names.includes(name)),
        [],
      );
      assert.deepEqual(sampleSheet(template, template, english).rows, rows);
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

for (const foreign of [de, es]) {
  const said: Readonly<Record<string, string>> = foreign.samples;
  for (const template of TEMPLATES) {
    it(`the sample sheet of ${template} is the same in ${foreign.language}`, async () => {
      const { rows } = sampleSheet(template, template, english);
      const translated = sampleSheet(template, template, (text) => said[text] ?? text).rows;
      const [here, there] = [await look(rows), await look(translated)];
      assert.equal(there.target?.name, said[words.templates.each[template].target]);
      assert.deepEqual(there.columns.map(kind), here.columns.map(kind));
      assert.deepEqual(
        there.columns.map(({ name }) => name),
        here.columns.map(({ name }) => said[name]),
      );
    });
  }
}

it("every answer that stands in a sample again and again has words, and no other", () => {
  const used = TEMPLATES.flatMap((template) => {
    const { rows } = sampleSheet(template, template, english);
    const [names = [], ...body] = rows;
    const answers = names.map((_, at) => new Set(body.map((row) => row[at] ?? null)));
    const often = answers.filter(({ size }) => size < 30).flatMap((cells) => [...cells]);
    return [...names, ...often].filter((cell) => typeof cell === "string");
  });
  const cities = ["Linz", "Villach", "Graz", "Salzburg", "Klagenfurt", "Dornbirn", "Wels", "Innsbruck"];
  const known = Object.keys(words.samples);
  assert.deepEqual([...new Set(used)].filter((cell) => !cities.includes(cell)).sort(), known.sort());
});

async function look(rows: readonly (readonly Cell[])[]) {
  const seen = await glance(sheetHost("Sample", rows).host);
  assert.ok(seen !== null);
  return seen;
}

/** What is known of a column but its name. */
function kind({ name: _, ...column }: ColumnGlance) {
  return column;
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
