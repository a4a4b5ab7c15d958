import assert from "node:assert/strict";
import { test } from "node:test";
import { unsaid } from "../testing/sayings";
import { words } from "./words";

test("every sentence of the page around the panel is said somewhere", () => {
  assert.deepEqual(unsaid(words, true), []);
});
