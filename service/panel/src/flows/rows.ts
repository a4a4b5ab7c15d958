import type { Block, Cell, Region, SpreadsheetHost } from "../host";
import { columnLetters } from "../region";

/** Cells a host is asked for at once. */
const BLOCK_CELLS = 50_000;

/** Reads a region block by block, stopping when asked to. */
export async function* blocksOf(
  host: SpreadsheetHost,
  region: Region,
  signal?: AbortSignal,
): AsyncGenerator<Block> {
  const size = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, region.columns)));
  for (let from = 0; from < region.rows; from += size) {
    signal?.throwIfAborted();
    yield await host.readRows(region, from, Math.min(size, region.rows - from));
  }
}

/** All rows of a region. */
export async function readAll(
  host: SpreadsheetHost,
  region: Region,
  signal?: AbortSignal,
): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const block of blocksOf(host, region, signal)) {
    for (const row of block.rows) {
      rows.push(row);
    }
  }
  return rows;
}

/** Names to work with: an empty one becomes its letters, a repeated one gets a number. */
export function usableNames(names: readonly string[], region: Region): string[] {
  return numbered(names.map((raw, index) => raw.trim() || `Column ${columnLetters(region.left + index)}`));
}

/** Names apart from each other: one that comes again gets a number. */
export function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Picks columns out of a row. */
export function pick(row: readonly Cell[], indexes: readonly number[]): Cell[] {
  return indexes.map((index) => row[index] ?? null);
}
