// The contestants that are not ours: a Python process each, in an environment that we make.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readTable } from "../lib/tables.mjs";
import { failure } from "./engine.mjs";
import { watch } from "./watch.mjs";

const HOME = "ops/bench/peers";

/** name -> environment, package that names its version */
export const PEERS = {
  xgboost: { environment: "autogluon", package: "xgboost-cpu" },
  "hist-gradient-boosting": { environment: "autogluon", package: "scikit-learn" },
  flaml: { environment: "flaml", package: "flaml" },
  h2o: { environment: "flaml", package: "h2o" },
  "autogluon-medium": { environment: "autogluon", package: "autogluon.tabular" },
  "autogluon-best": { environment: "autogluon", package: "autogluon.tabular" },
};

export function peerVersion(name) {
  const { environment, package: wanted } = PEERS[name];
  const pins = readFileSync(`${HOME}/environments/${environment}/constraints.txt`, "utf8").split("\n");
  return pins.find((pin) => pin.toLowerCase().startsWith(`${wanted}==`)).split("==")[1];
}

/** Makes the environment where it is missing; answers its Python. */
export function python(name) {
  const command = [`${HOME}/install`, [PEERS[name].environment]];
  return execFileSync(...command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
}

export async function runPeer(table, run, folder, how) {
  const job = {
    contestant: run.contestant,
    target: table.target,
    task: table.task,
    positive: table.positive,
    classes: table.classes,
    delimiter: table.delimiter,
    decimal: table.decimal ?? ".",
    dates: table.dates ?? {},
    budget: run.budget,
    seed: run.seed,
    threads: how.threads,
  };
  writeFileSync(join(folder, "job.json"), JSON.stringify(job));
  const command = [python(run.contestant), resolve(HOME, "peer.py"), join(folder, "job.json")];
  const ended = await watch(command, how);
  const cost = { wallSeconds: ended.seconds, peakBytes: ended.peakBytes };
  if (ended.code !== 0) {
    return { failed: failure(ended), ...cost };
  }
  const figures = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"));
  return { predictions: predictions(readTable(join(folder, "predictions.csv")), table), ...cost, ...figures };
}

function predictions({ columns, rows }, table) {
  const at = (name) => columns.indexOf(name);
  if (table.task === "regression") {
    return { predicted: rows.map((row) => Number(row[at("predicted")])) };
  }
  const chances = table.classes.map((name) => at(`p(${name})`));
  return {
    predicted: rows.map((row) => row[at("predicted")]),
    chances: rows.map((row) => chances.map((i) => Number(row[i]))),
  };
}
