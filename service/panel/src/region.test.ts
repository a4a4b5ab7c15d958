import assert from "node:assert/strict";
import { test } from "node:test";
import { address, columnLetters, columnSpan } from "./region";

test("column letters count like a sheet does", () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters), [
    ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"],
  ]);
});

test("a region is spoken of with its header row", () => {
  const region = { sheet: "Customers", header: 0, top: 1, left: 0, rows: 2199, columns: 20 };
  assert.equal(address(region), "Customers!A1:T2200");
  assert.equal(columnSpan({ ...region, left: 20, columns: 3 }), "U:W");
  assert.equal(columnSpan({ ...region, left: 20, columns: 1 }), "U");
});
