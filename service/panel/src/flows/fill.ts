import type { Api } from "../api/client";
import { localProblem, ProblemError } from "../api/problems";
import type { Match, RowProblem, Sentence } from "../api/wire";
import type { Cell, Region, SpreadsheetHost, Written } from "../host";
import { isBlank } from "../region";
import { columnsOf, type Found, isPrediction, isRowProblem } from "./answerColumns";
import { type Answer, ask } from "./answers";
import { writeBeside } from "./beside";
import type { Cut, Decided } from "./cut";
import { identifier, keyColumn, RowBook } from "./identity";
import { rememberPredicted } from "./predicted";
import type { GameWords } from "./proofSheet";
import { readAll, usableNames } from "./rows";
import { type HeaderRow, namesSince } from "./unnamed";

/** Which rows get an answer from which model. */
export interface FillJob {
  readonly region: Region;
  /** Whether the region was the whole table, so that rows added meanwhile belong to it. */
  readonly whole: boolean;
  /** The header row that the names are from, where a column had none. */
  readonly header?: HeaderRow;
  /** Columns that are sent, by name. */
  readonly inputs: readonly string[];
  /** Only rows without this answer are filled; null: every row of the region. */
  readonly blanksOf: string | null;
  readonly target: string;
  readonly model: string;
  /** The version to ask; null: the one that answers this document. */
  readonly version: number | null;
  /** What counts more than the likelier answer; null where that is given. */
  readonly cut: Cut | null;
}

/** What became of a job. */
export interface Filling {
  readonly model: string;
  readonly version: number;
  readonly filled: number;
  /** Rows that were edited while the answers were made, and so got none. */
  readonly changed: number;
  /** Rows the model could not answer. */
  readonly unanswered: number;
  /** Whether a range stands beside each answer instead of a confidence: the answer is a number. */
  readonly ranged: boolean;
  /** Columns that were found under another name. */
  readonly matched: readonly Match[];
  /** What was written; null when no row needed an answer. It may have been taken back or undone since. */
  readonly written: Written | null;
}

/** Where the answers stand in the sheet now; null when they do not. */
export async function placeOf(host: SpreadsheetHost, { written }: Filling): Promise<Region | null> {
  return written === null ? null : host.find(written);
}

/** How the answers look in the sheet; the words are the language's. */
export interface Writer {
  columnNames(job: FillJob, version: number, ranged: boolean): readonly [string, string, string];
  because(answer: Decided): string;
  range(low: number, high: number): string;
  noAnswer(problem: RowProblem["problem"]): string;
  readonly rowChanged: string;
  /** The sheet of rows to guess. */
  readonly game: GameWords;
  say(sentence: Sentence): string;
}

/**
 * Asks the model about rows and writes the answers beside them, each beside its own row. `wrote` hears of columns that
 * stand in the sheet before it is sure that they are right.
 */
export async function fill(
  host: SpreadsheetHost,
  api: Api,
  job: FillJob,
  writer: Writer,
  progress: (done: number, rows: number) => void,
  signal: AbortSignal,
  wrote?: (written: Written) => Promise<void>,
): Promise<Filling> {
  const before = await readTable(host, (await host.follow(job.region)) ?? job.region, job.header, signal);
  const key = keyColumn(before.names, before.rows);
  const identify = identifier(before.names, job.inputs, key);
  if (identify === null) {
    throw columnsGone(job.inputs.filter((name) => !before.names.includes(name)));
  }
  const book = new RowBook<Answer>(identify);
  for (const row of before.rows) {
    book.know(row);
  }
  const asking = {
    host,
    api,
    job,
    names: before.names,
    key: key !== null && job.inputs.includes(key) ? key : null,
  };
  const asked = await ask(
    asking,
    rowsToFill(before, job),
    (row, answer) => book.answer(row, answer),
    progress,
    signal,
  );
  const filling = await write(host, { ...job, version: asked.version }, writer, book, key, signal, wrote);
  if (filling.written !== null) {
    await rememberPredicted(host, job, asked.version, asking.key, filling.written);
  }
  return { ...filling, matched: asked.matched };
}

interface TableNow {
  readonly region: Region;
  /** The usable names of today. */
  readonly usable: readonly string[];
  /** The names by which the job knows the columns. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

async function readTable(
  host: SpreadsheetHost,
  region: Region,
  before: HeaderRow | undefined,
  signal: AbortSignal,
): Promise<TableNow> {
  const raw = await host.readNames(region);
  const names = namesSince(before ?? null, raw, region);
  const rows = await readAll(host, region, signal);
  return { region, usable: usableNames(raw, region), names, rows };
}

function rowsToFill(table: TableNow, job: FillJob): (readonly Cell[])[] {
  const from = job.whole ? 0 : Math.max(0, job.region.top - table.region.top);
  const rows = job.whole ? table.rows : table.rows.slice(from, from + job.region.rows);
  const answer = job.blanksOf === null ? -1 : table.names.indexOf(job.blanksOf);
  return rows.filter((row) => (answer === -1 || isBlank(row[answer])) && !row.every(isBlank));
}

/** Reads the rows once more and writes each answer beside the row that it was made for. */
async function write(
  host: SpreadsheetHost,
  job: FillJob & { readonly version: number },
  writer: Writer,
  book: RowBook<Answer>,
  key: string | null,
  signal: AbortSignal,
  wrote?: (written: Written) => Promise<void>,
): Promise<Omit<Filling, "matched">> {
  const { model, version } = job;
  let answers: Found[] = [];
  let ranged = false;
  const lay = async () => {
    const region = await host.follow(job.region);
    const now = region === null ? null : await readTable(host, region, job.header, signal);
    const identify = now === null ? null : identifier(now.names, job.inputs, key);
    if (now === null || identify === null) {
      throw columnsGone(job.inputs.filter((name) => !now?.names.includes(name)));
    }
    answers = book.match(now.rows, identify);
    ranged = answers.some((answer) => isPrediction(answer) && answer.interval !== undefined);
    const columns = columnsOf(answers, job, writer, ranged);
    return { ...now, names: now.usable, columns, id: identify.id };
  };
  const written = book.size === 0 ? null : await writeBeside(host, lay, wrote);
  const count = (is: (answer: Found) => boolean) => answers.filter(is).length;
  return {
    model,
    version,
    filled: count(isPrediction),
    changed: count((answer) => answer === "changed"),
    unanswered: count(isRowProblem),
    ranged,
    written,
  };
}

function columnsGone(columns: readonly string[]): ProblemError {
  return new ProblemError(localProblem("columns-gone", "", "", { columns }));
}
