import assert from "node:assert/strict";
import { test } from "node:test";
import { sheetHost } from "../testing/sheetHost";
import { newRun, requestOf } from "./run";
import { StartFlow } from "./start";

const ROWS = [
  ["since", "city", "until", "bought"],
  ["2026-01-05", "Graz", "2026-03-01", "yes"],
  ["2026-02-11", "Linz", "2026-04-01", "no"],
  ["2026-03-02", "Graz", "2026-05-01", null],
];

test("columns of dates can tell which rows are later, as long as they are sent", async () => {
  const { host, person } = sheetHost("Customers", ROWS);
  await person.select(1, 1);
  const start = new StartFlow(host);
  await start.refresh();
  assert.deepEqual(start.times.value, ["since", "until"]);
  assert.equal(asked(start).timeColumn, undefined);

  await start.choose({ later: "until" });
  assert.equal(asked(start).timeColumn, "until");
  await start.choose({ leaves: { until: false } });
  assert.deepEqual(start.times.value, ["since"]);
  assert.equal(asked(start).timeColumn, undefined);
});

function asked(start: StartFlow) {
  assert.ok(start.plan.value !== null);
  return requestOf(newRun(start.plan.value, "t_1", []));
}
