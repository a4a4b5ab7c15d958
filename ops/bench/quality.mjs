// The quality benchmark: the command line as a user runs it, judged on rows held out here.
// Each table's bar stands beside its result; the exit status is 1 when one is missed.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { accuracy, auc, r2 } from "./lib/metrics.mjs";
import { readTable, shuffled, writeTable } from "./lib/tables.mjs";

const JAR = "service/target/click-ml.jar";
const TEST_SHARE = 0.25;
const SMALL_TABLE = 5000;
const SMALL_TABLE_SPLITS = 5;

const METRICS = { auc, accuracy, r2 };

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    budget: { type: "string", default: "30" },
    only: { type: "string", default: "" },
    out: { type: "string", default: "" },
    splits: { type: "string", default: "" },
  },
});
if (!options.data) {
  console.error("usage: ops/bench/quality --data FOLDER [--budget 30] [--only NAME,NAME] [--out FILE.json]");
  process.exit(2);
}

const cases = JSON.parse(readFileSync(new URL("./quality.json", import.meta.url), "utf8"));
const wanted = options.only ? options.only.split(",") : cases.map((each) => each.name);

/** Trains on the given rows, scores the others; answers the metric, what training claimed, and seconds. */
function runSplit(table, spec, seed, folder) {
  const order = shuffled(table.rows, seed);
  const cut = Math.round(order.length * TEST_SHARE);
  const test = order.slice(0, cut);
  const [train, rows, bundle, scored] = ["train.csv", "test.csv", "m.clickml", "out.csv"].map((f) =>
    join(folder, f),
  );
  writeTable(train, table, order.slice(cut));
  writeTable(rows, table, test);
  const command = ["-jar", JAR, "train", train, "--target", spec.target, "--budget", options.budget];
  command.push("--out", bundle, "--seed", String(seed));
  for (const column of spec.exclude ?? []) {
    command.push("--exclude", column);
  }
  const started = process.hrtime.bigint();
  const report = JSON.parse(java(command).trim().split("\n").at(-1));
  const trainSeconds = Number(process.hrtime.bigint() - started) / 1e9;
  const scoring = process.hrtime.bigint();
  java(["-jar", JAR, "score", bundle, rows, "--out", scored]);
  const scoreSeconds = Number(process.hrtime.bigint() - scoring) / 1e9;
  const value = METRICS[spec.metric](readTable(scored), spec);
  return { seed, value, trainSeconds, scoreSeconds, bundleBytes: readFileSync(bundle).length, report };
}

function java(args) {
  return execFileSync("java", args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function runCase(spec) {
  const table = readTable(join(options.data, spec.file), spec.header !== false);
  table.rows = table.rows.filter((row) => known(row[table.columns.indexOf(spec.target)]));
  const splits = Number(options.splits) || (table.rows.length < SMALL_TABLE ? SMALL_TABLE_SPLITS : 1);
  const runs = [];
  for (let seed = 0; seed < splits; seed++) {
    const folder = mkdtempSync(join(tmpdir(), "click-ml-quality-"));
    try {
      runs.push(runSplit(table, spec, seed, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const mean = runs.reduce((sum, run) => sum + run.value, 0) / runs.length;
  const spread = Math.sqrt(runs.reduce((sum, run) => sum + (run.value - mean) ** 2, 0) / runs.length);
  return { ...spec, rows: table.rows.length, splits, mean, spread, ok: mean >= spec.bar, runs };
}

function known(cell) {
  return cell !== undefined && !["", "NA", "NaN"].includes(cell.trim());
}

const results = [];
console.log(`budget ${options.budget} s, ${cpus().length} cores (${cpus()[0].model})`);
console.log(
  "table                      rows splits metric      value     sd    bar  train s  score s  bundle kB",
);
for (const spec of cases.filter((each) => wanted.includes(each.name))) {
  const result = runCase(spec);
  results.push(result);
  const last = result.runs.at(-1);
  console.log(
    [
      result.name.padEnd(24),
      String(result.rows).padStart(7),
      String(result.splits).padStart(5),
      ` ${result.metric.padEnd(8)}`,
      result.mean.toFixed(4).padStart(8),
      result.spread.toFixed(3).padStart(6),
      result.bar.toFixed(3).padStart(6),
      last.trainSeconds.toFixed(1).padStart(8),
      last.scoreSeconds.toFixed(1).padStart(8),
      (last.bundleBytes / 1024).toFixed(0).padStart(10),
      result.ok ? " ok" : " BELOW",
    ].join(" "),
  );
}
if (options.out) {
  mkdirSync(dirname(options.out), { recursive: true });
  const machine = { cores: cpus().length, model: cpus()[0].model, gib: Math.round(totalmem() / 2 ** 30) };
  const date = new Date().toISOString().slice(0, 10);
  const trimmed = results.map(({ runs, ...rest }) => ({
    ...rest,
    runs: runs.map(({ report, ...run }) => run),
  }));
  writeFileSync(
    options.out,
    `${JSON.stringify({ date, budget: Number(options.budget), machine, results: trimmed }, null, 1)}\n`,
  );
}
process.exit(results.every((result) => result.ok) ? 0 : 1);
