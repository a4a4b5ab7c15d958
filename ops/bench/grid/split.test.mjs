import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lay, load, numberOf, split } from "./split.mjs";

const SPEC = { name: "t", file: "t.csv", target: "y", task: "binary", positive: "a", exclude: ["id"] };

function withTable(check) {
  const folder = mkdtempSync(join(tmpdir(), "click-ml-split-"));
  const rows = Array.from({ length: 100 }, (_, i) => `${i};x${i};${i % 10 === 0 ? "a" : "b"}`);
  try {
    writeFileSync(join(folder, "t.csv"), ["id;x;y", ...rows, "100;x100;", ""].join("\n"));
    check(load(SPEC, folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("excluded columns and rows without an answer are gone, the positive class comes last", () => {
  withTable((table) => {
    assert.deepEqual(table.columns, ["x", "y"]);
    assert.equal(table.rows.length, 100);
    assert.deepEqual(table.classes, ["b", "a"]);
  });
});

test("each class gives its share, a seed gives the same rows again", () => {
  withTable((table) => {
    const { train, test: held } = split(table, 3);
    assert.equal(held.length, 20);
    assert.equal(held.filter((row) => row[1] === "a").length, 2);
    assert.equal(new Set([...train, ...held]).size, 100);
    assert.deepEqual(split(table, 3).test, held);
    assert.notDeepEqual(split(table, 4).test, held);
  });
});

test("the test file keeps the answers back", () => {
  withTable((table, folder) => {
    const truth = lay(table, split(table, 0), folder);
    assert.equal(truth.length, 20);
    assert.equal(readFileSync(join(folder, "test.csv"), "utf8").split("\n")[0], "x");
    assert.equal(readFileSync(join(folder, "train.csv"), "utf8").split("\n")[0], "x;y");
  });
});

test("numbers are read as the table writes them", () => {
  assert.equal(numberOf("1.234,5", ","), 1234.5);
  assert.equal(numberOf("12.5", ","), 12.5);
  assert.equal(numberOf("12.5"), 12.5);
});
