// The command line of ops/bench/quality.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CONTESTANTS } from "./contestants.mjs";

export const USAGE = `usage: ops/bench/quality --data FOLDER [options]
  --tables all|gate|NAME,NAME    default gate (tables: ops/bench/quality.json)
  --seeds N                      splits per table, default 1
  --budget S,S                   seconds, default 30
  --contestants all|NAME,NAME    default click-ml
                                 ${CONTESTANTS.join(", ")}
  --results FOLDER               default ops/bench/results/quality
  --cores 0,1                    which cores, default 0,1; the number of threads follows
  --summary                      run nothing, print what is there
  --plan                         run nothing, print what would run and how long it takes`;

/** The options, checked; throws an Error with words for the user. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: process.env.CLICKML_BENCH_DATA ?? "" },
      tables: { type: "string", default: "gate" },
      seeds: { type: "string", default: "1" },
      budget: { type: "string", default: "30" },
      contestants: { type: "string", default: CONTESTANTS[0] },
      results: { type: "string", default: "ops/bench/results/quality" },
      cores: { type: "string", default: "0,1" },
      summary: { type: "boolean", default: false },
      plan: { type: "boolean", default: false },
    },
  });
  if (!existsSync(values.data)) {
    throw new Error("--data must name the folder with the tables");
  }
  return {
    ...values,
    specs: specs(values.tables),
    seeds: Array.from({ length: number(values.seeds, "--seeds") }, (_, i) => i),
    budgets: values.budget.split(",").map((each) => number(each, "--budget")),
    contestants: chosen(values.contestants, CONTESTANTS, "--contestants"),
  };
}

function specs(asked) {
  const known = JSON.parse(readFileSync(new URL("../quality.json", import.meta.url), "utf8"));
  if (asked === "gate") {
    return known.filter((spec) => spec.gate);
  }
  const names = chosen(
    asked,
    known.map((spec) => spec.name),
    "--tables",
  );
  return known.filter((spec) => names.includes(spec.name));
}

function chosen(asked, known, option) {
  if (asked === "all") {
    return known;
  }
  const names = asked.split(",");
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new Error(`${option}: no '${strange}'; there are ${known.join(", ")}`);
  }
  return known.filter((name) => names.includes(name));
}

function number(text, option) {
  const value = Number(text);
  if (!(value > 0)) {
    throw new Error(`${option}: '${text}' is no number above 0`);
  }
  return value;
}
