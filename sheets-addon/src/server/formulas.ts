import { answerCells } from "@click-ml/panel/formulas/answer";
import { type Arguments, FormulaError, type Question, questionOf } from "@click-ml/panel/formulas/question";
import { words } from "@click-ml/panel/words";
import { ask, type Known, modelNow, type Row } from "./asking";
import { CellReader } from "./cells";
import { type Cache, type Kept, recall, remember } from "./kept";
import { address } from "./service";

/** Google ends a formula after 30 seconds without a word; this one speaks before. */
const MOST_MILLISECONDS = 24_000;
/** Rows whose answers are kept together. */
const KEPT_ROWS = 100;
/** How long a formula believes which model this is and what answers; formulas that are made after that see a new version. */
const KNOWN_SECONDS = 60;
const ASKED_ROWS = 2_000;

/** Rows whose answers are kept, or asked for, together. */
interface Piece extends Kept {
  readonly rows: readonly Row[];
}

/** Answers a formula of a sheet. What was answered before comes from the cache and costs no call. */
export function formula(kind: Question["kind"], given: Arguments): (string | number | boolean)[][] {
  const began = Date.now();
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const reader = new CellReader(zone);
  const question = questionOf(kind, given, (value) => reader.cell(value));
  const rows = question.rows.filter((row): row is Row => row !== null);
  if (rows.length === 0) {
    return answerCells(
      question,
      question.rows.map(() => null),
    );
  }
  const cache = CacheService.getDocumentCache();
  const known = knownModel(question.model, cache);
  const version = question.version ?? liveOf(question.model, known);
  const pieces = piecesOf({ ...question, version }, known, rows);
  recall(pieces, cache);
  askAll(
    { ...question, version },
    pieces.filter((piece) => piece.answers === null),
    began,
    cache,
  );
  const answers = pieces.flatMap((piece) => piece.answers ?? []);
  let next = 0;
  return answerCells(
    question,
    question.rows.map((row) => (row === null ? null : (answers[next++] ?? null))),
  );
}

/** An erased model may come again under its name, with versions from 1 on: answers are kept for the one that there is. */
function piecesOf(question: Question, { createdAt }: Known, rows: readonly Row[]): Piece[] {
  const { kind, model, version, columns, reasons } = question;
  const asked = JSON.stringify([
    address(),
    model,
    createdAt,
    version,
    kind === "why" ? reasons : 0,
    columns,
    words.language,
  ]);
  const pieces: Piece[] = [];
  for (let from = 0; from < rows.length; from += KEPT_ROWS) {
    const some = rows.slice(from, from + KEPT_ROWS);
    pieces.push({ name: `answers ${digestOf(asked + JSON.stringify(some))}`, rows: some, answers: null });
  }
  return pieces;
}

/** Asks for what is not known: first some rows, to see how long they take, then the rest side by side. */
function askAll(question: Question, unknown: readonly Piece[], began: number, cache: Cache): void {
  const groups: Piece[][] = [];
  for (let from = 0; from < unknown.length; from += ASKED_ROWS / KEPT_ROWS) {
    groups.push(unknown.slice(from, from + ASKED_ROWS / KEPT_ROWS));
  }
  const [first, ...rest] = groups;
  if (first === undefined) {
    return;
  }
  const before = Date.now();
  askGroups(question, [first], cache);
  const each = Date.now() - before;
  const room = Math.floor((began + MOST_MILLISECONDS - Date.now()) / Math.max(1, each));
  askGroups(question, rest.slice(0, Math.max(0, room)), cache);
  if (room < rest.length) {
    const answered = unknown.reduce(
      (sum, piece) => sum + (piece.answers === null ? 0 : piece.rows.length),
      0,
    );
    throw new FormulaError(words.formula.tooSlow(answered));
  }
}

function askGroups(question: Question, groups: readonly (readonly Piece[])[], cache: Cache): void {
  const rows = groups.map((pieces) => pieces.flatMap((piece) => piece.rows));
  ask(question, rows).forEach((answers, index) => {
    const pieces = groups[index] ?? [];
    let from = 0;
    for (const piece of pieces) {
      piece.answers = answers.slice(from, from + piece.rows.length);
      from += piece.rows.length;
    }
    remember(pieces, cache);
  });
}

/** The model as it is; asked once a minute at most. */
function knownModel(model: string, cache: Cache): Known {
  const name = `model ${digestOf(address() + model)}`;
  const kept = cache?.get(name) ?? null;
  if (kept !== null) {
    return JSON.parse(kept) as Known;
  }
  const known = modelNow(model);
  if (known.live > 0) {
    cache?.put(name, JSON.stringify(known), KNOWN_SECONDS);
  }
  return known;
}

function liveOf(model: string, { live }: Known): number {
  if (live === 0) {
    throw new FormulaError(words.formula.noVersion(model));
  }
  return live;
}

/** The name of a value of the cache holds 250 characters. */
function digestOf(text: string): string {
  const { SHA_256 } = Utilities.DigestAlgorithm;
  return Utilities.base64Encode(Utilities.computeDigest(SHA_256, text, Utilities.Charset.UTF_8));
}
