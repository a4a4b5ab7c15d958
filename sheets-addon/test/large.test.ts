import assert from "node:assert/strict";
import { it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { openSheets } from "./openSheets";

const ROWS = 100_000;
const COLUMNS = 20;
/** Rows that the panel asks for at once. */
const BLOCK = 2_500;

it("a sheet of 100,000 rows x 20 columns goes through within the limits of Google", async (context) => {
  const names = Array.from({ length: COLUMNS }, (_, column) => `column ${column}`);
  const body = Array.from({ length: ROWS }, (_, row) =>
    names.map((_name, column): Cell => (row + 1) / (column * 5 + 1)),
  );
  const { host, person, google } = openSheets("Large", [names, ...body]);
  let calls = 0;
  let longest = 0;
  const run = google.run.bind(google);
  google.run = (...call) => {
    const began = performance.now();
    const result = run(...call);
    calls++;
    longest = Math.max(longest, performance.now() - began);
    return result;
  };
  const region = await host.region();
  assert.ok(region !== null);
  assert.deepEqual([region.rows, region.columns], [ROWS, COLUMNS]);

  const reading = performance.now();
  let sum = 0;
  for (let from = 0; from < ROWS; from += BLOCK) {
    for (const row of (await host.readRows(region, from, BLOCK)).rows) {
      sum += Number(row[0]);
    }
  }
  assert.equal(sum, (ROWS * (ROWS + 1)) / 2);
  const [read, readCalls] = [performance.now() - reading, calls];

  const writing = performance.now();
  const numbers = body.map((_, row) => 1 / (row + 3));
  const texts = numbers.map((value, row) => (row % 2 ? `yes ${value}` : null));
  await host.writeColumns(region, [
    { name: "predicted", values: texts },
    { name: "confidence", values: numbers },
    { name: "because", values: texts },
  ]);
  const last = 1 / (ROWS + 2);
  assert.deepEqual((await person.row(ROWS)).slice(COLUMNS), [`yes ${last}`, last, `yes ${last}`]);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  context.diagnostic(
    `read in ${seconds(read)} s (${readCalls} calls), three columns written in` +
      ` ${seconds(performance.now() - writing)} s (${calls - readCalls} calls); the longest call took ${seconds(longest)} s`,
  );
});
