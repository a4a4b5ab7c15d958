// The summary as text.
import { against, byTable, costs, meanRanks, PRIMARY } from "./summary.mjs";

const NAME = 28;
const WIDTH = 24;
const STANDARD_ERRORS = 2;

/** Prints one budget's results: a table per dataset, ranks, pairs, costs. */
export function print(results, contestants, ours) {
  const present = contestants.filter((name) => results.some((each) => each.contestant === name));
  const tables = byTable(results, present);
  line("table (measure)", present);
  for (const each of tables) {
    line(
      `${each.table} (${PRIMARY[each.task].metric})`,
      present.map((name) => told(each.cells[name])),
    );
  }
  const ranks = meanRanks(tables, present);
  line(
    "mean rank",
    present.map((name) => shown(ranks[name], 2)),
  );
  for (const peer of present.filter((name) => name !== ours && present.includes(ours))) {
    printPair(against(results, ours, peer), ours, peer);
  }
  printCosts(results, present);
}

function printPair(pair, ours, peer) {
  console.log(
    `\n${ours} against ${peer}: ${pair.wins} won, ${pair.losses} lost, ${pair.ties} level (0.1 %); ` +
      `loss lower by ${percent(pair.mean)}${pair.error === null ? "" : ` ± ${percent(pair.error)}`} on the mean of the tables`,
  );
  const list = pair.tables.map(
    (each) => `${each.table} ${percent(each.mean)}${each.error === null ? "" : ` ± ${percent(each.error)}`}`,
  );
  console.log(`  ${list.join(", ")}`);
  const behind = pair.tables.filter(
    (each) => each.error !== null && each.mean < -STANDARD_ERRORS * each.error && each.outcome === "loss",
  );
  if (behind.length > 0) {
    console.log(`  behind by more than 2 standard errors: ${behind.map((each) => each.table).join(", ")}`);
  }
}

function printCosts(results, contestants) {
  console.log("");
  line("cost", contestants);
  const all = contestants.map((name) => costs(results, name));
  line(
    "failed runs",
    all.map((each) => String(each.failed)),
  );
  line(
    "fit s (median)",
    all.map((each) => shown(each.fitSeconds, 1)),
  );
  line(
    "beyond budget s (worst)",
    all.map((each) => shown(each.overBudget, 1)),
  );
  line(
    "whole run s (median)",
    all.map((each) => shown(each.wallSeconds, 1)),
  );
  line(
    "memory MiB (worst)",
    all.map((each) => shown(each.peakMiB, 0)),
  );
  line(
    "model KiB (median)",
    all.map((each) => shown(each.modelKiB, 0)),
  );
  line(
    "rows scored / s",
    all.map((each) => shown(each.rowsPerSecond, 0)),
  );
  const shares = {
    "truth in stated range": "honest",
    "numbers in 90 % range": "covered",
    calibrated: "calibrated",
  };
  for (const [words, name] of Object.entries(shares)) {
    line(
      words,
      all.map((each) => (each[name] === null ? "-" : percent(each[name]))),
    );
  }
}

function told(cell) {
  if (!cell) {
    return "-";
  }
  if (cell.failed === cell.runs) {
    return "failed";
  }
  const digits = Math.abs(cell.value) < 10 ? 4 : 1;
  const spread = cell.runs > 1 ? `±${shown(cell.spread, digits)}` : "";
  return `${shown(cell.value, digits)}${spread} #${cell.rank}${cell.failed ? "!" : ""}`;
}

function line(name, cells) {
  console.log(name.padEnd(NAME) + cells.map((cell) => cell.padStart(WIDTH)).join(""));
}

function shown(value, digits) {
  return Number.isFinite(value) ? value.toFixed(digits) : "-";
}

function percent(value) {
  return `${(100 * value).toFixed(1)} %`;
}
