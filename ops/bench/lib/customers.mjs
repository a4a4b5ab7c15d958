// Made-up customers who stay or leave, and models of them.
import { mulberry32 } from "./tables.mjs";

export const COLUMNS = ["visits", "spent", "age", "region"];
const random = mulberry32(11);

/** Rows never drawn before. */
export const customers = (rows) => Array.from({ length: rows }, customer);

function customer() {
  const visits = Math.floor(random() * 30);
  const spent = Math.round(random() * 50000) / 100;
  const age = 18 + Math.floor(random() * 60);
  return [visits, spent, age, `region ${Math.floor(random() ** 2 * 12)}`];
}

function stays([visits, spent, age]) {
  const chance = 1 / (1 + Math.exp(-(visits - 14) / 4 - (spent - 250) / 120 + (age - 45) / 30));
  return random() < chance ? "yes" : "no";
}

/** Trains a version on so many rows, of a new model or one that is there; answers the training. */
export async function train(call, rows, budgetSeconds, model) {
  const data = customers(rows).map((row) => [...row, stays(row)]);
  const table = await (await call("POST", "/v1/tables", { columns: [...COLUMNS, "stays"], data })).json();
  const request = { table: table.id, target: "stays", budgetSeconds, ...(model ? { model } : {}) };
  let training = await (await call("POST", "/v1/trainings", request)).json();
  while (["queued", "running"].includes(training.state)) {
    await new Promise((done) => setTimeout(done, 500));
    training = await (await call("GET", `/v1/trainings/${training.id}`)).json();
  }
  if (training.state !== "succeeded") {
    throw new Error(`the training ${training.state}: ${JSON.stringify(training.problem)}`);
  }
  return training;
}
