import type { Api } from "../api/client";
import { newKey } from "../api/once";
import { pieceOf } from "../api/size";
import type { Match, RowProblem } from "../api/wire";
import type { Cell, SpreadsheetHost } from "../host";
import { type Decided, decide } from "./cut";
import type { FillJob } from "./fill";
import { pick } from "./rows";

/** What the model said of a row, or why it could not. */
export type Answer = Decided | RowProblem;

/** Who is asked, and with which columns. */
export interface Asking {
  readonly host: SpreadsheetHost;
  readonly api: Api;
  readonly job: FillJob;
  readonly names: readonly string[];
  /** The column that names rows, if it is sent anyway. */
  readonly key: string | null;
}

/** Which version answered, and which columns were found under another name. */
export interface Asked {
  readonly version: number;
  readonly matched: readonly Match[];
}

type Row = readonly Cell[];

const CHUNK = 2_000;
const REASONS = 3;
const DOCUMENT = "document";

/** Asks about rows in pieces. When another version takes over meanwhile, all are asked again: one column, one version. */
export async function ask(
  asking: Asking,
  rows: readonly Row[],
  heard: (row: Row, answer: Answer) => void,
  progress: (done: number, rows: number) => void,
  signal: AbortSignal,
): Promise<Asked> {
  const { host, api, job, names, key } = asking;
  const indexes = job.inputs.map((name) => names.indexOf(name));
  const chunk = Math.min(CHUNK, (await api.workspace(signal)).limits.predictionRows);
  const who = job.version === null ? { document: await documentId(host) } : { version: job.version };
  const options = { columns: job.inputs, reasons: REASONS, ...who, ...(key === null ? {} : { key }) };
  let asked: Asked = { version: job.version ?? 0, matched: [] };
  progress(0, rows.length);
  for (let from = 0; from < rows.length; ) {
    const piece = pieceOf(rows, from, chunk);
    const list = await api.predict(
      job.model,
      { ...options, data: piece.map((row) => pick(row, indexes)) },
      signal,
    );
    const tookOver = from > 0 && list.version !== asked.version;
    asked = { version: list.version, matched: list.matched };
    if (tookOver) {
      from = 0;
      continue;
    }
    piece.forEach((row, index) => {
      const answer = list.predictions[index];
      if (answer !== undefined) {
        heard(row, "value" in answer ? decide(answer, job.cut) : answer);
      }
    });
    from += piece.length;
    progress(from, rows.length);
  }
  return asked;
}

/** The name of this document for the service: random, kept with the document. */
async function documentId(host: SpreadsheetHost): Promise<string> {
  const kept = await host.load(DOCUMENT);
  if (kept !== null) {
    return kept;
  }
  const made = newKey();
  await host.save(DOCUMENT, made);
  return made;
}
