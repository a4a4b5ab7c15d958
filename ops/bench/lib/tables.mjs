// Delimited tables as rows of texts, read and written without changing a cell.
import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";

const DELIMITERS = [",", ";", "\t", "|"];

/** {columns, rows, delimiter}; a table without a header line gets Column 1, Column 2, ... */
export function readTable(path, header = true) {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const firstLine = text.slice(0, text.indexOf("\n"));
  const delimiter = DELIMITERS.reduce((a, b) => (count(firstLine, b) > count(firstLine, a) ? b : a));
  const records = Papa.parse(text, { delimiter, skipEmptyLines: true }).data;
  const columns = header ? records.shift() : records[0].map((_, i) => `Column ${i + 1}`);
  return { columns, rows: records, delimiter };
}

export function writeTable(path, table, rows) {
  writeFileSync(path, Papa.unparse([table.columns, ...rows], { delimiter: table.delimiter, newline: "\n" }));
}

/** The rows in an order that depends on the seed alone (mulberry32, Fisher-Yates). */
export function shuffled(rows, seed) {
  const random = mulberry32(seed + 1);
  const order = rows.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function count(text, character) {
  return text.split(character).length - 1;
}
