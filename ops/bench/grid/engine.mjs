// The contestant that is ours: the command line as a user runs it.
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../lib/tables.mjs";
import { entries, textOf } from "./jar.mjs";
import { numberOf } from "./split.mjs";
import { watch } from "./watch.mjs";

const JAR = "service/target/click-ml.jar";
const ENGINE = /^io\/clickml\/(modelstore|service\/(automl|table|command|scoring))\/.*\.class$/;
const METRIC = { binary: "auc", multiclass: "log-loss", regression: "rmse" };

/** Changes when a class that trains or scores does, and only then. */
export function engineVersion() {
  if (!existsSync(JAR)) {
    throw new Error(`${JAR} is missing: build it first (ops/start does)`);
  }
  const hash = createHash("sha256");
  for (const { name, crc } of entries(JAR).filter((entry) => ENGINE.test(entry.name))) {
    hash.update(`${name} ${crc}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}

/** Trains and scores in the folder; answers predictions and figures. `how` may name another jar and a device. */
export async function runEngine(table, run, folder, how) {
  const jar = how.jar ?? JAR;
  const train = ["java", "-jar", jar, "train", join(folder, "train.csv"), "--target", table.target];
  train.push("--task", table.task, "--metric", METRIC[table.task], "--budget", String(run.budget));
  train.push(
    "--seed",
    String(run.seed),
    "--threads",
    String(how.threads),
    "--out",
    join(folder, "m.clickml"),
    "--device",
    how.device ?? "auto",
  );
  const trained = await watch(train, how);
  if (trained.code !== 0) {
    return { failed: failure(trained), ...cost(trained) };
  }
  const score = ["java", "-jar", jar, "score", join(folder, "m.clickml"), join(folder, "test.csv")];
  const scored = await watch([...score, "--out", join(folder, "scored.csv")], how);
  if (scored.code !== 0) {
    return { failed: failure(scored), ...cost(trained) };
  }
  const report = JSON.parse(trained.out.trim().split("\n").at(-1));
  return {
    predictions: predictions(readTable(join(folder, "scored.csv")), table),
    ...cost(trained),
    peakBytes: Math.max(trained.peakBytes, scored.peakBytes),
    candidates: report.candidates.filter((each) => each.value !== null).length,
    fitSeconds: JSON.parse(textOf(join(folder, "m.clickml"), "manifest.json")).seconds.total,
    scoreSeconds: Number(/predicted in ([\d.]+) s/.exec(scored.err)[1]),
    modelBytes: statSync(join(folder, "m.clickml")).size,
    claimed: report.score,
    warnings: (report.warnings ?? []).map(({ code, column, level }) => ({ code, column, level })),
  };
}

export function failure(ended) {
  const words = ended.err.trim().split("\n").at(-1) ?? "";
  return ended.timedOut ? "stopped: far beyond its limit" : words.slice(0, 300) || `ended with ${ended.code}`;
}

function cost({ seconds, peakBytes }) {
  return { wallSeconds: seconds, peakBytes };
}

function predictions(scored, table) {
  const column = (name) => scored.columns.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  const answer = column(`${table.target} predicted`);
  if (table.task === "regression") {
    const confidence = column("confidence");
    return {
      predicted: scored.rows.map((row) => numberOf(row[answer], table.decimal)),
      ranges: scored.rows.map((row) => range(row[confidence], table.decimal)),
    };
  }
  const chances = table.classes.map((name) => column(`p(${name})`));
  const spelled = new Map(table.classes.map((name) => [name.toLowerCase(), name]));
  return {
    predicted: scored.rows.map((row) => spelled.get(row[answer].toLowerCase())),
    chances: scored.rows.map((row) => chances.map((i) => (i < 0 ? 0 : numberOf(row[i], table.decimal)))),
  };
}

/** "low to high" as numbers. */
export function range(text, decimal) {
  const [low, high] = text.split(" to ").map((cell) => numberOf(cell, decimal));
  return [low, high];
}
