import type { VersionView } from "../api/wire";
import type { Cell, Region, SpreadsheetHost } from "../host";
import { isBlank } from "../region";
import { rowKey } from "./identity";
import type { Predicted, Told } from "./predicted";
import { pick, readAll } from "./rows";
import { columnsIn } from "./score";
import { namesSince } from "./unnamed";

/** A row that was predicted and whose real answer stands in the sheet now. */
export interface RealAnswer {
  readonly row: readonly Cell[];
  readonly predicted: Cell;
  readonly real: Cell;
}

/** Real answers that were typed since, with the table they stand in. */
export interface Found {
  readonly of: Predicted;
  readonly table: Region;
  readonly names: readonly string[];
  readonly told: Told;
}

/** What a version's answers are worth on real ones: right ones among them, or how far off where they are numbers. */
export interface Tally {
  readonly rows: number;
  readonly right: number;
  /** How often always saying the most frequent answer would have been right. */
  readonly guessing: number;
  /** The middle of how far off; null where answers are no numbers. */
  readonly off: number | null;
}

/** Looks for real answers beside predictions; null when there are none, or the columns are gone. Nothing is sent. */
export async function findReal(host: SpreadsheetHost, of: Predicted): Promise<Found | null> {
  const place = await host.find(of.written);
  const table = place === null ? null : await host.follow(of.region);
  if (place === null || table === null) {
    return null;
  }
  const names = namesSince(of.header ?? null, await host.readNames(table), table);
  const pairs = await readPairs(host, table, names.indexOf(of.target), place.left);
  const reals = pairs.filter(isKnown).map(([real]) => real);
  const told = { rows: reals.length, mark: reals.reduce<number>(mixed, 0) };
  return reals.length === 0 ? null : { of, table, names, told };
}

/** The rows themselves, read when they are needed. */
export async function readReal(host: SpreadsheetHost, { of, table, names }: Found): Promise<RealAnswer[]> {
  const place = await host.find(of.written);
  if (place === null) {
    return [];
  }
  const pairs = await readPairs(host, table, names.indexOf(of.target), place.left);
  const rows = await readAll(host, table);
  return rows.flatMap((row, index) => {
    const pair = pairs[index];
    return pair !== undefined && isKnown(pair) ? [{ row, real: pair[0], predicted: pair[1] }] : [];
  });
}

/** How the service names a row: by its key column, else by the cells that the version looks at. */
export function namer(found: Found, version: VersionView): ((row: readonly Cell[]) => Cell) | null {
  const { of, names } = found;
  if (of.key !== null) {
    const index = names.indexOf(of.key);
    return index === -1 ? null : (row) => row[index] ?? null;
  }
  const columns = columnsIn(of.inputs, version.columns);
  const indexes = columns.map((name) => (name === undefined ? -1 : names.indexOf(name)));
  return indexes.includes(-1) ? null : (row) => rowKey(pick(row, indexes));
}

/** Counts right answers, or how far off they are. */
export function tally(answers: readonly RealAnswer[], isNumber: boolean): Tally {
  const counts = new Map<string, number>();
  for (const { real } of answers) {
    counts.set(plainText(real), (counts.get(plainText(real)) ?? 0) + 1);
  }
  const right = answers.filter(({ real, predicted }) => plainText(real) === plainText(predicted)).length;
  const offs = answers.map(({ real, predicted }) => Math.abs(Number(real) - Number(predicted)));
  const known = offs.filter(Number.isFinite).sort((one, other) => one - other);
  const off = isNumber ? (known[Math.floor(known.length / 2)] ?? null) : null;
  return { rows: answers.length, right, guessing: Math.max(0, ...counts.values()), off };
}

type Pair = readonly [real: Cell, predicted: Cell];

async function readPairs(
  host: SpreadsheetHost,
  table: Region,
  target: number,
  predicted: number,
): Promise<Pair[]> {
  if (target === -1) {
    return [];
  }
  const reals = await readAll(host, { ...table, left: table.left + target, columns: 1 });
  const answers = await readAll(host, { ...table, left: predicted, columns: 1 });
  return reals.map((row, index) => [row[0] ?? null, answers[index]?.[0] ?? null]);
}

function isKnown([real, predicted]: Pair): boolean {
  return !isBlank(real) && !isBlank(predicted);
}

function plainText(cell: Cell): string {
  return String(cell).trim();
}

/** Adds a cell to a fingerprint that does not depend on the order. */
function mixed(mark: number, cell: Cell): number {
  const hash = [...plainText(cell)].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1_000_003, 7);
  return (mark + hash) % 1_000_000_007;
}
