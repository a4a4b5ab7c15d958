// Two waits of a person, measured through the API of the packaged service.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { startService } from "./lib/service.mjs";
import { mulberry32 } from "./lib/tables.mjs";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "5000" },
    "score-rows": { type: "string", default: "100000" },
    watch: { type: "string", default: "0" },
    out: { type: "string", default: "" },
  },
});

const NUMBERS = 12;
const CATEGORIES = 7;
const TARGET = "answer";
/** Milliseconds between two trainings, in which a person looks at the answers. */
const PAUSE = 20_000;

/** Rows of 12 numbers, 7 categories and a yes/no answer that depends on some of them, noisily. */
function generated(rows, seed, answered) {
  const random = mulberry32(seed);
  const columns = [];
  for (let i = 0; i < NUMBERS; i++) columns.push(`number ${i + 1}`);
  for (let i = 0; i < CATEGORIES; i++) columns.push(`group ${i + 1}`);
  const data = [];
  for (let row = 0; row < rows; row++) {
    const numbers = Array.from(
      { length: NUMBERS },
      () => Math.round((random() + random() + random()) * 1000) / 10,
    );
    const groups = Array.from(
      { length: CATEGORIES },
      (_, i) => `level ${Math.floor(random() ** 2 * (3 + 4 * i))}`,
    );
    const chance =
      (numbers[0] - 150) / 60 + (numbers[1] > 180 ? 1.2 : 0) + (groups[0] === "level 1" ? 0.9 : 0) - 1;
    const answer = random() < 1 / (1 + Math.exp(-chance)) ? "yes" : "no";
    data.push(answered ? [...numbers, ...groups, answer] : [...numbers, ...groups]);
  }
  return { columns: answered ? [...columns, TARGET] : columns, data };
}

const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;

/** Upload, train, and take the first answer that is there: seconds until 200 rows with reasons are back. */
async function firstAnswer(call) {
  const body = generated(Number(options.rows), 7, true);
  const started = process.hrtime.bigint();
  const table = await (await call("POST", "/v1/tables", body)).json();
  const uploaded = seconds(started);
  const request = { table: table.id, target: TARGET, budgetSeconds: 30 };
  let training = await (await call("POST", "/v1/trainings", request)).json();
  const path = `/v1/trainings/${training.id}`;
  let after = 0;
  let best = null;
  let heard = null;
  let silence = 0;
  const listen = async () => {
    const events = await (await call("GET", `${path}/events?after=${after}&wait=5`)).json();
    after = events.next ?? after;
    training = await (await call("GET", path)).json();
    best = training.progress?.best ?? best;
    silence = Math.max(silence, heard === null ? 0 : seconds(heard));
    heard = training.state === "running" ? process.hrtime.bigint() : null;
  };
  const open = () => ["queued", "running"].includes(training.state);
  while (!best && open()) {
    await listen();
  }
  const firstScore = seconds(started);
  const until = process.hrtime.bigint();
  while (seconds(until) < Number(options.watch) && open()) {
    await listen();
  }
  const finished = process.hrtime.bigint();
  await call("POST", `${path}/finish`);
  while (open()) {
    await listen();
  }
  const finish = seconds(finished);
  if (training.state !== "succeeded") {
    throw new Error(`the training ${training.state}: ${JSON.stringify(training.problem)}`);
  }
  const asked = { ...generated(200, 8, false), reasons: 3, version: training.version };
  const answer = await (await call("POST", `/v1/models/${training.model}/predictions`, asked)).json();
  if (answer.predictions.length !== 200) {
    throw new Error(`${answer.predictions.length} predictions for 200 rows`);
  }
  return { uploaded, firstScore, firstAnswer: seconds(started), finish, silence, model: training.model };
}

async function scoreCsv(call, model, rows, reasons) {
  const table = generated(rows, 9, false);
  const csv = [table.columns, ...table.data].map((row) => row.join(",")).join("\n");
  const started = process.hrtime.bigint();
  const answer = await call("POST", `/v1/models/${model}/predictions?reasons=${reasons}`, csv, "text/csv");
  const lines = (await answer.text()).trim().split("\n").length - 1;
  if (lines !== rows) {
    throw new Error(`${lines} lines for ${rows} rows`);
  }
  return rows / seconds(started);
}

const service = await startService();
try {
  const first = await firstAnswer(service.call);
  // By then a process is warm for the next training.
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const waits = await firstAnswer(service.call);
  const rows = Number(options["score-rows"]);
  await scoreCsv(service.call, waits.model, 2000, 0); // the first call compiles
  const plain = await scoreCsv(service.call, waits.model, rows, 0);
  const withReasons = await scoreCsv(service.call, waits.model, Math.ceil(rows / 20), 3);
  const { model, ...figures } = { ...waits, rowsPerSecond: plain, rowsPerSecondWithReasons: withReasons };
  const result = {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    model: cpus()[0].model,
    rows: Number(options.rows),
    ...figures,
    afterStart: first,
  };
  const both = (name) =>
    `${waits[name].toFixed(2)} s, of the first training after a start ${first[name].toFixed(2)} s`;
  console.log(`${options.rows} x 20 rows uploaded and read          ${both("uploaded")}`);
  console.log(`first score seen after                     ${both("firstScore")}`);
  console.log(`first usable answer (200 rows, 3 reasons)  ${both("firstAnswer")}   bar 10 s`);
  console.log(`from “good enough” to a version            ${both("finish")}`);
  console.log(`longest silence while it trained           ${both("silence")}`);
  console.log(`scoring ${rows} x 19 as csv             ${Math.round(plain)} rows/s`);
  console.log(`the same with 3 reasons a row              ${Math.round(withReasons)} rows/s`);
  if (options.out) {
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(result, null, 1)}\n`);
  }
  process.exitCode = waits.firstAnswer < 10 ? 0 : 1;
} finally {
  await service.stop();
}
