import assert from "node:assert/strict";
import { test } from "node:test";
import { unsaid } from "../testing/sayings";
import { en } from "./en";

test("every sentence of the panel is said somewhere", () => {
  assert.deepEqual(unsaid(en, false), []);
});
