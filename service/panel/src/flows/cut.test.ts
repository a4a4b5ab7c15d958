import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../api/wire";
import { example } from "../testing/exampleApi";
import { cutFor, cutsOf, decide } from "./cut";

/** 100 checked rows in five groups: 1, 2, 4, 9 and 19 of 20 are yes; the model itself finds 24 of the 35. */
function report(): Report {
  const group = (stated: number, real: number) => ({ stated, real: real / 20, rows: 20 });
  return {
    ...example<Report>("report"),
    confusion: {
      classes: ["no", "yes"],
      counts: [
        [61, 4],
        [11, 24],
      ],
    },
    reliability: [group(0.02, 1), group(0.1, 2), group(0.22, 4), group(0.46, 9), group(0.9, 19)],
  };
}

test("catching all takes the fewest rows that hold nine of ten, being sure the surest group", () => {
  const [own, ...others] = cutsOf(report());
  assert.deepEqual([own?.called, own?.right], [0.28, 24 / 28]);
  const figures = others.map(({ counts, from, called, caught, right }) =>
    [counts, from, called, caught, right].map((one) =>
      typeof one === "number" ? Number(one.toFixed(3)) : one,
    ),
  );
  assert.deepEqual(figures, [
    ["catch", 0.16, 0.6, 0.914, 0.533],
    ["sure", 0.68, 0.2, 0.543, 0.95],
  ]);
});

test("where the first of two answers is the rare one, chances are turned round", () => {
  const turned = report();
  const gain = { answer: "left", best100: 35, random100: 35, points: [] };
  const confusion = {
    classes: ["left", "stays"],
    counts: [
      [24, 11],
      [4, 61],
    ],
  };
  const reliability = turned.reliability
    .map(({ stated, real, rows }) => ({ stated: 1 - stated, real: 1 - real, rows }))
    .reverse();
  const cut = cutFor({ ...turned, gain, confusion, reliability }, "catch");
  assert.deepEqual([cut?.answer, cut?.from.toFixed(2), cut?.caught.toFixed(3)], ["left", "0.16", "0.914"]);
});

test("an answer that is not the likelier one says so and keeps the type of the column", () => {
  const cut = cutFor(report(), "catch");
  assert.ok(cut !== null);
  const prediction = { id: "r", value: 0, probability: 0.75, probabilities: { 0: 0.75, 1: 0.25 }, marks: [] };
  const decided = decide(prediction, { ...cut, answer: "1", other: "0" });
  assert.deepEqual(
    [decided.value, decided.probability, decided.likelier],
    [1, 0.25, { value: "0", chance: 0.75 }],
  );
  assert.equal(decide(prediction, null), prediction);
});

test("a number or one of several leaves nothing to decide", () => {
  assert.deepEqual(cutsOf({ ...report(), task: "multiclass" }), []);
  assert.equal(cutFor({ ...report(), confusion: null }, "sure"), null);
});
