import assert from "node:assert/strict";
import { test } from "node:test";
import examples from "../../../contract/examples/row-keys.json" with { type: "json" };
import type { Cell } from "../host";
import { canonical, type Identifier, identifier, keyColumn, RowBook, rowKey } from "./identity";

const NAMES = ["id", "age", "city"];

test("the canonical form and its key are those of the contract", () => {
  for (const { cells, canonical: expected, key } of examples.rows) {
    const text = canonical(cells as Cell[]);
    assert.equal(text, expected);
    assert.equal(rowKey(cells as Cell[]), key);
  }
});

test("a key column is called like one, filled everywhere and never repeats", () => {
  const rows: Cell[][] = [
    [1, "a", 10],
    [2, "a", 20],
  ];
  assert.equal(keyColumn(["customer id", "city", "age"], rows), "customer id");
  assert.equal(keyColumn(["age", "city", "visits"], rows), null);
  assert.equal(keyColumn(["customer id", "city", "age"], [...rows, [2, "b", 30]]), null);
  assert.equal(keyColumn(["customer id", "city", "age"], [...rows, [null, "b", 30]]), null);
});

test("an answer finds its row by key, and is refused when the inputs are others", () => {
  const book = bookWith("id");
  book.answer([1, 30, "Graz"], "yes");
  const now = found(identifier(["city", "id", "age"], ["age", "city"], "id"));
  assert.deepEqual(book.match([["Graz", 1, 30]], now), ["yes"]);
  assert.deepEqual(book.match([["Linz", 1, 30]], now), ["changed"]);
});

test("without a key a row is known by its inputs, and one that was not there counts as changed while one is missed", () => {
  const book = bookWith(null);
  book.know([1, 30, "Graz"]);
  book.know([2, 40, "Linz"]);
  book.answer([1, 30, "Graz"], "yes");
  const now = found(identifier(NAMES, ["age", "city"], null));
  const others: Cell[][] = [
    [2, 40, "Linz"],
    [3, 50, "Wien"],
    [null, null, null],
  ];
  assert.deepEqual(book.match(others, now), [null, "changed", null]);
  assert.deepEqual(book.match([...others, [9, 30, "Graz"]], now), [null, null, null, "yes"]);
  assert.deepEqual(book.match(others, now), [null, "changed", null]);
});

test("rows cannot be told apart when a column is gone", () => {
  assert.equal(identifier(["id", "age"], ["age", "city"], null), null);
  assert.equal(identifier(["age", "city"], ["age", "city"], "id"), null);
});

function bookWith(key: string | null): RowBook<string> {
  return new RowBook<string>(found(identifier(NAMES, ["age", "city"], key)));
}

function found(identify: Identifier | null): Identifier {
  assert.ok(identify !== null);
  return identify;
}
