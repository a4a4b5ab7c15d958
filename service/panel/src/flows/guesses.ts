import type { Report } from "../api/wire";
import type { Cell } from "../host";
import { isBlank } from "../region";

/** How many rows are guessed. */
export const ROWS = 20;

/** One hidden row of the game, by its number in the first column of the sheet. */
export interface Hidden {
  readonly row: number;
  readonly truth: Cell;
  readonly said: Cell;
}

/** A row with its guess, beside what was said and what happened. */
export interface Judged {
  readonly hidden: Hidden;
  /** Null without a guess. */
  readonly you: boolean | null;
  readonly model: boolean;
}

/** Who was right on a row, or nearer to its number; null for a row that is none of the game. */
export function judged(hidden: Hidden | undefined, guess: Cell): Judged | null {
  if (hidden === undefined) {
    return null;
  }
  const { truth, said } = hidden;
  const none = isBlank(guess);
  if (typeof truth !== "number" || typeof said !== "number") {
    return { hidden, you: none ? null : same(guess, truth), model: same(said, truth) };
  }
  const own = Math.abs(Number(guess) - truth);
  const its = Math.abs(said - truth);
  return { hidden, you: none ? null : own <= its, model: none ? true : its <= own };
}

/** Whether two answers are the same, however they are written. */
export function same(one: Cell, other: Cell): boolean {
  return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}

/** Rows to guess: as many of each answer as there are, spread over the table; numbers just spread. */
export function picked(proof: Report["proof"]): Report["proof"] {
  const groups = new Map<string, Report["proof"][number][]>();
  for (const row of proof) {
    const group = typeof row.truth === "number" && row.probability === undefined ? "" : String(row.truth);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const most = Math.ceil(ROWS / Math.max(1, groups.size));
  const spread = [...groups.values()].flatMap((rows) => {
    const step = Math.max(1, rows.length / most);
    return Array.from(
      { length: Math.min(most, rows.length) },
      (_, at) => rows[Math.floor(at * step)] ?? [],
    ).flat();
  });
  return spread.slice(0, ROWS).sort((one, other) => one.row - other.row);
}
