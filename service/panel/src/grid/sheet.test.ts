import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "../host";
import { Random } from "../templates/random";
import { sortTable } from "./commands";
import { Sheet } from "./sheet";

function look(sheet: Sheet, rows: number, columns: number): Cell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => sheet.cell(row, column)),
  );
}

describe("the sheet", () => {
  it("sorts numbers before texts, ignores case, keeps ties and puts blanks last both ways", () => {
    const sheet = new Sheet("s", [
      ["k", "b", 10, null, "A", 2, "a"],
      ["n", 1, 2, 3, 4, 5, 6],
    ]);
    sheet.select({ row: 2, column: 0, rows: 1, columns: 1 });
    const order = () => look(sheet, 7, 2).map((row) => row[1]);
    sortTable(sheet, true);
    assert.deepEqual(order(), ["n", 5, 2, 4, 6, 1, 3]);
    sheet.undo();
    sortTable(sheet, false);
    assert.deepEqual(order(), ["n", 1, 4, 6, 2, 5, 3]);
  });

  it("grows where a paste reaches beyond its end, in one step", () => {
    const sheet = new Sheet("s", [["a"]]);
    const { rowCount, columnCount } = sheet;
    sheet.write(rowCount - 1, columnCount - 1, [
      ["x", 1],
      ["y", 2],
    ]);
    assert.equal(sheet.cell(rowCount, columnCount), 2);
    sheet.undo();
    assert.equal(sheet.rowCount, rowCount);
    assert.equal(sheet.cell(rowCount - 1, columnCount - 1), null);
  });

  it("takes back and redoes any row of edits exactly", () => {
    const seed = 1 + Math.floor(Date.now() % 1_000_000);
    const random = new Random(seed);
    const sheet = new Sheet("s", [
      ["a", ...Array.from({ length: 20 }, (_, row) => row)],
      ["b", ...Array.from({ length: 20 }, (_, row) => `t${row}`)],
    ]);
    const states = [look(sheet, 30, 8)];
    const step = () => {
      const before = sheet.history.undoLabel;
      const at = random.whole(0, 20);
      const edits = [
        () => sheet.write(at, random.whole(0, 4), [[random.pick([null, "x", 3.5, true])]]),
        () => sheet.insertRows(at, random.whole(1, 3)),
        () => sheet.deleteRows(at, 1),
        () => sheet.insertColumns(random.whole(0, 3), [["h", 1, 2]], "mark"),
        () => sheet.deleteColumns(random.whole(0, 3), 1),
        () => sheet.arrangeRows(1, [3, 1, 0, 2]),
      ];
      random.pick(edits)();
      assert.ok(sheet.history.undoLabel ?? before);
      states.push(look(sheet, 30, 8));
    };
    for (let count = 0; count < 40; count++) {
      step();
    }
    const seen = `seed ${seed}`;
    for (let at = states.length - 2; at >= 0; at--) {
      sheet.undo();
      assert.deepEqual(look(sheet, 30, 8), states[at], seen);
    }
    for (let at = 1; at < states.length; at++) {
      sheet.redo();
      assert.deepEqual(look(sheet, 30, 8), states[at], seen);
    }
  });

  it("keeps a column of numbers right when it turns into texts", () => {
    const numbers = Array.from({ length: 100 }, (_, row) => row / 4);
    const sheet = new Sheet("s", [["n", ...numbers]]);
    const texts = Array.from({ length: 60 }, (_, row) => [`t${row}`]);
    sheet.write(1, 0, texts);
    assert.equal(sheet.cell(0, 0), "n");
    assert.equal(sheet.cell(60, 0), "t59");
    assert.equal(sheet.cell(61, 0), 15);
    sheet.undo();
    assert.deepEqual(look(sheet, 101, 1).flat(), ["n", ...numbers]);
  });
});
