import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toDocument } from "./document";

describe("a document that was opened", () => {
  it("gets names when its first row holds data", () => {
    const document = toDocument("avocado", [
      [0, "2015-12-27"],
      [1, "2015-12-20"],
    ]);
    assert.equal(document.namesMade, true);
    assert.deepEqual(
      document.columns.map((column) => column[0]),
      ["Column 1", "Column 2"],
    );
  });

  it("keeps names that are there, even one that is missing or a number's", () => {
    const document = toDocument("ids", [
      [null, "name", "note"],
      [1, "x", "y"],
    ]);
    assert.equal(document.namesMade, false);
  });

  it("blanks error cells and counts them", () => {
    const document = toDocument("errors", [
      ["price", "n"],
      [3, 1],
      ["#DIV/0!", 2],
      ["#N/A", 3],
      ["#1", 4],
    ]);
    assert.deepEqual(document.columns, [
      ["price", 3, null, null, "#1"],
      ["n", 1, 2, 3, 4],
    ]);
    assert.equal(document.errors, 2);
  });
});
