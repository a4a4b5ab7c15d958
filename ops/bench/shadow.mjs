// The live version's answers with and without a version beside, in turns, through the API of the packaged service.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { COLUMNS, customers, train } from "./lib/customers.mjs";
import { paced } from "./lib/paced.mjs";
import { look } from "./lib/processor.mjs";
import { BAR, held, inWords, median, quantile, roundInWords, summary } from "./lib/rounds.mjs";
import { startService } from "./lib/service.mjs";
import { tryIt, withPolicy } from "./lib/trial.mjs";

const { values: options } = parseArgs({
  options: {
    shadows: { type: "string", default: "healthy,throws,slow,nan" },
    pairs: { type: "string", default: "10" },
    seconds: { type: "string", default: "6" },
    rate: { type: "string", default: "30" },
    rows: { type: "string", default: "50" },
    note: { type: "string", default: "" },
    out: { type: "string", default: "" },
  },
});

const WARM_UP = 2;
const PATIENCE = 20; // seconds in which something is to be said of a version
const [pairs, seconds, rate, rows] = ["pairs", "seconds", "rate", "rows"].map((name) =>
  Number(options[name]),
);
const settled = () => new Promise((done) => setTimeout(done, 300));

/** The service, in which a version that is tried does as `shadow` says. */
function start(shadow) {
  const classes = "ops/bench/faults/target/classes:service/target/click-ml.jar";
  const faulty = [`-Dfault=${shadow}`, "-cp", classes, "io.clickml.service.ClickMlApplication"];
  return startService({ ...(shadow === "healthy" ? {} : { java: faulty }), settings: withPolicy });
}

/** Some seconds of calls, each with rows never asked before; beside them `version` is tried, if there is one. */
async function run(service, model, version) {
  const bodies = Array.from({ length: seconds * rate }, () => ({ columns: COLUMNS, data: customers(rows) }));
  const trying = await tryIt(service.call, model, version);
  await settled();
  const processor = look(service.pid);
  const asked = await paced(bodies.length, rate, async (n) => {
    const answer = await service.call("POST", `/v1/models/${model}/predictions`, bodies[n]);
    const { arm, predictions } = await answer.json();
    const odd = (each) => each.problem || (each.arm ?? arm) !== "stable";
    if (predictions.length !== rows || predictions.some(odd)) {
      throw new Error("an answer is missing, or not the live version's");
    }
  });
  const taken = processor.end();
  const trial = await trying.end();
  await settled();
  const time = { median: median(asked.times), p99: quantile(asked.times, 0.99) };
  return { ...time, sent: bodies.length, late: asked.late, failed: asked.failed, processor: taken, trial };
}

/** Calls until the service itself ends a trial, or for so long as patience lasts, and what it says then. */
async function lastWord(service, model, version) {
  const started = performance.now();
  const trying = await tryIt(service.call, model, version);
  for (let n = 0; n < PATIENCE && !trying.over(); n++) {
    await paced(rate, rate, async () => {
      const body = { columns: COLUMNS, data: customers(rows) };
      await (await service.call("POST", `/v1/models/${model}/predictions`, body)).arrayBuffer();
    });
  }
  const took = Math.round((performance.now() - started) / 100) / 10;
  const first = await trying.end();
  return {
    seconds: took,
    state: first.state,
    verdict: first.verdict?.code ?? null,
    said: first.verdict?.text,
  };
}

/** One after the other: without, with, without; who begins changes. */
async function round(service, model, version, n) {
  const order = [
    ["without", "beside", "again"],
    ["beside", "again", "without"],
    ["again", "without", "beside"],
  ];
  const runs = {};
  for (const which of order[n % order.length]) {
    runs[which] = await run(service, model, which === "beside" ? version : null);
  }
  return runs;
}

async function measure(shadow) {
  const service = await start(shadow);
  try {
    const { model } = await train(service.call, 2000, 5);
    const { version } = await train(service.call, 20000, 5, model);
    for (let n = 0; n < WARM_UP; n++) await round(service, model, version, n); // what is compiled first
    const rounds = [];
    for (let n = 0; n < pairs; n++) {
      rounds.push(await round(service, model, version, n));
      console.log(`${shadow} ${n + 1}: ${roundInWords(rounds.at(-1))}`);
    }
    return { shadow, ...summary(rounds), last: await lastWord(service, model, version) };
  } finally {
    await service.stop();
  }
}

const results = [];
for (const shadow of options.shadows.split(",")) {
  const found = await measure(shadow);
  results.push(found);
  console.log(inWords(found));
}
if (options.out) {
  const machine = { cores: cpus().length, model: cpus()[0].model };
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(
    options.out,
    `${JSON.stringify({ date, ...machine, note: options.note, seconds, rate, rows, bar: BAR, results }, null, 1)}\n`,
  );
}
process.exitCode = results.every(held) ? 0 : 1;
