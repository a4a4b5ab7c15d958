import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { openSheets } from "./openSheets";

const place = (rows: number, columns: number) => ({
  sheet: "Visits",
  area: { row: 0, column: 0, rows, columns },
});

describe("reading a sheet", () => {
  it("gives dates as the sheet shows them, in its own time zone, also around a change of the clocks", async () => {
    const days = [
      "2026-03-02",
      "2026-03-29T01:59:59",
      "2026-03-29T03:00:00",
      "2026-10-25T12:30:00",
      "1999-12-31",
      "1900-01-01",
    ];
    for (const zone of ["Europe/Vienna", "America/New_York", "Asia/Kolkata", "Etc/UTC"]) {
      const { google, workbook } = openSheets("Visits", [["day"], ...days.map((day): Cell[] => [day])]);
      google.document.zone = zone;
      google.document.active.dates.add(google.document.active.model.columnId(0));
      const { rows } = await workbook.read(place(7, 1));
      assert.deepEqual(rows.flat().slice(1), days, zone);
    }
  });

  it("gives times of day as fractions of a day, whatever the zone did in 1899", async () => {
    const times = ["1899-12-30T06:00:00", "1899-12-30T18:30:00", "1899-12-31T12:00:00"];
    const { google, workbook } = openSheets("Visits", [["time"], ...times.map((time): Cell[] => [time])]);
    google.document.active.dates.add(google.document.active.model.columnId(0));
    const { rows } = await workbook.read(place(4, 1));
    assert.deepEqual(rows.flat().slice(1), [0.25, 18.5 / 24, 1.5]);
  });

  it("gives no value for an error, and says which cell holds it", async () => {
    const { workbook } = openSheets("Visits", [
      ["a", "b"],
      [1, "#N/A"],
      ["#DIV/0!", "#1 seller"],
    ]);
    const { rows, notes } = await workbook.read(place(3, 2));
    assert.deepEqual(rows, [
      ["a", "b"],
      [1, null],
      [null, "#1 seller"],
    ]);
    assert.deepEqual(notes, [
      { row: 1, column: 1, text: "#N/A" },
      { row: 2, column: 0, text: "#DIV/0!" },
    ]);
  });

  it("cuts what is too much for one answer, and loses no row", async () => {
    const text = "x".repeat(40_000);
    const rows = Array.from({ length: 300 }, (_, row): Cell[] => [row, text]);
    const { workbook } = openSheets("Visits", rows);
    const block = await workbook.read(place(300, 2));
    assert.deepEqual(
      block.rows.map(([row]) => row),
      rows.map(([row]) => row),
    );
  });

  it("gives blank cells beyond the edge of the sheet", async () => {
    const { workbook, google } = openSheets("Visits", [["a"]]);
    const columns = google.document.active.model.columnCount + 2;
    const { rows } = await workbook.read(place(1, columns));
    assert.equal(rows[0]?.length, columns);
  });

  it("says that a sheet is gone", async () => {
    const { workbook } = openSheets("Visits", [["a"]]);
    const gone = { ...place(1, 1), sheet: "Other" };
    await assert.rejects(workbook.read(gone), /sheet-gone/);
    assert.equal(await workbook.look(gone), null);
  });
});
