import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../api/wire";
import { example } from "../testing/exampleApi";
import { cutFor, cutsOf, decide } from "./cut";

const report = example<Report>("report");

test("the report's ways to decide are offered, but none that changes nothing", () => {
  assert.deepEqual(
    cutsOf(report).map(({ counts, own }) => [counts, own]),
    [
      ["right", true],
      ["even", false],
      ["catching", false],
      ["sure", false],
    ],
  );
  const { decision } = report;
  assert.ok(decision !== null);
  const [own] = decision.thresholds;
  assert.ok(own !== undefined);
  const same = { ...decision, thresholds: [own, { ...own, counts: "even" as const, from: 0.49 }] };
  assert.deepEqual(
    cutsOf({ ...report, decision: same }).map(({ counts }) => counts),
    ["right"],
  );
});

test("a way that the report does not know leaves the model's own", () => {
  assert.equal(cutFor(report, "costs")?.counts, "right");
  assert.equal(cutFor(report, "catching")?.from, 0.16);
});

test("an answer that is not the likelier one says so and keeps the type of the column", () => {
  const cut = cutFor(report, "catching");
  assert.ok(cut !== null);
  const prediction = {
    id: "r",
    predictionId: "p_1",
    value: 0,
    probability: 0.75,
    probabilities: { 0: 0.75, 1: 0.25 },
    marks: [],
  };
  const decided = decide(prediction, { ...cut, answer: 1, other: 0 });
  assert.deepEqual(
    [decided.value, decided.probability, decided.likelier],
    [1, 0.25, { value: "0", chance: 0.75 }],
  );
  assert.equal(decide(prediction, null), prediction);
});

test("a model that was told what counts more says where another answer is likelier", () => {
  const prediction = {
    id: "r",
    predictionId: "p_1",
    value: "yes",
    probability: 0.3,
    probabilities: { no: 0.7, yes: 0.3 },
    marks: [],
  };
  assert.deepEqual(decide(prediction, null).likelier, { value: "no", chance: 0.7 });
});

test("a number or one of several leaves nothing to decide", () => {
  assert.deepEqual(cutsOf({ ...report, decision: null }), []);
  assert.equal(cutFor({ ...report, decision: null }, "sure"), null);
});
