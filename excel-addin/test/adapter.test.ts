import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Region } from "@click-ml/panel/cells";
import { EVENT, entry } from "./fake/person";
import { FakeRange } from "./fake/range";
import { type FakeSheet, FakeTable } from "./fake/sheet";
import { type Opened, staged } from "./stage";

/** What the adapter promises of a request; Excel on the web refuses more than 5 MB. */
const PROMISED_BYTES = 3_000_000;
const LARGE = 100_000;

const stage = staged();

const NAMES = ["id", "since", "at", "open"];

describe("cells of Excel", () => {
  it("come as the wire knows them", async () => {
    const { host, book } = await stage.open("Customers", [
      NAMES,
      ["a", 45_292, 0.5, true],
      ["b", 45_293.25, 0.75, "#DIV/0!"],
      ["#N/A", 7, "noon", ""],
    ]);
    const { active } = book;
    active.setFormat({ row: 1, column: 1, rows: 2, columns: 1 }, "dd.mm.yyyy");
    active.setFormat({ row: 1, column: 2, rows: 3, columns: 1 }, "hh:mm");
    const region = await regionOf(host);
    const { rows, notes } = await host.readRows(region, 0, 10);
    assert.deepEqual(rows, [
      ["a", "2024-01-01", 0.5, true],
      ["b", "2024-01-02T06:00:00", 0.75, null],
      [null, 7, "noon", null],
    ]);
    assert.deepEqual(notes, [
      { row: 2, column: 3, text: "#DIV/0!" },
      { row: 3, column: 0, text: "#N/A" },
    ]);
  });

  it("of a table with a row of totals come without that row", async () => {
    const { host, book } = await stage.open("Customers", [
      NAMES,
      ["a", 1, 2, 3],
      ["b", 4, 5, 6],
      ["Total", 5, 7, 9],
    ]);
    const { active } = book;
    active.tables.push(new FakeTable(active, { row: 0, column: 0, rows: 4, columns: 4 }, true));
    assert.equal((await regionOf(host)).rows, 2);
  });

  it("come in smaller pieces when a piece turns out too large", async () => {
    const long = "x".repeat(20_000);
    const rows = Array.from({ length: 2_000 }, (_, row) => [row, row < 1_000 ? "short" : long + row]);
    const { host } = await stage.open("Texts", [["id", "text"], ...rows]);
    const region = await regionOf(host);
    const before = await host.readRows(region, 0, 1_000);
    const { rows: all } = await host.readRows(region, 0, 2_000);
    assert.equal(before.rows.length, 1_000);
    assert.equal(all.length, 2_000);
    assert.equal(all[1_999]?.[1], `${long}1999`);
  });

  it("that are merged are told", async () => {
    const { host, book } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3], [null, 4, 5, 6]]);
    const area = { row: 1, column: 0, rows: 2, columns: 1 };
    book.active.merged = [area];
    const region = await regionOf(host);
    assert.deepEqual((await host.readRows(region, 0, 10)).merged, [area]);
    book.active.merged = [];
    assert.deepEqual((await host.readRows(region, 0, 10)).merged, []);
  });

  it("are none where a chart is selected", async () => {
    const { host, book } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3]]);
    book.chartSelected = true;
    assert.equal(await host.region(), null);
  });
});

describe("writing to Excel", () => {
  const columns = [{ name: "open predicted", values: [0.25, 0.5] as Cell[] }];

  it("does not make dates of answers beside a column of dates", async () => {
    const { host, book } = await stage.open("Customers", [
      ["id", "since", "note"],
      ["a", 45_292, "x"],
      ["b", 45_293, "y"],
    ]);
    book.active.setFormat({ row: 1, column: 1, rows: 2, columns: 1 }, "dd.mm.yyyy");
    const region = { ...(await regionOf(host)), columns: 2 };
    const written = await host.writeColumns(region, columns);
    assert.deepEqual((await host.readRows(written.region, 0, 2)).rows, [[0.25], [0.5]]);
  });

  it("moves columns aside that hold formulas, notes, rules for input or merged cells, though they look blank", async () => {
    const rows = [
      ["id", "age", null, "mine"],
      ["a", 31, null, 1],
      ["b", 47, null, 2],
    ];
    const area = { row: 1, column: 2, rows: 1, columns: 1 };
    const hold: ((sheet: FakeSheet) => unknown)[] = [
      (sheet) => sheet.calculate(5, 2, '=IF(A2="","x","")', [[""]]),
      (sheet) => sheet.Comments.Add(new FakeRange(sheet, area), "ask Ann"),
      (sheet) => {
        sheet.ruled = [area];
      },
      (sheet) => {
        sheet.merged = [{ ...area, rows: 2 }];
      },
    ];
    for (const put of hold) {
      const { host, book, person } = await stage.open("Customers", rows);
      put(book.active);
      const region = { sheet: "Customers", header: 0, top: 1, left: 0, rows: 2, columns: 2 };
      const written = await host.writeColumns(region, columns);
      assert.deepEqual(await person.row(0), ["id", "age", "open predicted", null, "mine"]);
      assert.equal(await host.takeBack(written), true);
      assert.deepEqual(await person.row(0), ["id", "age", null, "mine"]);
    }
  });

  it("keeps an inserted column on which a person commented", async () => {
    const { host, book, person } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3], ["b", 4, 5, 6]]);
    const region = { ...(await regionOf(host)), columns: 2 };
    const written = await host.writeColumns(region, columns);
    const place = { row: 1, column: written.region.left, rows: 1, columns: 1 };
    book.active.Comments.Add(new FakeRange(book.active, place), "ask Ann");
    await host.takeBack(written);
    assert.deepEqual(book.active.notes[0]?.GetLocation().area, place);
    assert.equal(await person.find("open predicted"), null);
    assert.equal(await person.find(0.25), null);
  });

  it("says that a sheet is protected, and leaves it as it is", async () => {
    const { host, book, person, page } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3]]);
    const before = await person.rows();
    book.active.isProtected = true;
    const region = await regionOf(host);
    assert.equal(await problemOf(page, region, columns), "sheet-protected");
    assert.deepEqual(await person.rows(), before);
    assert.equal(book.names.size, 0);
  });

  it("leaves nothing behind when somebody moves rows in the middle", async () => {
    const { book, person, page, host } = await stage.open("Customers", large(["id", "age"]));
    const region = await regionOf(host);
    let pieces = 0;
    stage.excel.after = ({ length }) => {
      pieces += length > 1_000_000 ? 1 : 0;
      if (pieces === 1) {
        stage.excel.after = () => undefined;
        book.active.sheet.insertRows(5, 1);
      }
    };
    const values = Array.from({ length: LARGE }, (_, row) => `answer ${row} of a long kind`);
    assert.equal(await problemOf(page, region, [{ name: "p", values }]), "rows-moved");
    assert.equal(book.names.size, 0);
    assert.deepEqual(await person.row(7), [6, 1]);
  });
});

describe("formulas of click-ml", () => {
  it("become the values that they have, and no others do", async () => {
    const { page, person, book } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3], ["b", 4, 5, 6]]);
    const other = book.addSheet("Other", []);
    const { active } = book;
    active.calculate(1, 4, '=CLICKML.PREDICT("m",A1:D1,A2:D3)', [["=yes"], [0.5]]);
    active.calculate(1, 6, "=SUM(B2:B3)", [[5]]);
    other.calculate(0, 0, "=IFERROR(clickml.why(1,2,3),0)", [["x"]]);
    other.calculate(3, 0, '=CLICKML.STATUS("t_1")', [["#BUSY!"]]);
    other.calculate(5, 0, '=\n  CLICKML.PREDICT(\n"m",A1:D1,A2:D3)', [["y"]]);
    other.calculate(6, 0, "= LET(x,1,\n CLICKML.WHY(1,2,3))", [["z"]]);
    other.calculate(7, 0, '=HYPERLINK("https://clickml.example.org","=CLICKML.WHY(1)")', [["w"]]);
    other.calculate(8, 0, "='CLICKML.WHY('!A1", [["v"]]);
    assert.equal(await page.evaluate(() => window.clickml.workbook.freeze()), 4);
    assert.deepEqual([(await person.row(1))[4], (await person.row(2))[4]], ["=yes", 0.5]);
    assert.equal(active.formula(1, 4), undefined);
    assert.equal(active.formula(1, 6)?.text, "=SUM(B2:B3)");
    assert.equal(other.formula(0, 0), undefined);
    assert.ok(other.formula(3, 0));
    assert.equal(other.formula(5, 0) ?? other.formula(6, 0), undefined);
    assert.ok(other.formula(7, 0) && other.formula(8, 0), "a person's own");
  });
});

describe("what click-ml wrote", () => {
  const column = (id: string, sheet: string, insert: boolean) => {
    return { id, sheet, row: 0, column: insert ? 1 : 6, insert, columns: [["p", 1, 2]] };
  };

  it("goes on all sheets at once, and nothing else; where a sheet is protected it says so", async () => {
    const rows = [NAMES, ["a", 1, 2, 3], ["b", 4, 5, 6]];
    const { page, person, book } = await stage.open("Customers", rows);
    const other = book.addSheet("Other", rows);
    const write = (cells: ReturnType<typeof column>) =>
      page.evaluate((one) => window.clickml.workbook.write(one), cells);
    const erase = () => page.evaluate(() => window.clickml.host.eraseAll?.());
    await write(column("w1", "Customers", true));
    await write(column("w2", "Customers", false));
    await write(column("w3", "Other", true));
    other.isProtected = true;
    await assert.rejects(erase(), /problem|Error/);
    const kept = (await person.rows()).map((row) => row.filter((cell) => cell !== null));
    assert.deepEqual(kept, rows);
    assert.equal(other.sheet.cell(0, 1), "p");
    other.isProtected = false;
    assert.equal(await erase(), 1);
    assert.equal(other.sheet.cell(0, 1), "since");
    assert.equal(book.names.size, 0);
    assert.equal(await erase(), 0);
  });
});

describe("a sheet that is added", () => {
  it("prints on pages of its width, with its first row on each", async () => {
    const { host, book } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3]]);
    await host.addSheet({ name: "Report", rows: [["x"], [1]], strong: [0], widths: [20], charts: [] });
    const { PageLayout } = book.active;
    assert.deepEqual(PageLayout.Zoom, { horizontalFitToPages: 1, verticalFitToPages: 0 });
    assert.equal(PageLayout.Orientation, "Landscape");
    assert.equal(PageLayout.titles, "$1:$1");
  });
});

describe("news of Excel", () => {
  it("are what people did, also elsewhere, and not what the add-in did itself", async () => {
    const { host, tell, book } = await stage.open("Customers", [NAMES, ["a", 1, 2, 3]]);
    const heard: string[] = [];
    host.onChange((what) => heard.push(what));
    const change = { worksheetId: book.active.Id, changeType: "RangeEdited", address: "A2" };
    await tell([entry(EVENT.changed, { ...change, source: "Local", triggerSource: "ThisLocalAddin" })]);
    assert.deepEqual(heard, []);
    await tell([entry(EVENT.changed, { ...change, source: "Remote", triggerSource: "Unknown" })]);
    await tell([entry(EVENT.activated, { worksheetId: book.active.Id })]);
    assert.deepEqual(heard, ["cells", "selection"]);
  });
});

describe("a large sheet", () => {
  it("of 100,000 rows x 20 columns goes through within the limits of Excel", async (context) => {
    const names = Array.from({ length: 20 }, (_, column) => `column ${column}`);
    const { host, person, page } = await stage.open("Large", large(names));
    const { traffic } = stage.excel;
    Object.assign(traffic, { requests: 0, mostSent: 0, mostAnswered: 0 });
    const region = await regionOf(host);
    const read = await page.evaluate(async (whole) => {
      const began = performance.now();
      let sum = 0;
      for (let from = 0; from < whole.rows; from += 2_500) {
        for (const row of (await window.clickml.host.readRows(whole, from, 2_500)).rows) {
          sum += Number(row[0]);
        }
      }
      return { sum, seconds: (performance.now() - began) / 1000 };
    }, region);
    assert.equal(read.sum, (LARGE * (LARGE + 1)) / 2);
    const reading = { ...traffic };
    const { seconds, written } = await page.evaluate(async (whole) => {
      const began = performance.now();
      const numbers = Array.from({ length: whole.rows }, (_, row) => 1 / (row + 3));
      const texts = numbers.map((value, row) => (row % 2 ? `yes ${value}` : null));
      const written = await window.clickml.host.writeColumns(whole, [
        { name: "predicted", values: texts },
        { name: "confidence", values: numbers },
        { name: "because", values: texts },
      ]);
      return { seconds: (performance.now() - began) / 1000, written };
    }, region);
    assert.deepEqual((await person.row(LARGE)).slice(20), [
      `yes ${1 / (LARGE + 2)}`,
      1 / (LARGE + 2),
      `yes ${1 / (LARGE + 2)}`,
    ]);
    await person.type(50_000, 21, "mine");
    await person.sort(0);
    const { requests } = traffic;
    const began = performance.now();
    assert.equal(await host.takeBack(written), true);
    const taken = `taken back in ${((performance.now() - began) / 1000).toFixed(1)} s (${traffic.requests - requests} requests)`;
    assert.equal((await person.find("mine"))?.column, 21);
    assert.equal((await person.rows()).flatMap((cells) => cells.slice(20)).filter(filled).length, 1);
    assert.ok(Math.max(traffic.mostSent, traffic.mostAnswered) < PROMISED_BYTES, JSON.stringify(traffic));
    context.diagnostic(
      `read in ${read.seconds.toFixed(1)} s (${reading.requests} requests), three columns written in ${seconds.toFixed(1)} s` +
        ` (${requests - reading.requests} requests), ${taken}; largest request ${traffic.mostSent} bytes, answer ${traffic.mostAnswered}`,
    );
  });
});

function filled(cell: Cell): boolean {
  return cell !== null;
}

function large(names: readonly string[]): Cell[][] {
  const rows = Array.from({ length: LARGE }, (_, row) =>
    names.map((_name, column) => (row + 1) / (column * 5 + 1)),
  );
  return [[...names], ...rows];
}

async function regionOf(host: Opened["host"]): Promise<Region> {
  const region = await host.region();
  assert.ok(region, "the sheet has a table");
  return region;
}

/** The code of the problem that a write ends with. */
function problemOf(
  page: Opened["page"],
  region: Region,
  columns: readonly { name: string; values: readonly Cell[] }[],
): Promise<string> {
  return page.evaluate(
    ([where, what]) =>
      window.clickml.host.writeColumns(where, what).then(
        () => "written",
        (error) => (error as { problem?: { code: string } }).problem?.code ?? String(error),
      ),
    [region, columns] as const,
  );
}
