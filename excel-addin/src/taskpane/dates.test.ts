import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, isDateFormat } from "./dates";

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

test("makes ISO text of serial numbers, and leaves times of day as they are", () => {
  assert.equal(dateOf(45_292), "2024-01-01");
  assert.equal(dateOf(45_292.5), "2024-01-01T12:00:00");
  assert.equal(dateOf(45_292 + 1 / 86_400), "2024-01-01T00:00:01");
  assert.equal(dateOf(61), "1900-03-01");
  assert.equal(dateOf(0.75), 0.75);
  assert.equal(dateOf(-3), -3);
  assert.equal(dateOf(1e9), 1e9);
});
