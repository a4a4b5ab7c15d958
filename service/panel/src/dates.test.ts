import assert from "node:assert/strict";
import { test } from "node:test";
import { DateSystem, isDateFormat, isTimeFormat, timeOf } from "./dates";

const from1900 = new DateSystem(false);
const from1904 = new DateSystem(true);

test("tells formats of dates from formats of numbers and times", () => {
  const dates = [
    "yyyy-mm-dd",
    "d/m/yy h:mm",
    "[$-409]mmmm d, yyyy;@",
    "m",
    "mm",
    "mmm",
    "mmm hh:mm",
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
    "[mm]",
    "[mmmm]",
    "h:mm\\d",
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
  const times = ["h:mm:ss AM/PM", "[h]:mm", "mm:ss", "[mm]:ss", "[mm]", "[mmmm]", "h:mm\\d"];
  assert.deepEqual([...dates, ...others].filter(isTimeFormat), times);
});

test("makes ISO text of serial numbers, and leaves times of day as they are", () => {
  assert.equal(from1900.dateOf(45_292), "2024-01-01");
  assert.equal(from1900.dateOf(45_292.5), "2024-01-01T12:00:00");
  assert.equal(from1900.dateOf(45_292 + 1 / 86_400), "2024-01-01T00:00:01");
  assert.equal(from1900.dateOf(0.75), 0.75);
  assert.equal(from1900.dateOf(-3), -3);
  assert.equal(from1900.dateOf(1e9), 1e9);
});

test("gives the days before the 29 February 1900 that never was as Excel shows them", () => {
  const days = [1, 31, 59, 59.5, 60, 61].map((serial) => from1900.dateOf(serial));
  assert.deepEqual(days, [
    "1900-01-01",
    "1900-01-31",
    "1900-02-28",
    "1900-02-28T12:00:00",
    "1900-02-28",
    "1900-03-01",
  ]);
});

test("counts from 1904 where the workbook does", () => {
  assert.equal(from1904.dateOf(0), "1904-01-01");
  assert.equal(from1904.dateOf(43_830), "2024-01-01");
  assert.equal(from1904.dateOf(43_830.25), "2024-01-01T06:00:00");
  assert.equal(from1904.dateOf(-1), -1);
});

test("knows the last day of both systems", () => {
  assert.deepEqual([from1900.dateOf(2_958_465), from1900.dateOf(2_958_466)], ["9999-12-31", 2_958_466]);
  assert.deepEqual([from1904.dateOf(2_957_003), from1904.dateOf(2_957_004)], ["9999-12-31", 2_957_004]);
});

test("finds the number of a day again", () => {
  const days = ["1904-01-01", "1999-12-31T23:59:59", "2024-02-29", "9999-12-31"];
  const early = ["1900-01-01", "1900-02-28T12:00:00", "1900-03-01"];
  for (const day of [...early, ...days]) {
    assert.equal(from1900.dateOf(from1900.serialOf(day)), day);
  }
  for (const day of days) {
    assert.equal(from1904.dateOf(from1904.serialOf(day)), day);
  }
  assert.deepEqual([from1900.serialOf("1900-01-01"), from1904.serialOf("1904-01-02")], [1, 1]);
  assert.ok(Number.isNaN(from1900.serialOf("2024-02-3x")));
});

test("a fraction of a day is written as a time", () => {
  const times = [875 / 1440, 1.09375, 2465 / 86_400, -0.5 / 24, 0].map((days) => timeOf(days));
  assert.deepEqual(times, ["14:35", "26:15", "00:41:05", "-00:30", "00:00"]);
  assert.equal(timeOf(58 / 1440, true), "00:58:00");
});
