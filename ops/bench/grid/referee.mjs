// One run: the split laid out, the contestant let loose, its answers judged.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mulberry32 } from "../lib/tables.mjs";
import { runContestant } from "./contestants.mjs";
import { binary, calibrationBand, multiclass, regression } from "./metrics.mjs";
import { lay, numberOf, split } from "./split.mjs";
import { deviation, PRIMARY } from "./summary.mjs";

const MEASURES = { binary, multiclass, regression };
const KIB = 1024;
const DRAWS = 100;

/** The result line of a run, but for date and machine. */
export async function judge(table, run, how) {
  const folder = mkdtempSync(join(tmpdir(), "click-ml-grid-"));
  try {
    const parts = split(table, run.seed);
    const truth = lay(table, parts, folder);
    const limit = 2 * run.budget + how.grace;
    const { predictions, ...ended } = await runContestant(table, run, folder, { ...how, limit });
    const rows = { train: parts.train.length, test: truth.length };
    return {
      ...run,
      task: table.task,
      rows,
      ...figures(ended, truth.length),
      ...judged(table, truth, predictions),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(table, truth, predictions) {
  if (!predictions) {
    return {};
  }
  const real = table.task === "regression" ? truth.map((cell) => numberOf(cell, table.decimal)) : truth;
  if (predictions.predicted.length !== truth.length) {
    return { failed: `${predictions.predicted.length} answers for ${truth.length} rows` };
  }
  const answers = { truth: real, ...predictions };
  const measure = (told) => MEASURES[table.task]({ classes: table.classes, ...told });
  const metrics = measure(answers);
  const broken = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
  if (broken) {
    return { failed: `${broken[0]} is no number` };
  }
  const { metric } = PRIMARY[table.task];
  return {
    metrics: rounded(metrics),
    noise: noise(answers, (told) => measure(told)[metric]),
    ...(table.task === "binary" ? rounded({ calibrationBand: calibrationBand(answers) }) : {}),
  };
}

/** How far the deciding measure would move with other test rows of the same kind: its bootstrap deviation. */
function noise(answers, measure) {
  const random = mulberry32(DRAWS);
  const rows = answers.truth.length;
  const values = Array.from({ length: DRAWS }, () => {
    const draw = Array.from({ length: rows }, () => Math.floor(random() * rows));
    const take = ([name, column]) => [name, draw.map((row) => column[row])];
    return measure(Object.fromEntries(Object.entries(answers).map(take)));
  });
  return Number(deviation(values.filter(Number.isFinite)).toPrecision(4));
}

function figures({ peakBytes, modelBytes, ...ended }, testRows) {
  return {
    ...rounded(ended),
    peakMiB: Math.round(peakBytes / KIB / KIB),
    ...(modelBytes ? { modelKiB: Math.round(modelBytes / KIB) } : {}),
    ...(ended.scoreSeconds ? { rowsPerSecond: Math.round(testRows / ended.scoreSeconds) } : {}),
  };
}

function rounded(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? Number(value.toPrecision(8)) : value,
    ]),
  );
}
