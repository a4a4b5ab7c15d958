// The same trainings on an NVIDIA card and on the processor, with the build that knows both.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { runEngine } from "./grid/engine.mjs";
import { auc, regression } from "./grid/metrics.mjs";
import { lay, load, numberOf, split } from "./grid/split.mjs";
import { largeFiles, largeTruth } from "./lib/largeFiles.mjs";

const JAR = "service/target/click-ml-gpu.jar";
const DEVICES = ["cuda", "cpu"];
const REAL = ["bank", "diamonds"];
const LARGE = { name: "generated", rows: 1_000_000, columns: 50, yesNo: true };
const GRACE_SECONDS = 600;

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    budget: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "" },
  },
});
if (!options.data) {
  console.error("usage: ops/bench/gpu --data FOLDER [--budget 30] [--seed 1] [--out FILE.json]");
  process.exit(2);
}
const budget = Number(options.budget);
const seed = Number(options.seed);

/** {table, truth} with train.csv and test.csv in the folder. */
function laid(name, folder) {
  if (name === LARGE.name) {
    const paths = largeFiles(name, LARGE, seed);
    copyFileSync(paths.train, join(folder, "train.csv"));
    copyFileSync(paths.test, join(folder, "test.csv"));
    const truth = largeTruth(paths).answers.map((yes) => ["no", "yes"][yes]);
    return { table: { target: "answer", task: "binary", classes: ["no", "yes"] }, truth };
  }
  const specs = JSON.parse(readFileSync("ops/bench/quality.json", "utf8"));
  const table = load(
    specs.find((spec) => spec.name === name),
    options.data,
  );
  return { table, truth: lay(table, split(table, seed), folder) };
}

/** Area under the curve of yes/no, root mean squared error of numbers. */
function score(table, truth, { predicted, chances }) {
  if (table.task === "regression") {
    return regression({ truth: truth.map((cell) => numberOf(cell, table.decimal)), predicted }).rmse;
  }
  const yes = truth.map((name) => name === table.classes[1]);
  return auc(
    yes,
    chances.map((row) => row[1]),
  );
}

async function measure(name, device, card) {
  const folder = mkdtempSync(join(tmpdir(), "click-ml-gpu-"));
  try {
    const { table, truth } = laid(name, folder);
    const env = { ...process.env, OMP_WAIT_POLICY: "passive" };
    const how = { threads: cpus().length, limit: 2 * budget + GRACE_SECONDS, env, jar: JAR, device };
    const { predictions, ...ended } = await runEngine(table, { budget, seed }, folder, how);
    if (!predictions) {
      throw new Error(`${name} on ${device}: ${ended.failed}`);
    }
    const { fitSeconds, wallSeconds, candidates } = ended;
    const on = device === "cuda" ? card : cpus()[0].model;
    return {
      table: name,
      device,
      on,
      fitSeconds,
      wallSeconds,
      candidates,
      score: score(table, truth, predictions),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const card = execFileSync("nvidia-smi", ["--query-gpu=name", "--format=csv,noheader"], { encoding: "utf8" })
  .trim()
  .split("\n")[0];
console.log(`card ${card}; ${cpus().length} threads on ${cpus()[0].model}; ${budget} s each`);
const results = [];
for (const name of [...REAL, LARGE.name]) {
  for (const device of DEVICES) {
    const result = await measure(name, device, card);
    const { fitSeconds, wallSeconds, candidates } = result;
    const seconds = `${fitSeconds.toFixed(1)} s, whole command ${wallSeconds.toFixed(1)} s`;
    console.log(
      `${name.padEnd(10)} ${device.padEnd(5)} ${seconds}, ${candidates} candidates, ${result.score.toFixed(4)}`,
    );
    results.push(result);
  }
}
if (options.out) {
  const machine = { cores: cpus().length, model: cpus()[0].model, card };
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ date, machine, budget, results }, null, 1)}\n`);
}
