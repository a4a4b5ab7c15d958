import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../api/wire";
import { example } from "../testing/exampleApi";
import { reportSheet } from "./reportSheet";

const report: Report = example("report");
const sheet = reportSheet(report, new Date("2026-03-02T10:00:00Z"));

test("the sheet says what the report says, with its figures as numbers", () => {
  const cells = sheet.rows.flat();
  for (const { value } of report.metrics) {
    assert.ok(cells.includes(value));
  }
  for (const { column } of report.importances.slice(0, 15)) {
    assert.ok(cells.includes(column), column);
  }
  assert.ok(cells.every((cell) => typeof cell !== "string" || !/[\uE000\uE001]/.test(cell)));
});

test("charts draw the cells of their tables", () => {
  const [bars] = sheet.charts;
  assert.ok(bars);
  const cells = (area: typeof bars.labels) =>
    sheet.rows.slice(area.row, area.row + area.rows).map((row) => row[area.column]);
  const shown = report.importances.slice(0, 15);
  assert.deepEqual(
    cells(bars.labels),
    shown.map(({ column }) => column),
  );
  assert.deepEqual(
    cells(bars.values),
    shown.map(({ share }) => Number((100 * share).toFixed(1))),
  );
});

test("titles and names stand out, and nothing lies under a chart", () => {
  assert.ok(sheet.strong.every((row) => typeof sheet.rows[row]?.[0] === "string"));
  assert.ok(sheet.charts.every(({ column }) => column > Math.max(...sheet.rows.map((row) => row.length))));
});
