import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UnreadableFile } from "./delimited";
import { readXlsx, writeXlsx } from "./workbook";

describe("xlsx", () => {
  it("comes back as it was saved, formula-like texts as texts", async () => {
    const rows = [
      ["id", "note", "sum", "paid"],
      ["007", "=1+1", -1.5, true],
      [null, "two\nlines & <more>", 3, false],
    ];
    const file = await writeXlsx("My [best]: sheet", rows);
    const [sheet] = await readXlsx(file);
    assert.equal(sheet?.name, "My  best   sheet");
    assert.deepEqual(sheet?.rows, [
      ["id", "note", "sum", "paid"],
      ["007", "=1+1", -1.5, true],
      [null, "two\nlines & <more>", 3, false],
    ]);
  });

  it("says what to do with a file that is no workbook", async () => {
    await assert.rejects(readXlsx(new Blob(["PK no zip at all"])), UnreadableFile);
  });
});
