import type { Api } from "../api/client";
import { localProblem, ProblemError } from "../api/problems";
import type { TableView } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { columnLetters } from "../region";
import { lettersOf } from "./located";
import type { TrainPlan } from "./memory";
import { blocksOf, pick } from "./rows";
import { namesSince } from "./unnamed";

/** Sends the columns of a plan, and no others, block by block; `sent` hears how many rows have arrived. */
export async function sendTable(
  host: SpreadsheetHost,
  api: Api,
  { region, header, sent: columns }: TrainPlan,
  sent: (rows: number) => void,
  abort: AbortSignal,
): Promise<{ readonly table: TableView; readonly letters: readonly string[] }> {
  const names = namesSince(header ?? null, await host.readNames(region), region);
  const indexes = columns.map((name) => names.indexOf(name));
  const gone = columns.filter((name) => !names.includes(name));
  if (gone.length > 0) {
    throw new ProblemError(localProblem("columns-gone", "", "", { columns: gone }));
  }
  const blocks = async function* () {
    for await (const block of blocksOf(host, region, abort)) {
      yield block.rows.map((row) => pick(row, indexes));
    }
  };
  const origin = columnLetters(region.left) + (region.header + 1);
  const upload = { name: region.sheet, origin, columns, blocks: blocks() };
  const letters = lettersOf(region, names, columns);
  return { table: await api.upload(upload, sent, abort), letters };
}
