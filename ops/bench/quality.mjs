// Runs the grid of tables, seeds, budgets and contestants, one at a time, and prints who is ahead.
// The exit status is 1 when our engine misses the bar of a table.
import { cpus, totalmem } from "node:os";
import { OURS, prepare, versionOf } from "./grid/contestants.mjs";
import { mean } from "./grid/metrics.mjs";
import { readOptions, USAGE } from "./grid/options.mjs";
import { estimate, missing, runs } from "./grid/plan.mjs";
import { print } from "./grid/print.mjs";
import { judge } from "./grid/referee.mjs";
import { load } from "./grid/split.mjs";
import { Store } from "./grid/store.mjs";
import { newest } from "./grid/summary.mjs";

const GRACE_SECONDS = 180;

function optionsOrEnd() {
  try {
    return readOptions();
  } catch (problem) {
    console.error(`${problem.message}\n${USAGE}`);
    process.exit(2);
  }
}

const options = optionsOrEnd();
const machine = { cores: cpus().length, model: cpus()[0].model, gib: Math.round(totalmem() / 2 ** 30) };
const threads = options.cores.split(",").length;
const how = {
  threads,
  cores: options.cores,
  grace: GRACE_SECONDS,
  env: { ...process.env, OMP_WAIT_POLICY: "passive", OMP_NUM_THREADS: String(threads) },
};
const tables = options.specs.map((spec) => load(spec, options.data));
const store = new Store(options.results);
const wanted = options.summary ? [] : runs({ ...options, tables, versions: versions(options.contestants) });
const todo = missing(wanted, store.all());

console.log(`${machine.cores} cores (${machine.model}), threads ${threads} on cores ${options.cores}`);
if (!options.summary) {
  const minutes = Math.ceil(estimate(todo, store.all()) / 60);
  console.log(`${wanted.length} runs asked for, ${todo.length} to do: about ${minutes} min`);
}
if (options.plan) {
  for (const run of todo) {
    console.log(`${run.table} seed ${run.seed} ${run.budget} s ${run.contestant} ${run.version}`);
  }
  process.exit(0);
}

for (const contestant of new Set(todo.map((run) => run.contestant))) {
  prepare(contestant);
}
for (const [i, run] of todo.entries()) {
  const table = tables.find((each) => each.name === run.table);
  const result = await judge(table, run, how);
  store.add({ ...result, threads, date: new Date().toISOString().slice(0, 10), machine });
  console.log(`${i + 1}/${todo.length} ${told(result)}`);
}

for (const budget of options.budgets) {
  const names = tables.map((table) => table.name);
  const results = newest(store.all().filter((each) => each.budget === budget && names.includes(each.table)));
  if (results.length > 0) {
    console.log(`\n== ${budget} s`);
    print(results, options.contestants, OURS);
    bars(results);
  }
}

/** What is asked for depends on them; what is there already does not. */
function versions(contestants) {
  return Object.fromEntries(contestants.map((name) => [name, versionOf(name)]));
}

function told(result) {
  const where = `${result.table} seed ${result.seed} ${result.budget} s ${result.contestant}`;
  const what = result.failed ? `FAILED ${result.failed}` : JSON.stringify(result.metrics);
  return `${where}: ${what} in ${result.wallSeconds.toFixed(1)} s`;
}

function bars(results) {
  for (const { name, bar } of options.specs) {
    const own = results.filter((each) => each.contestant === OURS && each.table === name);
    const value = mean(own.map((each) => each.metrics?.[bar.metric] ?? Number.NaN));
    if (own.length > 0 && !(value >= bar.value)) {
      console.log(`BELOW ITS BAR: ${name} ${bar.metric} ${value.toFixed(4)}, bar ${bar.value}`);
      process.exitCode = 1;
    }
  }
}
