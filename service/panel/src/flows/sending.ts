import type { Api } from "../api/client";
import { localProblem, ProblemError } from "../api/problems";
import type { Begun } from "../api/uploading";
import type { TableView } from "../api/wire";
import type { Region, SpreadsheetHost } from "../host";
import { columnLetters } from "../region";
import { lettersOf } from "./located";
import type { RunMemory, TrainPlan } from "./memory";
import { blocksOf, pick } from "./rows";
import { newRun } from "./run";
import { namesSince } from "./unnamed";

/** What the service says of a table that cannot be gone on with. */
const LOST = ["not-found", "table-closed", "blocks-missing"];

/**
 * Sends the columns of a plan, and no others, block by block. `before` is the run as an earlier sending left it: blocks that
 * arrived then are not sent again where their cells are the same. `kept` hears of every step, with the run to go on from and
 * how many rows have arrived.
 */
export async function sendTable(
  host: SpreadsheetHost,
  api: Api,
  plan: TrainPlan,
  before: RunMemory | null,
  kept: (run: RunMemory, rows: number) => Promise<void>,
  abort: AbortSignal,
): Promise<{ readonly table: TableView; readonly run: RunMemory }> {
  const { region, names } = await (before === null ? namesAt(host, plan, plan.region) : placeNow(host, plan));
  const { sent: columns } = plan;
  const gone = columns.filter((name) => !names.includes(name));
  if (gone.length > 0) {
    throw new ProblemError(localProblem("columns-gone", "", "", { columns: gone }));
  }
  const indexes = columns.map((name) => names.indexOf(name));
  const blocks = async function* () {
    for await (const block of blocksOf(host, region, abort)) {
      yield block.rows.map((row) => pick(row, indexes));
    }
  };
  const origin = columnLetters(region.left) + (region.header + 1);
  const { rows } = region;
  const runAt = (table: string) => newRun({ ...plan, region }, table, lettersOf(region, names, columns));
  const upload = (begun: Begun | null) => {
    const sent = async (arrived: number, { table, prints }: Begun) => {
      abort.throwIfAborted();
      await kept({ ...runAt(table), sending: { origin, rows, prints } }, arrived);
    };
    return api.upload({ name: region.sheet, origin, columns, blocks: blocks(), begun }, sent, abort);
  };
  const begun = await begunOf(api, before, origin, rows);
  const table = await upload(begun).catch((error: unknown) => {
    if (begun === null || !(error instanceof ProblemError) || !LOST.includes(error.problem.code)) {
      throw error;
    }
    return discard(api, begun.table).then(() => upload(null));
  });
  return { table, run: runAt(table.id) };
}

/** What can be gone on with; a table of other rows, or of other places of the sheet, is given up. */
async function begunOf(
  api: Api,
  before: RunMemory | null,
  origin: string,
  rows: number,
): Promise<Begun | null> {
  if (before === null || !before.sending) {
    return null;
  }
  const { table, sending } = before;
  if (sending.origin === origin && sending.rows === rows) {
    return { table, prints: sending.prints };
  }
  await discard(api, table);
  return null;
}

async function discard(api: Api, table: string): Promise<void> {
  await api.eraseTable(table).catch(() => undefined);
}

interface Names {
  readonly region: Region;
  readonly names: readonly string[];
}

/** Where the rows of a plan stand by now. */
async function placeNow(host: SpreadsheetHost, plan: TrainPlan): Promise<Names> {
  const { region, whole, sent } = plan;
  const table = (await host.follow(region)) ?? region;
  const down = table.header - region.header;
  const top = whole ? table.top : region.top + down;
  const rows = whole ? table.rows : region.rows;
  const here = await namesAt(host, plan, { ...region, header: table.header, top, rows });
  return sent.every((name) => here.names.includes(name))
    ? here
    : namesAt(host, plan, { ...table, top, rows });
}

async function namesAt(host: SpreadsheetHost, { header }: TrainPlan, region: Region): Promise<Names> {
  return { region, names: namesSince(header ?? null, await host.readNames(region), region) };
}
