import assert from "node:assert/strict";
import { it } from "node:test";
import { sharedHostContract } from "../testing/hostContract";
import { workbookHost } from "../testing/sheetWorkbook";
import type { Workbook } from "./workbook";
import { WorkbookHost } from "./workbookHost";

sharedHostContract("workbook", workbookHost);

const TABLE = [
  ["id", "age", "bought"],
  ["a", 31, "yes"],
  ["b", 47, "no"],
  ["c", 25, null],
];
const ANSWERS = [{ name: "predicted", values: ["x", "y", "z"] }];

async function regionOf(host: ReturnType<typeof workbookHost>["host"]) {
  const region = await host.region();
  assert.ok(region, "the sheet has a table");
  return region;
}

it("finds the table of an earlier panel by its names, wherever they stand now", async () => {
  const { host, person, reopen } = workbookHost("Customers", TABLE);
  const region = await regionOf(host);
  person.insertRows(0, 3);
  person.insertColumns(0, 1);
  person.insertColumns(2, 1);
  person.type(3, 2, "city");
  assert.deepEqual(await reopen().follow(region), { ...region, header: 3, top: 4, left: 1, columns: 4 });
});

it("loses a table whose names are gone instead of taking another", async () => {
  const { host, person } = workbookHost("Customers", [...TABLE, [], ["product", "price"], ["pen", 3]]);
  const region = await regionOf(host);
  ["x", "y", "z"].forEach((name, column) => {
    person.type(0, column, name);
  });
  assert.equal(await host.follow(region), null);
});

it("keeps the table below apart when rows were deleted", async () => {
  const { host, person } = workbookHost("Customers", [...TABLE, [], ["product", "price"], ["pen", 3]]);
  const region = await regionOf(host);
  assert.equal(region.rows, 3);
  [0, 1, 2].forEach((column) => {
    person.type(3, column, null);
  });
  assert.equal((await host.follow(region))?.rows, 2);
});

it("takes selected rows with the blank row between them", async () => {
  const { host, person } = workbookHost("Customers", TABLE);
  const region = await regionOf(host);
  person.insertRows(3, 2);
  person.select(0, 0, 6, 3);
  assert.deepEqual(await host.region(), { ...region, rows: 5 });
});

it("blanks columns that were free before and moves nothing back", async () => {
  const { host, person } = workbookHost("Customers", [
    [...(TABLE[0] ?? []), null, null, "note"],
    ...TABLE.slice(1),
  ]);
  const written = await host.writeColumns(await regionOf(host), ANSWERS);
  assert.deepEqual(person.row(0), ["id", "age", "bought", "predicted", null, "note"]);
  await host.takeBack(written);
  assert.deepEqual(person.row(0), ["id", "age", "bought", null, null, "note"]);
});

it("takes the person's cells for a table, also with the cursor on what the panel wrote", async () => {
  const { host, person } = workbookHost("Customers", TABLE);
  const region = await regionOf(host);
  await host.writeColumns(region, ANSWERS);
  person.select(2, 3);
  assert.deepEqual(await host.region(), region);
});

it("cuts off rows that only the panel filled", async () => {
  const { host, person } = workbookHost("Customers", TABLE);
  const region = await regionOf(host);
  await host.writeColumns(region, ANSWERS);
  [0, 1, 2].forEach((column) => {
    person.type(3, column, null);
  });
  person.select(1, 1);
  assert.equal((await host.region())?.rows, 2);
});

it("asks a spreadsheet once who the person is, and again when it did not say", async () => {
  const names = ["first", "second"];
  let asked = 0;
  const workbook = {
    person: async () => {
      const name = names[asked++];
      if (asked === 1) {
        throw new Error("no answer");
      }
      return name;
    },
  } as unknown as Workbook;
  const host = new WorkbookHost(workbook, () => "w");
  await assert.rejects(host.person(), /no answer/);
  assert.deepEqual(await Promise.all([host.person(), host.person()]), ["second", "second"]);
  assert.equal(asked, 2);
});
