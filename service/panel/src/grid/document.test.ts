import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toDocument } from "./document";

describe("a document that was opened", () => {
  it("gets names when its first row holds data", () => {
    const document = toDocument("avocado", [
      [0, 1],
      ["2015-12-27", "2015-12-20"],
    ]);
    assert.equal(document.namesMade, true);
    assert.deepEqual(
      document.columns.map((column) => column[0]),
      ["column 1", "column 2"],
    );
  });

  it("keeps names that are there, even one that is missing or a number's", () => {
    const document = toDocument("ids", [
      [null, 1],
      ["name", "x"],
      ["note", "y"],
    ]);
    assert.equal(document.namesMade, false);
  });

  it("blanks error cells and counts them", () => {
    const document = toDocument("errors", [["price", 3, "#DIV/0!", "#N/A", "#1"]]);
    assert.deepEqual(document.columns, [["price", 3, null, null, "#1"]]);
    assert.equal(document.errors, 2);
  });
});
