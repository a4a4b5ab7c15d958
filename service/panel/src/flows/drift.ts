import type { Drift, Sentence } from "../api/wire";

/** Columns that are spoken of. */
const MOST = 3;

/** How rows have changed where that deserves a look, the weightiest column first; nothing where it does not. */
export function driftSaid(drift: Drift | null): readonly Sentence[] {
  if (drift?.state !== "drifted") {
    return [];
  }
  const columns = drift.columns.filter(({ state }) => state === "drifted").slice(0, MOST);
  const how = columns.flatMap(({ words }) => words.slice(0, 1));
  return how.length > 0 ? how : [drift.words];
}
