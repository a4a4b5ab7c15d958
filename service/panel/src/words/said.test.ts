import assert from "node:assert/strict";
import test from "node:test";
import { saidIn } from "./said";

const { amount } = saidIn((text) => `“${text}”`, ["yes", "no"]);

test("times are days on the wire and told as times", () => {
  assert.equal(amount(875 / 1440, "h:mm"), "14:35");
  assert.equal(amount(58 / 1440, "m:ss"), "00:58:00");
  assert.equal(amount(0.5, "min"), "0.5 min");
  assert.equal(amount(0.5, undefined), "0.5");
});
