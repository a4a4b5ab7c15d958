import assert from "node:assert/strict";
import { test } from "node:test";
import { rounded } from "./figures";

test("a chance stands in thousandths, and is certain only where it is", () => {
  assert.deepEqual([0.9839169, 0.99996, 1, 0.00001, 0, 0.5].map(rounded), [0.984, 0.999, 1, 0.001, 0, 0.5]);
});
