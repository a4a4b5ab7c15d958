import assert from "node:assert/strict";
import { test } from "node:test";
import { range } from "./engine.mjs";

test("ranges are read as the command line writes them", () => {
  assert.deepEqual(range("3.5 to 12"), [3.5, 12]);
  assert.deepEqual(range("-25.1766 to -3"), [-25.1766, -3]);
  assert.deepEqual(range("1,5 to 2", ","), [1.5, 2]);
});
