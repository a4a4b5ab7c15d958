import assert from "node:assert/strict";
import { test } from "node:test";
import { openSheets } from "./openSheets";

test("long texts fit into Google's small properties, and leave nothing behind", async () => {
  const { workbook, google } = openSheets("Customers", []);
  const long = "€".repeat(40_000) + "😀".repeat(3_000);
  await workbook.save("run", long);
  assert.equal(await workbook.load("run"), long);
  await workbook.save("run", "short");
  assert.equal(await workbook.load("run"), "short");
  assert.deepEqual([...google.document.properties.keys()], ["run"]);
  await workbook.save("run", "");
  assert.equal(await workbook.load("run"), "");
  await workbook.save("run", null);
  assert.equal(await workbook.load("run"), null);
  assert.equal(google.document.properties.size, 0);
});
