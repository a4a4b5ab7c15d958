// Which runs are asked for, which are there already, and how long the rest takes.
import { key } from "./store.mjs";

/** Seconds beyond the budget (start, reading, scoring) until results tell better. */
const AROUND = {
  "click-ml": 6,
  xgboost: 15,
  "hist-gradient-boosting": 15,
  flaml: 10,
  h2o: 20,
  "autogluon-medium": 20,
  "autogluon-best": 25,
};
const WITHOUT_BUDGET = ["xgboost", "hist-gradient-boosting"];

/** One run a contestant, table, seed and budget; contestants follow each other on the same rows. */
export function runs({ tables, seeds, budgets, contestants, versions }) {
  return budgets.flatMap((budget) =>
    tables.flatMap((table) =>
      seeds.flatMap((seed) =>
        contestants.map((contestant) => ({
          table: table.name,
          data: table.data,
          seed,
          budget,
          contestant,
          version: versions[contestant],
        })),
      ),
    ),
  );
}

export function missing(wanted, results) {
  const there = new Set(results.map(key));
  return wanted.filter((run) => !there.has(key(run)));
}

/** Seconds for these runs: the median of what the contestant took before at this budget, or a guess. */
export function estimate(wanted, results) {
  return wanted.reduce((total, run) => {
    const before = results.filter(
      (each) => each.contestant === run.contestant && each.budget === run.budget && each.wallSeconds,
    );
    return total + (before.length > 0 ? median(before.map((each) => each.wallSeconds)) : guess(run));
  }, 0);
}

function guess({ contestant, budget }) {
  return (WITHOUT_BUDGET.includes(contestant) ? 0 : budget) + AROUND[contestant];
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
