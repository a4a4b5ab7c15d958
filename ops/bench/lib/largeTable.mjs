// Large made-up tables whose best possible score is known: numbers, categories of several sizes, dates, blanks.
import { closeSync, openSync, writeSync } from "node:fs";
import { mulberry32 } from "./tables.mjs";

const CHUNK = 1 << 20;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAYS = 1000;

/** What follows one after the other until there are enough columns. */
const KINDS = [
  { kind: "number", name: "measure", digits: 2 },
  { kind: "category", name: "region", levels: 12 },
  { kind: "number", name: "ratio", digits: 6, blank: 0.05 },
  { kind: "money", name: "spent" },
  { kind: "category", name: "shop", levels: 1000 },
  { kind: "count", name: "visits" },
  { kind: "date", name: "since", blank: 0.02 },
  { kind: "number", name: "level", digits: 1, blank: 0.2 },
  { kind: "category", name: "plan", levels: 3 },
  { kind: "category", name: "town", levels: 80, blank: 0.05 },
];

/**
 * A table of `columns` columns, the answer among them; `yesNo` or a number. The same seed gives the same columns and
 * the same truth about them; rows differ by `draw`.
 */
export function largeTable({ columns, yesNo, seed }) {
  const inputs = Array.from({ length: columns - 1 }, (_, i) => {
    const kind = KINDS[i % KINDS.length];
    return { ...kind, name: `${kind.name} ${Math.floor(i / KINDS.length) + 1}` };
  });
  const truth = truthOf(inputs, mulberry32(seed));
  return {
    names: [...inputs.map((input) => input.name), "answer"],
    /** Writes rows to a file; answers {answers, best}: what was drawn, and what a perfect model would say. */
    write: (path, rows, draw) => writeRows(path, rows, { inputs, truth, yesNo, random: mulberry32(draw) }),
  };
}

/** How much each column says: half of them something, and two pairs something together. */
function truthOf(inputs, random) {
  const bell = bellOf(random);
  return inputs.map((input, i) => ({
    weight: i % 2 === 0 || i < 6 ? bell() / Math.sqrt(inputs.length / 3) : 0,
    levels: Array.from({ length: input.levels ?? 0 }, () => bell()),
    partner: i === 0 ? 3 : i === 7 ? 5 : -1,
  }));
}

function writeRows(path, rows, { inputs, truth, yesNo, random }) {
  const file = openSync(path, "w");
  const answers = new Float64Array(rows);
  const best = new Float64Array(rows);
  const bell = bellOf(random);
  const values = new Float64Array(inputs.length);
  let text = `${inputs.map((input) => input.name).join(",")},answer\n`;
  for (let row = 0; row < rows; row++) {
    let line = "";
    for (let i = 0; i < inputs.length; i++) {
      line += cell(inputs[i], truth[i], values, i, bell, random);
      line += ",";
    }
    const signal = told(values, truth);
    best[row] = yesNo ? 1 / (1 + Math.exp(-1.5 * signal)) : 100 + 20 * signal;
    answers[row] = yesNo ? Number(random() < best[row]) : Number((best[row] + 15 * bell()).toFixed(2));
    text += `${line}${yesNo ? ["no", "yes"][answers[row]] : answers[row]}\n`;
    if (text.length > CHUNK) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
  return { answers, best };
}

/** The text of one cell; what it says of the answer goes into `values`. */
function cell(input, truth, values, i, bell, random) {
  if (input.blank && random() < input.blank) {
    values[i] = -0.5;
    return "";
  }
  if (input.kind === "category") {
    const level = Math.floor(random() ** 2 * input.levels);
    values[i] = truth.levels[level];
    return `${input.name} no ${level + 1}`;
  }
  if (input.kind === "date") {
    const day = Math.floor(random() * DAYS);
    values[i] = Math.sin((day / 365) * 2 * Math.PI) + day / DAYS;
    return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
  }
  const drawn = bell();
  values[i] = input.kind === "number" ? Math.tanh(drawn) + Number(drawn > 0.8) : drawn;
  if (input.kind === "money") return Math.exp(4 + drawn).toFixed(2);
  if (input.kind === "count") return String(Math.round(Math.exp(2 + drawn)));
  return (50 + 10 * drawn).toFixed(input.digits);
}

function told(values, truth) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += truth[i].weight * values[i];
    if (truth[i].partner >= 0) sum += 0.5 * values[i] * values[truth[i].partner];
  }
  return sum;
}

/** Draws from a bell curve around 0 (Box and Muller 1958). */
function bellOf(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
