// Results put together: means per table, ranks, paired differences. No text here.
import { mean } from "./metrics.mjs";

/** The measure that decides, by task; `better` is 1 where more is better. */
export const PRIMARY = {
  binary: { metric: "auc", better: 1 },
  multiclass: { metric: "logLoss", better: -1 },
  regression: { metric: "rmse", better: -1 },
};
const TIE = 0.001;
const TWO_SIDED = 1.96;

/** Of each contestant only the results of its newest version on a table. */
export function newest(results) {
  const last = new Map();
  for (const { table, budget, contestant, version, data } of results) {
    last.set(`${table} ${budget} ${contestant}`, `${version} ${data}`);
  }
  return results.filter(
    ({ table, budget, contestant, version, data }) =>
      last.get(`${table} ${budget} ${contestant}`) === `${version} ${data}`,
  );
}

/** How bad a result is, so that less is better and 0 is perfect; a failure is as bad as can be. */
export function loss(result) {
  if (result.failed) {
    return Number.POSITIVE_INFINITY;
  }
  const value = result.metrics[PRIMARY[result.task].metric];
  return PRIMARY[result.task].better === 1 ? 1 - value : value;
}

/** [{table, task, cells: {contestant: {runs, failed, value, spread, rank}}}] in the order met. */
export function byTable(results, contestants) {
  return [...new Set(results.map((each) => each.table))].map((table) => {
    const here = results.filter((each) => each.table === table);
    const cells = {};
    for (const contestant of contestants) {
      const own = here.filter((each) => each.contestant === contestant);
      if (own.length > 0) {
        cells[contestant] = cell(own);
      }
    }
    rank(cells);
    return { table, task: here[0].task, cells };
  });
}

function cell(own) {
  const good = own.filter((each) => !each.failed);
  const values = good.map((each) => each.metrics[PRIMARY[each.task].metric]);
  return {
    runs: own.length,
    failed: own.length - good.length,
    value: values.length > 0 ? mean(values) : Number.NaN,
    spread: deviation(values),
    loss: mean(own.map(loss)),
  };
}

/** 1 is best; equals share the mean of their places. */
function rank(cells) {
  const all = Object.values(cells);
  for (const each of all) {
    const ahead = all.filter((other) => other.loss < each.loss).length;
    const level = all.filter((other) => other.loss === each.loss).length;
    each.rank = ahead + (level + 1) / 2;
  }
}

/** Mean place over the tables on which every contestant ran. */
export function meanRanks(tables, contestants) {
  const whole = tables.filter((each) => contestants.every((name) => each.cells[name]));
  return Object.fromEntries(contestants.map((name) => [name, mean(whole.map((t) => t.cells[name].rank))]));
}

/**
 * We against one peer: per table the mean relative difference of the losses over the same splits
 * (positive: we are better), its standard error, and who won; over the tables their mean and error.
 */
export function against(results, ours, peer) {
  const pairs = new Map();
  for (const mine of results.filter((each) => each.contestant === ours)) {
    const other = results.find(
      (each) => each.contestant === peer && each.table === mine.table && each.seed === mine.seed,
    );
    if (other) {
      pairs.set(mine.table, [...(pairs.get(mine.table) ?? []), difference(loss(mine), loss(other))]);
    }
  }
  const tables = [...pairs].map(([table, values]) => ({
    table,
    mean: mean(values),
    error: values.length > 1 ? standardError(values) : null,
    outcome: outcome(mean(values)),
  }));
  const means = tables.map((each) => each.mean);
  return {
    tables,
    mean: means.length > 0 ? mean(means) : Number.NaN,
    error: means.length > 1 ? standardError(means) : null,
    wins: tables.filter((each) => each.outcome === "win").length,
    ties: tables.filter((each) => each.outcome === "tie").length,
    losses: tables.filter((each) => each.outcome === "loss").length,
  };
}

/** In parts of the larger loss, so that no single table decides: from -1 to 1. */
function difference(mine, other) {
  if (mine === other) {
    return 0;
  }
  if (!Number.isFinite(mine) || !Number.isFinite(other)) {
    return Number.isFinite(mine) ? 1 : -1;
  }
  return (other - mine) / Math.max(mine, other);
}

function outcome(value) {
  if (Math.abs(value) < TIE) {
    return "tie";
  }
  return value > 0 ? "win" : "loss";
}

/** What runs cost and claimed, over all tables: medians and worst cases. */
export function costs(results, contestant) {
  const good = results.filter((each) => each.contestant === contestant && !each.failed);
  const told = good.filter((each) => each.claimed && Number.isFinite(each.claimed.low));
  return {
    failed: results.filter((each) => each.contestant === contestant && each.failed).length,
    fitSeconds: median(good.map((each) => each.fitSeconds)),
    overBudget: Math.max(...good.map((each) => each.fitSeconds - each.budget)),
    wallSeconds: median(good.map((each) => each.wallSeconds)),
    peakMiB: Math.max(...good.map((each) => each.peakMiB)),
    modelKiB: median(good.map((each) => each.modelKiB)),
    rowsPerSecond: median(good.map((each) => each.rowsPerSecond).filter(Boolean)),
    honest: share(told.map(within)),
    covered: pooled(good.filter((each) => each.metrics.coverage)),
    calibrated: share(good.filter((each) => each.calibrationBand).map(calibrated)),
  };
}

/** Of all test rows of the runs together, those in the range stated for them. */
function pooled(results) {
  const rows = results.reduce((sum, each) => sum + each.rows.test, 0);
  const inside = results.reduce((sum, each) => sum + each.metrics.coverage * each.rows.test, 0);
  return rows > 0 ? inside / rows : null;
}

function calibrated({ metrics, calibrationBand }) {
  return metrics.calibrationError <= calibrationBand;
}

function share(flags) {
  return flags.length > 0 ? mean(flags.map(Number)) : null;
}

/** The test rows are a sample too, so their own noise widens what was claimed. */
function within({ claimed, metrics, task, noise = 0 }) {
  const value = metrics[PRIMARY[task].metric];
  const below = Math.hypot(claimed.value - claimed.low, TWO_SIDED * noise);
  const above = Math.hypot(claimed.high - claimed.value, TWO_SIDED * noise);
  return value >= claimed.value - below && value <= claimed.value + above;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)];
}

/** Standard deviation of a sample. */
export function deviation(values) {
  if (values.length < 2) {
    return 0;
  }
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / (values.length - 1));
}

function standardError(values) {
  return deviation(values) / Math.sqrt(values.length);
}
