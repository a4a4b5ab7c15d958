// The same rows for everybody: 20 % held out by seed (each class in its share), written as plain CSV.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable, shuffled, writeTable } from "../lib/tables.mjs";

const TEST_SHARE = 0.2;
const UNKNOWN = ["", "NA", "NaN"];

/** The table of a case without its excluded columns and the rows without an answer. */
export function load(spec, data) {
  const path = join(data, spec.file);
  const table = readTable(path, spec.header !== false);
  const answer = table.columns.indexOf(spec.target);
  if (answer < 0) {
    throw new Error(`${spec.file} has no column '${spec.target}'`);
  }
  const kept = table.columns.map((_, i) => i).filter((i) => !spec.exclude?.includes(table.columns[i]));
  const rows = table.rows
    .filter((row) => !UNKNOWN.includes((row[answer] ?? "").trim()))
    .map((row) => kept.map((i) => row[i] ?? ""));
  const columns = kept.map((i) => table.columns[i]);
  const classes = spec.task === "regression" ? [] : classesOf(rows, columns.indexOf(spec.target), spec);
  return { ...spec, columns, rows, classes, delimiter: table.delimiter, data: fingerprint(path, spec) };
}

/** {train, test} of a seed. */
export function split(table, seed) {
  const answer = table.columns.indexOf(table.target);
  const order = shuffled(table.rows, seed);
  const strata = new Map();
  for (const row of order) {
    const key = table.classes.length > 0 ? row[answer] : "";
    if (!strata.has(key)) {
      strata.set(key, []);
    }
    strata.get(key).push(row);
  }
  const test = new Set();
  for (const rows of strata.values()) {
    for (const row of rows.slice(0, Math.round(rows.length * TEST_SHARE))) {
      test.add(row);
    }
  }
  return { train: order.filter((row) => !test.has(row)), test: order.filter((row) => test.has(row)) };
}

/** Writes train.csv and test.csv (without the answer); answers the true answers of the test rows. */
export function lay(table, { train, test }, folder) {
  const answer = table.columns.indexOf(table.target);
  const without = (row) => row.filter((_, i) => i !== answer);
  writeTable(join(folder, "train.csv"), table, train);
  const questions = { columns: without(table.columns), delimiter: table.delimiter };
  writeTable(join(folder, "test.csv"), questions, test.map(without));
  return test.map((row) => row[answer]);
}

/** A number with a point, or with a comma where the table writes it so. */
export function numberOf(cell, decimal = ".") {
  const commas = decimal === "," && cell.includes(",");
  return Number(commas ? cell.replaceAll(".", "").replace(",", ".") : cell);
}

/** "no" before "yes", else by name. */
function classesOf(rows, answer, spec) {
  const names = [...new Set(rows.map((row) => row[answer]))].sort();
  return spec.positive ? [...names.filter((name) => name !== spec.positive), spec.positive] : names;
}

function fingerprint(path, { bar, gate, ...spec }) {
  const hash = createHash("sha256").update(readFileSync(path)).update(JSON.stringify(spec));
  return hash.update(String(TEST_SHARE)).digest("hex").slice(0, 12);
}
