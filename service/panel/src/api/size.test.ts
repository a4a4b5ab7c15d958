import assert from "node:assert/strict";
import { test } from "node:test";
import { pieceOf } from "./size";

test("rows travel in pieces that are small, never empty, and lose none", () => {
  const rows = Array.from({ length: 90 }, (_, row) => [
    row,
    "x".repeat(row % 30 === 0 ? 3_000_000 : 100_000),
  ]);
  const pieces: number[] = [];
  for (let from = 0; from < rows.length; ) {
    const piece = pieceOf(rows, from, 40);
    assert.equal(piece[0], rows[from]);
    pieces.push(piece.length);
    from += piece.length;
  }
  assert.deepEqual(pieces, [1, 19, 10, 1, 19, 10, 1, 19, 10]);
  assert.equal(pieceOf([[1], [2], [3]], 1, 1).length, 1);
});
