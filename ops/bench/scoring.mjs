// What JMH measured, without the paths of this machine: node scoring.mjs FROM TO
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const [from, to] = process.argv.slice(2);
const results = JSON.parse(readFileSync(from, "utf8")).map(({ benchmark, params, primaryMetric }) => {
  const { bundle, ...kept } = params ?? {};
  const { score, scoreError, scoreUnit } = primaryMetric;
  return { name: benchmark.split(".").at(-1), ...kept, score, error: scoreError, unit: scoreUnit };
});
const machine = { cores: cpus().length, model: cpus()[0].model };
const date = new Date().toISOString().slice(0, 10);
const lines = results.map((result) => `  ${JSON.stringify(result)}`).join(",\n");
writeFileSync(to, `{"date": "${date}", "machine": ${JSON.stringify(machine)}, "results": [\n${lines}\n]}\n`);
rmSync(from);
