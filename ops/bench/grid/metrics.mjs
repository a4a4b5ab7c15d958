// What an answer is worth: plain arrays in, numbers out. Classes are names, chances are rows x classes.

import { mulberry32 } from "../lib/tables.mjs";

const TINY = 1e-15;
const BINS = 10;
const DRAWS = 200;
const BAND = 0.95;

/** Area under the ROC curve of a score, ties counted half (Mann-Whitney). */
export function auc(truth, score) {
  const order = score.map((_, i) => i).sort((a, b) => score[a] - score[b]);
  let positives = 0;
  let rankSum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && score[order[j]] === score[order[i]]) {
      j++;
    }
    const rank = (i + 1 + j) / 2;
    for (; i < j; i++) {
      if (truth[order[i]]) {
        positives++;
        rankSum += rank;
      }
    }
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (truth.length - positives));
}

/** Of yes/no answers: the first class is "no". */
export function binary({ truth, predicted, chances, classes }) {
  const positive = classes[1];
  const yes = truth.map((name) => name === positive);
  const chance = chances.map((row) => row[1]);
  return {
    auc: auc(yes, chance),
    logLoss: logLoss(truth, chances, classes),
    f1: f1(truth, predicted, positive),
    accuracy: accuracy(truth, predicted),
    calibrationError: calibrationError(yes, chance),
  };
}

export function multiclass({ truth, predicted, chances, classes }) {
  const present = classes.filter((name) => truth.includes(name));
  const perClass = present.map((name) => {
    const column = classes.indexOf(name);
    return auc(
      truth.map((t) => t === name),
      chances.map((row) => row[column]),
    );
  });
  return {
    logLoss: logLoss(truth, chances, classes),
    auc: mean(perClass),
    f1: mean(present.map((name) => f1(truth, predicted, name))),
    accuracy: accuracy(truth, predicted),
  };
}

/** Of numbers; with ranges (rows of [low, high]) also the share of the truth inside them. */
export function regression({ truth, predicted, ranges }) {
  const errors = truth.map((y, i) => y - predicted[i]);
  const middle = mean(truth);
  const squares = mean(errors.map((e) => e * e));
  const inside = ranges && mean(truth.map((y, i) => Number(y >= ranges[i][0] && y <= ranges[i][1])));
  return {
    rmse: Math.sqrt(squares),
    r2: 1 - squares / mean(truth.map((y) => (y - middle) ** 2)),
    mae: mean(errors.map(Math.abs)),
    ...(ranges ? { coverage: inside } : {}),
  };
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function accuracy(truth, predicted) {
  return mean(truth.map((name, i) => Number(name === predicted[i])));
}

function f1(truth, predicted, name) {
  let hits = 0;
  let claims = 0;
  let real = 0;
  truth.forEach((t, i) => {
    hits += Number(t === name && predicted[i] === name);
    claims += Number(predicted[i] === name);
    real += Number(t === name);
  });
  return claims + real === 0 ? 0 : (2 * hits) / (claims + real);
}

function logLoss(truth, chances, classes) {
  const column = new Map(classes.map((name, i) => [name, i]));
  return -mean(
    truth.map((name, i) => {
      const total = chances[i].reduce((a, b) => a + b, 0);
      return Math.log(Math.min(1, Math.max(TINY, (chances[i][column.get(name)] ?? 0) / total)));
    }),
  );
}

/** The calibration error under which 95 of 100 draws of answers stay that are as likely as stated. */
export function calibrationBand({ chances }) {
  const random = mulberry32(DRAWS);
  const chance = chances.map((row) => row[1]).sort((a, b) => a - b);
  const errors = Array.from({ length: DRAWS }, () =>
    calibrationError(
      chance.map((each) => random() < each),
      chance,
    ),
  );
  return errors.sort((a, b) => a - b)[Math.round(BAND * (DRAWS - 1))];
}

/** Mean distance of stated and real chance over ten groups of equal size. */
function calibrationError(yes, chance) {
  const order = chance.map((_, i) => i).sort((a, b) => chance[a] - chance[b]);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const group = order.slice((bin * order.length) / BINS, ((bin + 1) * order.length) / BINS);
    error += Math.abs(group.reduce((sum, i) => sum + chance[i] - Number(yes[i]), 0)) / order.length;
  }
  return error;
}
