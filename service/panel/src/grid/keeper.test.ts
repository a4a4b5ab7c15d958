import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf, piecesOf } from "./keeper";

test("a document comes back from pieces of which none is large", () => {
  const written = new Map([[1, [1240.5, "1.240,50"] as const]]);
  const kept = {
    id: "d",
    name: "Kunden 🙂",
    sample: false,
    columns: Array.from({ length: 30 }, (_, column) => [
      "name",
      1.5,
      null,
      true,
      `text ${column}`.repeat(400),
    ]),
    marks: [null, "mark"],
    forms: [{ time: false, written }],
    replaced: { id: "c", name: "before", sample: true, columns: [["a", 1]], marks: [null] },
  };
  const pieces = piecesOf(kept);
  assert.ok(pieces.length > 2);
  assert.ok(pieces.every((piece) => 2 * piece.length < 64_000));
  assert.deepEqual(documentOf(pieces), kept);
});
