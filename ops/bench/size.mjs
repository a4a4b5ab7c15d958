// Large made-up tables on the command line: seconds, memory, score, and many rows with their reasons.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { textOf } from "./grid/jar.mjs";
import { watch } from "./grid/watch.mjs";
import { largeFiles, largeScore } from "./lib/largeFiles.mjs";

const JAR = "service/target/click-ml.jar";
const GIB = 2 ** 30;
const LIMIT_SECONDS = 1200;
const TABLES = {
  wide: { rows: 200_000, columns: 50, yesNo: true, budget: 60, gib: 2 },
  long: { rows: 1_000_000, columns: 20, yesNo: false, budget: 120, gib: 6 },
  first: { rows: 50_000, columns: 20, yesNo: true, budget: 10, gib: 2, firstSeconds: 2, megabytes: 5 },
};

const { values: options } = parseArgs({
  options: {
    tables: { type: "string", default: "wide,long,first" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "" },
  },
});

async function run(command, env = process.env) {
  const done = await watch(command, { limit: LIMIT_SECONDS, env });
  if (done.code !== 0) {
    throw new Error(`${command.slice(0, 4).join(" ")}: ${done.err.slice(-2000)}`);
  }
  return done;
}

async function measure(name, table) {
  const busy = loadavg()[0];
  const paths = largeFiles(name, table, Number(options.seed));
  const train = ["java", "-jar", JAR, "train", paths.train, "--target", "answer", "--budget"];
  const trained = await run([...train, String(table.budget), "--out", paths.bundle]);
  const score = ["java", "-jar", JAR, "score", paths.bundle, paths.test, "--reasons", "3"];
  const scored = await run([...score, "--out", paths.scored]);
  const seconds = JSON.parse(textOf(paths.bundle, "manifest.json")).seconds;
  const first = /^ *([\d.]+) s +1 tried/m.exec(trained.err);
  return {
    table: name,
    rows: table.rows,
    columns: table.columns,
    budget: table.budget,
    loadBefore: busy,
    engineSeconds: seconds.total,
    firstSeconds: first ? Number(first[1]) : null,
    wallSeconds: trained.seconds,
    peakGib: trained.peakBytes / GIB,
    bundleMegabytes: statSync(paths.bundle).size / 1e6,
    candidates: (trained.err.match(/(\d+) tried/g) ?? ["0"]).at(-1),
    ...largeScore(paths, table),
    reasonsSeconds: Number(/predicted in ([\d.]+) s/.exec(scored.err)[1]),
    reasonsPeakGib: scored.peakBytes / GIB,
  };
}

/** Lines of {what, value, bar, kept}. */
function judged(result, table) {
  const most = table.budget + Math.max(0.5, 0.05 * table.budget);
  const lines = [
    { what: "engine, s", value: result.engineSeconds, bar: most },
    { what: "whole command, s", value: result.wallSeconds },
    { what: "first usable model, s", value: result.firstSeconds, bar: table.firstSeconds },
    { what: "memory of all processes, GiB", value: result.peakGib, bar: table.gib },
    { what: "bundle, MB", value: result.bundleMegabytes, bar: table.megabytes },
    { what: `score (best possible ${result.possible.toFixed(4)})`, value: result.score },
    { what: "80,000 rows with 3 reasons, s", value: result.reasonsSeconds },
    { what: "memory while scoring, GiB", value: result.reasonsPeakGib },
  ];
  return lines.map((line) => ({ ...line, kept: line.bar === undefined || line.value <= line.bar }));
}

function print(result, lines) {
  const { rows, columns, budget, candidates, loadBefore } = result;
  console.log(`\n${result.table}: ${rows} x ${columns}, budget ${budget} s, ${candidates}`);
  if (loadBefore > machine.cores / 2) {
    console.log(`  other programs were computing (load ${loadBefore.toFixed(1)}): the seconds say little`);
  }
  for (const { what, value, bar, kept } of lines) {
    const beside = bar === undefined ? "" : `bar ${bar}${kept ? "" : "   MISSED"}`;
    const number = value === null ? "never" : value.toFixed(what.startsWith("score") ? 4 : 2);
    console.log(`  ${what.padEnd(36)} ${number.padStart(9)}   ${beside}`);
  }
}

const machine = { cores: cpus().length, model: cpus()[0].model };
const results = [];
for (const name of options.tables.split(",")) {
  if (!(name in TABLES)) {
    throw new Error(`no table ${name}: there are ${Object.keys(TABLES).join(", ")}`);
  }
  const result = await measure(name, TABLES[name]);
  const lines = judged(result, TABLES[name]);
  print(result, lines);
  results.push({ ...result, kept: lines.every((line) => line.kept) });
}
if (options.out) {
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ date, machine, results }, null, 1)}\n`);
}
process.exitCode = results.every((result) => result.kept) ? 0 : 1;
