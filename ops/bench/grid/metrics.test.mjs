import assert from "node:assert/strict";
import { test } from "node:test";
import { auc, binary, calibrationBand, multiclass, regression } from "./metrics.mjs";

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} for ${expected}`);

test("the area under the curve counts ties half", () => {
  near(auc([false, true, false, true], [0.1, 0.4, 0.4, 0.9]), 0.875);
  near(auc([true, false], [0.5, 0.5]), 0.5);
});

test("yes/no answers: chances and answers are judged apart", () => {
  const told = binary({
    truth: ["no", "yes", "yes", "no"],
    predicted: ["no", "yes", "no", "no"],
    chances: [
      [0.8, 0.2],
      [0.3, 0.7],
      [0.6, 0.4],
      [0.9, 0.1],
    ],
    classes: ["no", "yes"],
  });
  near(told.auc, 1);
  near(told.f1, 2 / 3);
  near(told.accuracy, 0.75);
  near(told.logLoss, -(Math.log(0.8) + Math.log(0.7) + Math.log(0.4) + Math.log(0.9)) / 4);
});

test("a chance of 0 for the truth costs much but not everything", () => {
  const told = binary({
    truth: ["no", "yes"],
    predicted: ["no", "no"],
    chances: [
      [1, 0],
      [1, 0],
    ],
    classes: ["no", "yes"],
  });
  assert.ok(told.logLoss > 10 && told.logLoss < 20);
});

test("stated chances that hold have no calibration error", () => {
  const truth = Array.from({ length: 1000 }, (_, i) => (i % 4 === 0 ? "yes" : "no"));
  const chances = truth.map(() => [0.75, 0.25]);
  const told = binary({ truth, predicted: truth, chances, classes: ["no", "yes"] });
  near(told.calibrationError, 0);
});

test("luck makes calibration errors as large as rows are few and chances near a half", () => {
  const band = (rows, yes) =>
    calibrationBand({ chances: Array.from({ length: rows }, () => [1 - yes, yes]) });
  // 95 % of normal errors of ten groups: the mean of ten sizes, each 0.8 of the group's standard error.
  const expected = (rows, yes) => 0.8 * Math.sqrt((yes * (1 - yes)) / (rows / 10));
  for (const [rows, yes] of [
    [400, 0.5],
    [4000, 0.5],
    [4000, 0.05],
  ]) {
    const times = band(rows, yes) / expected(rows, yes);
    assert.ok(times > 1.1 && times < 1.8, `${rows} rows, ${yes}: ${times}`);
  }
});

test("classes that the test rows lack do not count", () => {
  const told = multiclass({
    truth: ["a", "b"],
    predicted: ["a", "a"],
    chances: [
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
    ],
    classes: ["a", "b", "c"],
  });
  near(told.logLoss, Math.LN2);
  near(told.f1, 1 / 3);
  near(told.auc, 0.5);
});

test("numbers: errors, share explained, and ranges that hold", () => {
  const told = regression({
    truth: [1, 2, 3],
    predicted: [1, 2, 5],
    ranges: [
      [0, 2],
      [0, 2],
      [4, 6],
    ],
  });
  near(told.mae, 2 / 3);
  near(told.rmse, Math.sqrt(4 / 3));
  near(told.r2, -1);
  near(told.coverage, 2 / 3);
});
