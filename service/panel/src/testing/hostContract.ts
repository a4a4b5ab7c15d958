import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadOwn, saveOwn } from "../flows/own";
import type { Cell, Region, SpreadsheetHost } from "../host";
import { rowsThatMoveInTheMiddle } from "./movedRows";
import type { AnyPerson } from "./person";

/** A host with one sheet of rows, and a person at that sheet. */
export interface OpenSheet {
  readonly host: SpreadsheetHost;
  readonly person: AnyPerson;
}

/** The same where other people may have the document open too. */
export interface SharedSheet extends OpenSheet {
  /** The document as another person has it open. */
  readonly colleague: () => SpreadsheetHost | Promise<SpreadsheetHost>;
}

type Opening<S> = (name: string, rows: readonly (readonly Cell[])[]) => S | Promise<S>;
export type Open = Opening<OpenSheet>;

const ROWS: readonly (readonly Cell[])[] = [
  ["id", "age", "city", "bought"],
  ["a", 31, "Graz", "yes"],
  ["b", 47, "Linz", "no"],
  ["c", null, "Graz", null],
  ["d", 25, "Wels", null],
];

const ANSWERS = [
  { name: "bought predicted", values: [null, null, "yes", "no"] },
  { name: "confidence", values: [null, null, 0.81, 0.66] },
];

/** What every host must do, whatever spreadsheet is behind it. */
export function hostContract(name: string, open: Open): void {
  describe(`${name}: finding the table`, () => findsTheTable(open));
  describe(`${name}: reading`, () => reads(open));
  describe(`${name}: writing beside the data`, () => writes(open));
  describe(`${name}: taking back`, () => takesBack(open));
  describe(`${name}: rows that move`, () => follows(open));
  describe(`${name}: rows that move while answers are written`, () => rowsThatMoveInTheMiddle(open));
  describe(`${name}: small texts and changes`, () => remembers(open));
}

/** What every host must do whose document several people have open at once: all of the above, and this. */
export function sharedHostContract(name: string, open: Opening<SharedSheet>): void {
  hostContract(name, open);
  describe(`${name}: several people`, () => tellsPeopleApart(open));
}

function findsTheTable(open: Open): void {
  it("takes the data around the cursor", async () => {
    const { host, person } = await open("Customers", ROWS);
    await person.select(2, 1);
    assert.deepEqual(await host.region(), whole());
  });

  it("takes the selected rows with the names of their table", async () => {
    const { host, person } = await open("Customers", ROWS);
    await person.select(3, 0, 2, 4);
    assert.deepEqual(await host.region(), { ...whole(), top: 3, rows: 2 });
  });

  it("does not count the names as a row when they are selected too", async () => {
    const { host, person } = await open("Customers", ROWS);
    await person.select(0, 1, 3, 2);
    assert.deepEqual(await host.region(), { ...whole(), left: 1, rows: 2, columns: 2 });
  });

  it("finds nothing in a blank sheet", async () => {
    assert.equal(await (await open("Empty", [])).host.region(), null);
  });
}

function reads(open: Open): void {
  it("gives names as they stand, empty and repeated ones too", async () => {
    const { host } = await open("Customers", [
      ["id", null, "id"],
      [1, 2, 3],
    ]);
    assert.deepEqual(await host.readNames(await regionOf(host)), ["id", "", "id"]);
  });

  it("gives the same rows whole and in blocks", async () => {
    const { host } = await open("Customers", ROWS);
    const region = await regionOf(host);
    const { rows } = await host.readRows(region, 0, 100);
    const blocks = [await host.readRows(region, 0, 3), await host.readRows(region, 3, 3)];
    assert.deepEqual(rows, ROWS.slice(1));
    assert.deepEqual(
      blocks.map((block) => block.rows.length),
      [3, 1],
    );
    assert.deepEqual(
      blocks.flatMap((block) => block.rows),
      rows,
    );
  });
}

function writes(open: Open): void {
  it("puts new columns right of the table, beside their rows", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    const written = await host.writeColumns(region, ANSWERS);
    assert.deepEqual(written.region, { ...region, left: 4, columns: 2 });
    assert.deepEqual(await person.row(0), [...(ROWS[0] ?? []), "bought predicted", "confidence"]);
    assert.deepEqual(await person.row(3), ["c", null, "Graz", null, "yes", 0.81]);
    assert.deepEqual(await person.row(4), ["d", 25, "Wels", null, "no", 0.66]);
  });

  it("moves cells that are in the way and overwrites none", async () => {
    const notes = ROWS.map((row, at) => [...row, null, at === 1 ? "my note" : null]);
    const { host, person } = await open("Customers", notes);
    const region = await regionOf(host);
    const values = ["x", "x", "x", "x"];
    const written = await host.writeColumns(
      region,
      ["p", "q", "r"].map((name) => ({ name, values })),
    );
    assert.equal(written.region.columns, 3);
    assert.equal((await person.find("my note"))?.row, 1);
    assert.deepEqual((await person.row(1)).slice(0, 4), ROWS[1]);
    assert.deepEqual((await person.row(1)).slice(written.region.left, written.region.left + 3), [
      "x",
      "x",
      "x",
    ]);
  });

  it("does not take what it wrote for data", async () => {
    const { host } = await open("Customers", ROWS);
    const region = await regionOf(host);
    await host.writeColumns(region, ANSWERS);
    assert.deepEqual(await host.region(), region);
  });

  it("keeps texts that look like formulas as texts", async () => {
    const { host, person } = await open("Customers", ROWS);
    const values = ["=1+1", "+1", "-1", "@x"];
    await host.writeColumns(await regionOf(host), [{ name: "note", values }]);
    assert.deepEqual(
      (await person.rows()).slice(1).map((row) => row[4]),
      values,
    );
  });
}

function takesBack(open: Open): void {
  it("is one undo step", async () => {
    const { host, person } = await open("Customers", ROWS);
    await host.writeColumns(await regionOf(host), ANSWERS);
    await person.undo();
    assert.deepEqual(await person.rows(), ROWS);
  });

  it("removes what it wrote and nothing else, wherever it stands by now", async () => {
    const { host, person } = await open("Customers", ROWS);
    const written = await host.writeColumns(await regionOf(host), ANSWERS);
    await person.sort(1);
    await person.insertColumns(0, 1);
    await person.type(1, 0, "mine");
    assert.equal((await host.find(written))?.left, written.region.left + 1);
    assert.equal(await host.takeBack(written), true);
    assert.equal(await host.find(written), null);
    assert.equal(await person.find("bought predicted"), null);
    assert.equal((await person.find("mine"))?.row, 1);
    assert.deepEqual(await person.row(0), [null, "id", "age", "city", "bought"]);
    assert.equal(await host.takeBack(written), false);
  });

  it("keeps a column that a person made their own, and counts it as theirs", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    const written = await host.writeColumns(region, ANSWERS);
    const mine = ["weight", 70, 80, 90, 60];
    for (const [row, cell] of mine.entries()) {
      await person.type(row, 4, cell);
    }
    assert.equal((await host.find(written))?.left, 5);
    assert.equal(await host.takeBack(written), true);
    assert.deepEqual(
      await person.rows(),
      ROWS.map((row, at) => [...row, mine[at] ?? null]),
    );
    assert.equal(await host.takeBack(written), false);
    await person.select(2, 1);
    assert.deepEqual(await host.region(), { ...region, columns: 5 });
  });

  it("keeps what a person typed above and below what it wrote", async () => {
    const { host, person } = await open("Customers", [[], [], ...ROWS]);
    await person.select(4, 1);
    const written = await host.writeColumns(await regionOf(host), ANSWERS);
    await person.type(0, 4, "my title");
    await person.type(7, 4, "my sum");
    await person.type(9, 5, "my note");
    assert.equal(await host.takeBack(written), true);
    assert.equal(await host.find(written), null);
    assert.equal((await person.find("yes"))?.column, 3);
    assert.equal(await person.find("bought predicted"), null);
    assert.equal(await person.find("confidence"), null);
    assert.equal(await person.find(0.81), null);
    const kept = [await person.find("my title"), await person.find("my sum"), await person.find("my note")];
    assert.deepEqual(
      kept.map((place) => place?.row),
      [0, 7, 9],
    );
  });

  it("keeps a cell that a person overwrote among what it wrote, though rows were sorted since", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    const values = [
      { name: "bought predicted", values: ["no", "no", "yes", "no"] },
      { name: "confidence", values: [0.9, 0.7, 0.81, 0.66] },
    ];
    const written = await host.writeColumns(region, values);
    await person.type(3, 4, "no");
    await person.type(1, 5, 0.5);
    await person.sort(2);
    const moved = (await person.rows()).map((row) => row.slice(0, 4));
    assert.equal(await host.takeBack(written), true);
    assert.equal(await host.find(written), null);
    const kept = (row: readonly Cell[]) =>
      row[0] === "c" ? ["no", null] : row[0] === "a" ? [null, 0.5] : [null, null];
    assert.deepEqual(
      await person.rows(),
      moved.map((row) => [...row, ...kept(row)]),
    );
    assert.equal(await host.takeBack(written), false);
  });

  it("takes back the first of two writes and leaves the second", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    const first = await host.writeColumns(region, ANSWERS);
    await host.writeColumns(region, [{ name: "second", values: [1, 2, 3, 4] }]);
    assert.equal(await host.takeBack(first), true);
    assert.deepEqual(await person.row(1), [...(ROWS[1] ?? []), 1]);
  });
}

function follows(open: Open): void {
  it("finds the table again after rows were inserted and sorted", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    await person.insertRows(0, 2);
    await person.insertRows(4, 1);
    await person.select(6, 1);
    const found = await host.follow(region);
    assert.deepEqual(found, { ...region, header: 2, top: 3, rows: 5 });
    assert.ok(found);
    const { rows } = await host.readRows(found, 0, 10);
    assert.deepEqual(
      rows.map((row) => row[0]),
      ["a", null, "b", "c", "d"],
    );
  });

  it("takes in rows that were added below", async () => {
    const { host, person } = await open("Customers", ROWS);
    const region = await regionOf(host);
    await person.type(5, 0, "e");
    assert.equal((await host.follow(region))?.rows, 5);
  });

  it("keeps a note with its cell until the cell is edited", async () => {
    const { host, person } = await open("Customers", ROWS);
    await host.mark([{ row: 2, column: 1, text: "not a number" }]);
    await person.insertRows(1, 1);
    assert.equal(await person.note(3, 1), "not a number");
    assert.equal(await person.note(2, 1), null);
    await person.type(3, 1, "12");
    assert.equal(await person.note(3, 1), null);
    await host.mark([{ row: 1, column: 0, text: "other" }]);
    await host.mark([]);
    assert.equal(await person.note(1, 0), null);
  });

  it("gives the whole table for a part of it", async () => {
    const { host, person } = await open("Customers", ROWS);
    await person.select(3, 0, 2, 2);
    assert.deepEqual(await host.follow(await regionOf(host)), whole());
  });
}

function remembers(open: Open): void {
  it("keeps small texts until they are forgotten", async () => {
    const { host } = await open("Customers", ROWS);
    assert.equal(await host.load("run"), null);
    await host.save("run", "ü \n 1");
    assert.equal(await host.load("run"), "ü \n 1");
    await host.save("run", null);
    assert.equal(await host.load("run"), null);
  });

  it("adds a sheet under a free name and shows it", async () => {
    const { host, person } = await open("Customers", ROWS);
    await person.select(2, 1);
    const rows = [
      ["name", "share"],
      ["=age", 0.5],
      ["city", null],
    ] as const;
    const look = { strong: [0], widths: [20, 8], charts: [] };
    const name = await host.addSheet({ name: "Customers", rows, ...look });
    assert.notEqual(name, "Customers");
    const added = { sheet: name, header: 0, top: 1, left: 0, rows: 2, columns: 2 };
    assert.deepEqual(await host.region(), added);
    assert.deepEqual((await host.readRows({ ...added, top: 0, rows: 3 }, 0, 3)).rows, rows);
  });

  it("tells of changes until it is asked to stop", async () => {
    const { host, person } = await open("Customers", ROWS);
    let calls = 0;
    let stop = () => {};
    const heard = new Promise<void>((told) => {
      stop = host.onChange(() => {
        calls++;
        told();
      });
    });
    await person.select(2, 2);
    await heard;
    stop();
    const before = calls;
    await person.type(2, 2, "Bonn");
    assert.equal(calls, before);
  });
}

function tellsPeopleApart(open: Opening<SharedSheet>): void {
  it("keeps what is one person's own apart from another's at the same document", async () => {
    const { host, colleague } = await open("Customers", ROWS);
    const other = await colleague();
    await host.save("document", "d");
    await saveOwn(host, "run", "mine");
    assert.equal(await other.load("document"), "d");
    assert.equal(await loadOwn(other, "run"), null);
    await saveOwn(other, "run", "theirs");
    await saveOwn(other, "predicted", "theirs");
    assert.equal(await loadOwn(host, "run"), "mine");
    await saveOwn(host, "run", null);
    assert.equal(await loadOwn(other, "run"), "theirs");
    assert.equal(await loadOwn(host, "predicted"), null);
  });
}

function whole(): Region {
  return { sheet: "Customers", header: 0, top: 1, left: 0, rows: 4, columns: 4 };
}

async function regionOf(host: SpreadsheetHost): Promise<Region> {
  const region = await host.region();
  assert.ok(region, "the sheet has a table");
  return region;
}
