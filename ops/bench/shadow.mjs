// The live version's answers with and without a shadow, in turns, through the API of the packaged service.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { startService } from "./lib/service.mjs";
import { mulberry32 } from "./lib/tables.mjs";

const { values: options } = parseArgs({
  options: {
    pairs: { type: "string", default: "10" },
    calls: { type: "string", default: "300" },
    rows: { type: "string", default: "50" },
    out: { type: "string", default: "" },
  },
});

const BAR = 1.05;
const WARM_UP = 3;
const COLUMNS = ["visits", "spent", "age", "region"];
const random = mulberry32(11);

function customer() {
  const visits = Math.floor(random() * 30);
  const spent = Math.round(random() * 50000) / 100;
  const age = 18 + Math.floor(random() * 60);
  return [visits, spent, age, `region ${Math.floor(random() ** 2 * 12)}`];
}

function answer([visits, spent, age]) {
  const chance = 1 / (1 + Math.exp(-(visits - 14) / 4 - (spent - 250) / 120 + (age - 45) / 30));
  return random() < chance ? "yes" : "no";
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function train(call, rows, budgetSeconds, model) {
  const data = Array.from({ length: rows }, customer).map((row) => [...row, answer(row)]);
  const table = await (await call("POST", "/v1/tables", { columns: [...COLUMNS, "stays"], data })).json();
  const request = { table: table.id, target: "stays", budgetSeconds, ...(model ? { model } : {}) };
  let training = await (await call("POST", "/v1/trainings", request)).json();
  while (["queued", "running"].includes(training.state)) {
    await wait(500);
    training = await (await call("GET", `/v1/trainings/${training.id}`)).json();
  }
  if (training.state !== "succeeded") {
    throw new Error(`the training ${training.state}: ${JSON.stringify(training.problem)}`);
  }
  return training;
}

/** Milliseconds of each of many calls, one after the other, each with rows never asked before. */
async function ask(call, model) {
  const times = [];
  for (let n = 0; n < Number(options.calls); n++) {
    const data = Array.from({ length: Number(options.rows) }, customer);
    const started = process.hrtime.bigint();
    const response = await call("POST", `/v1/models/${model}/predictions`, { columns: COLUMNS, data });
    const body = await response.json();
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
    if (body.predictions.length !== data.length || body.predictions.some((each) => each.problem)) {
      throw new Error("an answer failed");
    }
  }
  return times;
}

async function rollout(call, model, id) {
  return (await (await call("GET", `/v1/models/${model}/rollouts/${id}`)).json()).rollout;
}

/** Until the shadow has answered or dropped all that it was given. */
async function drained(call, model, id, rows) {
  let now = await rollout(call, model, id);
  while (now.shadow.scored + now.shadow.dropped + now.shadow.failed < rows) {
    await wait(200);
    now = await rollout(call, model, id);
  }
  return now.shadow;
}

const service = await startService();
try {
  const first = await train(service.call, 2000, 5);
  const second = await train(service.call, 20000, 30, first.model);
  const asked = Number(options.calls) * Number(options.rows);
  const model = first.model;
  const shadows = { scored: 0, dropped: 0, failed: 0 };
  const withShadow = async () => {
    const wish = { version: second.version, policy: "manual" };
    const { id } = await (await service.call("POST", `/v1/models/${model}/rollouts`, wish)).json();
    const time = median(await ask(service.call, model));
    const shadow = await drained(service.call, model, id, asked);
    await service.call("POST", `/v1/models/${model}/rollouts/${id}/abort`, {});
    for (const kind of Object.keys(shadows)) shadows[kind] += shadow[kind];
    return time;
  };
  for (let n = 0; n < WARM_UP; n++) {
    await ask(service.call, model); // the first calls compile
    await withShadow();
  }
  const pairs = [];
  for (let n = 0; n < Number(options.pairs); n++) {
    const early = n % 2 === 0 ? await withShadow() : null;
    const without = median(await ask(service.call, model));
    const beside = early ?? (await withShadow());
    pairs.push({ without, beside, ratio: beside / without });
    console.log(`pair ${n + 1}: ${without.toFixed(2)} ms without, ${beside.toFixed(2)} ms with a shadow`);
  }
  const ratio = median(pairs.map((pair) => pair.ratio));
  console.log(`median answer with a shadow over without  ${ratio.toFixed(3)}   bar ${BAR}`);
  console.log(
    `rows beside: ${shadows.scored} answered, ${shadows.dropped} dropped, ${shadows.failed} failed`,
  );
  if (options.out) {
    const result = {
      date: new Date().toISOString().slice(0, 10),
      cores: cpus().length,
      model: cpus()[0].model,
      calls: Number(options.calls),
      rows: Number(options.rows),
      ratio,
      pairs,
      shadows,
    };
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(result, null, 1)}\n`);
  }
  process.exitCode = ratio <= BAR ? 0 : 1;
} finally {
  await service.stop();
}
