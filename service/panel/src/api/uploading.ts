import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Cell } from "../cells";
import { lettersOf, MOST_LETTERS } from "./size";
import type { TableView } from "./wire";

export type Rows = readonly (readonly Cell[])[];

/** A table on its way to the service; the rows come in blocks as the host gives them. */
export interface Upload {
  readonly name: string;
  /** The cell of the first name, such as `A1`, so that the service names cells as the person sees them. */
  readonly origin: string;
  readonly columns: readonly string[];
  readonly blocks: AsyncIterable<Rows>;
  /** What arrived before; absent or null: nothing. */
  readonly begun?: Begun | null;
}

/** A table that is open at the service, with a print of each block that is there; null: what is there is in doubt. */
export interface Begun {
  readonly table: string;
  readonly prints: readonly (string | null)[];
}

/** Hears how many rows have arrived, and what to go on from; the next block waits for it. */
export type Sent = (rows: number, begun: Begun) => Promise<void>;

/** The calls that a table takes. */
export interface TableCalls {
  create(body: Record<string, unknown>): Promise<TableView>;
  put(table: string, block: number, data: Rows): Promise<unknown>;
  close(table: string, blocks: number): Promise<TableView>;
}

/** Cells of one upload that still travel in one piece. */
const WHOLE_CELLS = 100_000;
const PRINT_DIGITS = 16;

/** Sends a table whole where it is small, else block by block, without the blocks that are there as they are now. */
export async function uploadBy(
  calls: TableCalls,
  { name, origin, columns, blocks, begun: before = null }: Upload,
  sent: Sent,
  signal: AbortSignal,
  wholeCells = WHOLE_CELLS,
): Promise<TableView> {
  let begun = before;
  let waiting: (readonly Cell[])[] = [];
  let [count, rows, letters] = [0, 0, 0];
  const flush = async () => {
    signal.throwIfAborted();
    if (begun === null) {
      begun = { table: (await calls.create({ name, origin, columns, blocks: true })).id, prints: [] };
      await sent(rows, begun);
    }
    const print = printOf(waiting);
    if (begun.prints[count] !== print) {
      if (begun.prints[count] !== undefined) {
        begun = printed(begun, count, null);
        await sent(rows, begun);
      }
      await calls.put(begun.table, count, waiting);
      begun = printed(begun, count, print);
    }
    count++;
    rows += waiting.length;
    waiting = [];
    letters = 0;
    await sent(rows, begun);
  };
  for await (const block of blocks) {
    for (const row of block) {
      const more = lettersOf(row);
      if (letters + more > MOST_LETTERS && waiting.length > 0) {
        await flush();
      }
      letters += more;
      waiting.push(row);
      // Where a block ends may not depend on how the host reads: the blocks of another day are to be the same.
      if (waiting.length * columns.length >= wholeCells) {
        await flush();
      }
    }
  }
  if (begun === null) {
    return calls.create({ name, origin, columns, data: waiting });
  }
  if (waiting.length > 0) {
    await flush();
  }
  return calls.close((begun as Begun).table, count);
}

function printed({ table, prints }: Begun, block: number, print: string | null): Begun {
  const known = Array.from({ length: Math.max(prints.length, block + 1) }, (_, n) => prints[n] ?? null);
  known[block] = print;
  return { table, prints: known };
}

function printOf(rows: Rows): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(rows)))).slice(0, PRINT_DIGITS);
}
