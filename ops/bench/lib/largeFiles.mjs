// The files of a large made-up table, made once, and how good answers to it are.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auc, regression } from "../grid/metrics.mjs";
import { largeTable } from "./largeTable.mjs";
import { readTable } from "./tables.mjs";

const FOLDER = "ops/bench/target/size";
const SCORED_ROWS = 80_000;

/** Rows to learn from, other rows to score, and what a perfect model would say of those. */
export function largeFiles(name, { rows, columns, yesNo }, seed) {
  mkdirSync(FOLDER, { recursive: true });
  const stem = join(FOLDER, `${name}-${seed}`);
  const paths = { train: `${stem}.csv`, test: `${stem}-test.csv`, truth: `${stem}-truth.json` };
  if (!existsSync(paths.truth)) {
    const made = largeTable({ columns, yesNo, seed });
    made.write(paths.train, rows, seed + 1000);
    const { answers, best } = made.write(paths.test, SCORED_ROWS, seed + 2000);
    writeFileSync(paths.truth, JSON.stringify({ answers: [...answers], best: [...best] }));
  }
  return { ...paths, bundle: `${stem}.clickml`, scored: `${stem}-scored.csv` };
}

/** {answers, best} of the rows to score. */
export function largeTruth(paths) {
  return JSON.parse(readFileSync(paths.truth, "utf8"));
}

/** {score, possible} on rows that were never seen: area under the curve of yes/no, R² of numbers. */
export function largeScore(paths, { yesNo }) {
  const { answers, best } = largeTruth(paths);
  const scored = readTable(paths.scored);
  const column = scored.columns.indexOf(yesNo ? "p(yes)" : "answer predicted");
  const told = scored.rows.map((row) => Number(row[column]));
  const measure = (said) => (yesNo ? auc(answers, said) : regression({ truth: answers, predicted: said }).r2);
  return { score: measure(told), possible: measure(best) };
}
