import type { Region } from "../host";
import { usableNames } from "./rows";

/** A header row as somebody saw it, for later. */
export interface HeaderRow {
  readonly region: Region;
  /** As they stood: may be empty or repeated. */
  readonly names: readonly string[];
}

/** What no header says. */
const END = null;

/** Columns without a name that stand side by side, and the names left and right of them. */
interface Gap {
  readonly left: string | null;
  readonly right: string | null;
  readonly columns: readonly number[];
}

/**
 * Names to work with, for one who saw the header row before. Where a column has no name its letters stand for it; those
 * change when columns come or go left of it, so it keeps the letters that it had as far as its neighbours tell which one
 * it is. Where they do not, it has a name that nobody knows, so that no other column is taken for it.
 */
export function namesSince(before: HeaderRow | null, names: readonly string[], region: Region): string[] {
  const usable = usableNames(names, region);
  if (before === null || before.names.every((name) => name.trim() !== "")) {
    return usable;
  }
  const known = usableNames(before.names, before.region);
  const now = gapsOf(names);
  const found = new Map<number, string>();
  for (const gap of gapsOf(before.names)) {
    const same = now.filter((other) => other.left === gap.left || other.right === gap.right);
    const [only] = same;
    if (only !== undefined && same.length === 1 && only.columns.length === gap.columns.length) {
      only.columns.forEach((column, at) => {
        found.set(column, known[gap.columns[at] ?? -1] ?? "");
      });
    }
  }
  const taken = new Set(known);
  return usable.map((name, column) => {
    const unnamed = names[column]?.trim() === "";
    return found.get(column) ?? (unnamed && taken.has(name) ? `${name} ?` : name);
  });
}

function gapsOf(names: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  for (let from = 0; from < names.length; from++) {
    let to = from;
    while (to < names.length && names[to]?.trim() === "") {
      to++;
    }
    if (to > from) {
      const columns = Array.from({ length: to - from }, (_, at) => from + at);
      gaps.push({ left: names[from - 1] ?? END, right: names[to] ?? END, columns });
      from = to;
    }
  }
  return gaps;
}
