import assert from "node:assert/strict";
import { test } from "node:test";
import { isDateFormat } from "./dates";

test("tells formats of dates from formats of numbers and times", () => {
  const dates = [
    "yyyy-mm-dd",
    "d/m/yy h:mm",
    "[$-409]mmmm d, yyyy;@",
    "mmm",
    "mmm-yy",
    "[Red]dd.mm.yyyy",
    "m/d/yyyy",
  ];
  const others = [
    "General",
    "0.00",
    '0 "days"',
    "h:mm:ss AM/PM",
    "[h]:mm",
    "mm:ss",
    "[mm]:ss",
    "#,##0.00 [$EUR]",
    "0\\d",
    "@",
    "0.0_);[Red](0.0)",
    "[Yellow]0",
  ];
  assert.deepEqual(
    dates.filter((format) => !isDateFormat(format)),
    [],
  );
  assert.deepEqual(others.filter(isDateFormat), []);
});
