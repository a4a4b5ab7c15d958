import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ProblemError } from "@click-ml/panel/api/problems";
import type { Problem } from "@click-ml/panel/api/wire";
import type { Cell } from "@click-ml/panel/cells";
import { sayProblem } from "@click-ml/panel/words";
import type { FakeSheet } from "./fake/document";
import { openSheets } from "./openSheets";

const ROWS: Cell[][] = [
  ["id", "age"],
  ["a", 31],
  ["b", 47],
];
const answers = (columns: Cell[][], insert = true) => ({
  id: "w1",
  sheet: "Customers",
  row: 0,
  column: 2,
  insert,
  columns,
});

function columnsMarked(sheet: FakeSheet | undefined): number | undefined {
  return sheet?.living().filter(({ column }) => column !== null).length;
}

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error: { problem?: { code?: string } }) => error.problem?.code === code);
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error.problem;
}

describe("writing into a sheet", () => {
  it("keeps every text a text, whatever Sheets would make of it", async () => {
    const texts = ["=1+1", "+1", "-1", "@x", "12", "5 %", "2026-01-02", "May 5", "TRUE", "'tis", "1e5", ""];
    const { workbook, person } = openSheets("Customers", ROWS);
    await workbook.write(answers([texts]));
    const rows = await Promise.all(texts.map((_, row) => person.row(row)));
    assert.deepEqual(
      rows.map((row) => row[2] ?? ""),
      texts,
    );
  });

  it("makes room where a person typed in the moment after the panel looked", async () => {
    const { workbook, person } = openSheets("Customers", [...ROWS.slice(0, 2), ["b", 47, "mine"]]);
    await workbook.write(answers([["p", 1, 2]], false));
    assert.deepEqual(await person.row(2), ["b", 47, 2, "mine"]);
    assert.equal(await workbook.erase("Customers", "w1"), true);
    assert.deepEqual(await person.row(2), ["b", 47, "mine"]);
  });

  it("writes large columns in several calls, each beside its row", async () => {
    const because = (row: number) => `${row} ${"because ".repeat(60)}`;
    const rows = Array.from({ length: 9_000 }, (_, row): Cell[] => [`k${row}`, row]);
    const { workbook, google, person } = openSheets("Customers", rows);
    await workbook.write(answers([rows.map((_, row) => because(row)), rows.map((_, row) => row / 7)]));
    for (const row of [0, 1, 4_000, 8_999]) {
      assert.deepEqual(await person.row(row), [`k${row}`, row, because(row), row / 7]);
    }
    assert.equal(columnsMarked(google.document.active), 2);
  });

  it("takes all out again when somebody edits the sheet between two calls of one write", async () => {
    const rows = Array.from({ length: 9_000 }, (_, row): Cell[] => [`k${row}`, row]);
    const { workbook, google, person } = openSheets("Customers", rows);
    const run = google.run.bind(google);
    let calls = 0;
    google.run = (mode, name, ...given) => {
      if (given[0] === "writeOn" && ++calls === 1) {
        person.insertRows(3, 1);
      }
      return run(mode, name, ...given);
    };
    const texts = rows.map((_, row) => `${row} ${"because ".repeat(60)}`);
    await refused(workbook.write(answers([texts])), "rows-moved");
    assert.equal(calls, 1);
    assert.deepEqual(await person.row(0), ["k0", 0]);
    assert.deepEqual(google.document.active.living(), []);
  });

  it("goes by the sheet that it writes into, whatever sheet is looked at", async () => {
    const rows = Array.from({ length: 9_000 }, (_, row): Cell[] => [`k${row}`, row]);
    const texts = rows.map((_, row) => `${row} ${"because ".repeat(60)}`);
    const between = async (work: (opened: ReturnType<typeof openSheets>) => void) => {
      const opened = openSheets("Customers", rows);
      const run = opened.google.run.bind(opened.google);
      let calls = 0;
      opened.google.run = (mode, name, ...given) => {
        if (given[0] === "writeOn" && ++calls === 1) {
          work(opened);
        }
        return run(mode, name, ...given);
      };
      await opened.workbook.addSheet({ name: "Other", rows: [["x"]], strong: [], widths: [], charts: [] });
      return opened;
    };
    const moved = await between(({ person }) => person.insertRows(3, 1));
    await refused(moved.workbook.write(answers([texts])), "rows-moved");
    const looked = await between(({ workbook }) => {
      void workbook.select({ sheet: "Customers", area: { row: 0, column: 0, rows: 1, columns: 1 } });
    });
    await looked.workbook.write(answers([texts]));
    assert.equal(columnsMarked(looked.google.document.sheets[0]), 1);
  });

  it("leaves nothing of a write that Google refuses in the middle", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    const run = google.run.bind(google);
    google.run = (mode, name, ...given) => {
      const answer = run(mode, name, ...given);
      if (given[0] === "write") {
        throw new Error("You are trying to edit a protected cell or object.");
      }
      return answer;
    };
    await assert.rejects(workbook.write(answers([["p", 1, 2]])));
    assert.deepEqual(await person.rows(), ROWS);
    assert.deepEqual(google.document.active.living(), []);
  });

  it("gives a sheet a name that Google takes", async () => {
    const { workbook } = openSheets("Customers", ROWS);
    const sheet = { name: `Report ${"long ".repeat(30)}`, rows: [["x"]], strong: [], widths: [], charts: [] };
    const names = [await workbook.addSheet(sheet), await workbook.addSheet(sheet)];
    assert.deepEqual(
      names.map((name) => name.length),
      [100, 100],
    );
    assert.equal(new Set(names).size, 2);
  });

  it("writes nothing into a protected sheet, and says so", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    google.document.active.protected = true;
    await refused(workbook.write(answers([["p", 1, 2]])), "sheet-protected");
    assert.deepEqual(await person.rows(), ROWS);
  });

  it("writes nothing beside cells that are protected against this person, and says which", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    const header = { row: 0, column: 0, rows: 1, columns: 26 };
    google.document.active.guarded.push(header);
    for (const insert of [true, false]) {
      const cells = answers([["p", 1, 2]], insert);
      const problem = await problemOf(workbook.write(cells));
      assert.equal(problem.code, "cells-protected");
      assert.match(sayProblem(problem).detail, /A1:Z1/);
    }
    assert.deepEqual(await person.rows(), ROWS);
    assert.deepEqual(google.document.active.living(), []);
    google.document.active.guarded[0] = { row: 0, column: 0, rows: 3, columns: 2 };
    await workbook.write(answers([["p", 1, 2]]));
    assert.equal(columnsMarked(google.document.active), 1, "beside protected columns there is room");
  });

  it("hangs no note on a protected cell", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    google.document.active.guarded.push({ row: 1, column: 0, rows: 1, columns: 1 });
    await workbook.note(
      "Customers",
      [1, 2].map((row) => ({ row, column: 0, text: "no number" })),
    );
    await workbook.note("Customers", []);
    assert.equal(google.document.active.notes.size, 0);
  });

  it("removes what it wrote where it may, and says where not", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    await workbook.write(answers([["p", 1, 2]]));
    await workbook.addSheet({ name: "Other", rows: ROWS, strong: [], widths: [], charts: [] });
    await workbook.write({ ...answers([["q", 1, 2]]), id: "w2", sheet: "Other" });
    const [first, second] = google.document.sheets;
    assert.ok(first && second);
    first.protected = true;
    google.run("full", "removeWritten");
    assert.match(google.world.screen.said.at(-1) ?? "", /The sheet is protected/);
    assert.deepEqual([columnsMarked(first), columnsMarked(second)], [1, 0]);
  });

  it("waits for its turn, and says when it does not come", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    google.document.locked = true;
    await refused(workbook.write(answers([["p", 1, 2]])), "sheet-busy");
  });

  it("does not grow a document beyond what Google holds", async () => {
    const { workbook, person } = openSheets("Customers", ROWS);
    await person.insertRows(0, 2_000_000);
    await refused(workbook.write(answers([["p"], ["q"], ["r"]])), "sheet-full");
  });

  it("says that the document is gone", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    google.document.gone = true;
    await refused(workbook.look(null), "document-gone");
  });

  it("forgets columns that were blank before and were undone", async () => {
    const { workbook, person } = openSheets("Customers", ROWS);
    await workbook.write(answers([["p", 1, 2]], false));
    assert.deepEqual((await workbook.look(null))?.marks, [{ id: "w1", columns: [2] }]);
    await person.undo();
    assert.deepEqual((await workbook.look(null))?.marks, []);
  });

  it("removes all that it wrote, in every sheet, and nothing else", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    await workbook.write(answers([["p", 1, 2]]));
    await workbook.write({ ...answers([["q", 3, 4]], false), id: "w2", column: 4 });
    google.run("full", "removeWritten");
    assert.deepEqual(await person.rows(), ROWS);
    assert.equal(google.document.properties.get("toast"), "2 columns removed.");
    google.run("full", "removeWritten");
    assert.match(google.document.properties.get("toast") ?? "", /nothing of click-ml/);
  });

  it("moves columns aside that hold formulas, notes, rules for input or merged cells, though they look blank", async () => {
    const rows = [...ROWS.map((row) => [...row, null, "mine"]), []];
    const hold: ((sheet: FakeSheet) => unknown)[] = [
      (sheet) => sheet.formulas.set(sheet.key(1, 2), '=IF(A2="","x","")'),
      (sheet) => sheet.notes.set(sheet.key(2, 2), "ask Ann"),
      (sheet) => sheet.ruled.add(sheet.key(1, 2)),
      (sheet) => sheet.merged.push({ row: 1, column: 2, rows: 2, columns: 1 }),
    ];
    for (const put of hold) {
      const { host, google, person } = openSheets("Customers", rows);
      put(google.document.active);
      await person.select(1, 0);
      const region = await host.region();
      assert.ok(region);
      const written = await host.writeColumns(region, [{ name: "p", values: [1, 2] }]);
      assert.deepEqual(await person.row(0), ["id", "age", "p", null, "mine"]);
      assert.equal(await host.takeBack(written), true);
      assert.deepEqual(await person.row(0), ["id", "age", null, "mine"]);
    }
  });

  it("changes look and rules of the cells that it writes only", async () => {
    const { workbook, google } = openSheets("Customers", [...ROWS, [], ["total", 78]]);
    const { active } = google.document;
    for (const row of [0, 1, 2, 4]) {
      active.ruled.add(active.key(row, 2));
      active.formatted.add(active.key(row, 2));
    }
    await workbook.write(answers([["p", 1, 2]], false));
    assert.deepEqual([[...active.ruled], [...active.formatted]], [[active.key(4, 2)], [active.key(4, 2)]]);
  });

  it("keeps a cell that a person overwrote among 49,999 answers in three columns, within the limits of properties", async () => {
    const rows = Array.from({ length: 50_000 }, (_, row): Cell[] => [`k${row}`, row]);
    const { workbook, person } = openSheets("Customers", rows);
    const column = (name: string, cell: (row: number) => Cell) => [
      name,
      ...rows.slice(1).map((_, row) => cell(row)),
    ];
    const more = [
      column("p", (row) => (row % 3 === 0 ? "yes" : "no")),
      column("confidence", (row) => row / 7),
    ];
    await workbook.write(answers([...more, column("because", (row) => `age is ${row}`)]));
    await person.type(25_000, 3, "mine");
    assert.equal(await workbook.erase("Customers", "w1"), true);
    assert.ok(await person.find("mine"));
    assert.deepEqual(await person.row(25_000), ["k25000", 25_000, "mine"]);
    assert.equal(await person.find("age is 24999"), null);
  });

  it("keeps an inserted column in which a person noted something", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    const { active } = google.document;
    await workbook.write(answers([["p", 1, 2]]));
    active.notes.set(active.key(1, 2), "ask Ann");
    const columns = active.model.columnCount;
    google.run("full", "removeWritten");
    assert.deepEqual(await person.rows(), ROWS);
    assert.equal(active.model.columnCount, columns);
    assert.equal(active.notes.get(active.key(1, 2)), "ask Ann");
  });

  it("does not remove columns that people made their own", async () => {
    const { workbook, google, person } = openSheets("Customers", ROWS);
    await workbook.write(answers([["p", 1, 2]]));
    await person.type(0, 2, "weight");
    await person.type(1, 2, 70);
    google.run("full", "removeWritten");
    assert.deepEqual(await person.row(1), ["a", 31, 70]);
    assert.deepEqual((await workbook.look(null))?.marks, []);
  });

  it("leaves what people noted themselves", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    const { active } = google.document;
    active.notes.set(active.key(1, 1), "ask Ann");
    await workbook.note("Customers", [{ row: 1, column: 1, text: "not a number" }]);
    assert.equal(active.notes.get(active.key(1, 1)), "ask Ann\nclick-ml: not a number");
    await workbook.note("Customers", []);
    assert.equal(active.notes.get(active.key(1, 1)), "ask Ann");
  });

  it("draws the charts of a new sheet with Google's own", async () => {
    const { workbook, google } = openSheets("Customers", ROWS);
    const area = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
    const chart = {
      kind: "bars" as const,
      title: "What matters",
      labels: area(0),
      values: area(1),
      row: 4,
      column: 0,
    };
    const rows = [
      ["column", "share"],
      ["age", 0.7],
      ["=city", 0.3],
    ];
    const look = { strong: [0], widths: [20, 8], charts: [chart] };
    assert.equal(await workbook.addSheet({ name: "Report", rows, ...look }), "Report");
    const { active } = google.document;
    assert.equal(active.charts.length, 1);
    assert.deepEqual(active.charts[0]?.ranges, [area(0), area(1)]);
    assert.equal(active.model.cell(2, 0), "=city");
    assert.ok(active.bold.has(active.key(0, 1)));
  });
});
