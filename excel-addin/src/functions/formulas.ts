import type { Api } from "@click-ml/panel/api";
import { isAbort, localProblem, ProblemError, toProblem } from "@click-ml/panel/api/problems";
import type { ModelView, TrainingView } from "@click-ml/panel/api/wire";
import type { Cell } from "@click-ml/panel/cells";
import type { DateSystem } from "@click-ml/panel/dates";
import { follow } from "@click-ml/panel/flows/run";
import { columnsIn } from "@click-ml/panel/flows/score";
import { answerCells, type FormulaAnswer, formulaAnswer } from "@click-ml/panel/formulas/answer";
import { type Arguments, FormulaError, type Question, questionOf } from "@click-ml/panel/formulas/question";
import { say, sayProblem, words } from "@click-ml/panel/words";
import { Window } from "./window";

/** Rows that one formula may spill: larger results have hung in Excel on the web. */
const MOST_ROWS = 5_000;
/** How long a formula believes what a model looks like. */
const KNOWN_MILLISECONDS = 60_000;
/** How long a cell may be busy. */
const PATIENCE_MILLISECONDS = 60_000;
/** Rows of one call. */
const ASKED_ROWS = 20_000;

/** An Excel from before August 2024 hands blank cells over as 0, which no cell of these types is. */
const NEVER_ZERO = ["date", "text"];

type Row = readonly Cell[];

/** What the formulas ask of the page that they live in. */
export interface Surroundings {
  readonly api: Api;
  /** The name of this document for the service; null when it has none yet. */
  readonly document: () => Promise<string | null>;
  /** How the serial numbers of this workbook mean dates. */
  readonly dates: () => Promise<DateSystem>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/** The formulas of Excel. Every failure is a FormulaError, every call that Excel takes back an AbortError. */
export class Formulas {
  readonly #models = new Map<string, { readonly at: number; readonly model: Promise<ModelView> }>();
  readonly #window: Window<Row, FormulaAnswer>;

  constructor(private readonly around: Surroundings) {
    this.#window = new Window(around.wait, (key, rows, signal) => this.#ask(key, rows, signal));
  }

  /** PREDICT and WHY: one line of cells for each row of the range. */
  async answer(kind: Question["kind"], given: Arguments, signal: AbortSignal) {
    return told(async () => {
      await this.#requireConnection();
      const question = questionOf(kind, given, cellOf, MOST_ROWS);
      const asked = question.rows.filter((row) => row !== null);
      const answers = asked.length === 0 ? [] : await this.#answers(question, asked, signal);
      let next = 0;
      return answerCells(
        question,
        question.rows.map((row) => (row === null ? null : (answers[next++] ?? null))),
      );
    });
  }

  /** STATUS: tells how a training stands, until it has ended. */
  async follow(training: string, tell: (text: string) => void, signal: AbortSignal): Promise<void> {
    return told(async () => {
      await this.#requireConnection();
      const ended = await follow(this.around.api, training, (view) => tell(sayTraining(view)), signal);
      tell(sayTraining(ended));
    });
  }

  #answers(
    { model, version, columns, kind, reasons }: Question,
    rows: readonly Row[],
    signal: AbortSignal,
  ): Promise<readonly FormulaAnswer[]> {
    const key = JSON.stringify({ model, version, columns, reasons: kind === "why" ? reasons : 0 });
    return this.#window.answers(key, rows, signal);
  }

  async #ask(key: string, rows: readonly Row[], signal: AbortSignal): Promise<readonly FormulaAnswer[]> {
    const { model, version, reasons, ...given } = JSON.parse(key) as {
      readonly model: string;
      readonly version: number | null;
      readonly columns: readonly string[];
      readonly reasons: number;
    };
    const [view, dates] = await Promise.all([this.#model(model), this.around.dates()]);
    const columns = datesNamed(view, given.columns, dates);
    const meant = datesIn(view, columns, rows, dates);
    const document = version === null ? await this.around.document() : null;
    const late = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const who = { ...(version === null ? {} : { version }), ...(document === null ? {} : { document }) };
    const answers: FormulaAnswer[] = [];
    for (let from = 0; from < rows.length; from += ASKED_ROWS) {
      const data = meant.slice(from, from + ASKED_ROWS);
      const question = { columns, data, reasons, ...who };
      const list = await this.around.api
        .predict(model, question, AbortSignal.any([signal, late]))
        .catch((error: unknown) => {
          // A cell that waits for ever is busy for ever.
          throw late.aborted ? new ProblemError(localProblem("service-unreachable", "", "")) : error;
        });
      answers.push(...list.predictions.map(formulaAnswer));
    }
    return answers;
  }

  #model(slug: string): Promise<ModelView> {
    const known = this.#models.get(slug);
    if (known !== undefined && this.around.now() - known.at < KNOWN_MILLISECONDS) {
      return known.model;
    }
    const model = this.around.api.model(slug);
    this.#models.set(slug, { at: this.around.now(), model });
    model.catch(() => this.#models.delete(slug));
    return model;
  }

  async #requireConnection(): Promise<void> {
    const { keys, signIn } = this.around.api;
    if (keys.key === null && ((await signIn?.token()) ?? null) === null) {
      throw new FormulaError(words.formula.connect);
    }
  }
}

/** A value that Excel hands over: blank cells come as nothing, error cells as objects. */
function cellOf(value: unknown): Cell {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return known && value !== "" ? value : null;
}

/** Headers that are dates come as numbers too: such a one is the date by which the model calls a column. */
function datesNamed(model: ModelView, columns: readonly string[], dates: DateSystem): readonly string[] {
  const known = new Set(model.columns.flatMap(({ name, aliases }) => [name, ...aliases]));
  return columns.map((name) => {
    const serial = Number(name);
    const date = known.has(name) || Number.isNaN(serial) ? name : String(dates.dateOf(serial));
    return known.has(date) ? date : name;
  });
}

/** Excel hands dates over as numbers; the model knows which of its columns are dates. */
function datesIn(model: ModelView, columns: readonly string[], rows: readonly Row[], dates: DateSystem) {
  const dated = columnsOf(model, columns, ["date"]);
  const never = columnsOf(model, columns, NEVER_ZERO);
  return rows.map((row) =>
    row.map((cell, at) => {
      const value = cell === 0 && never.has(at) ? null : cell;
      return dated.has(at) && typeof value === "number" ? dates.dateOf(value) : value;
    }),
  );
}

function columnsOf(model: ModelView, columns: readonly string[], types: readonly string[]) {
  const found = columnsIn(columns, model.columns);
  return new Set<number>(
    model.columns.flatMap(({ type }, at) => (types.includes(type) ? [columns.indexOf(found[at] ?? "")] : [])),
  );
}

function sayTraining({ state, progress, model, version }: TrainingView): string {
  const w = words.formula.status;
  switch (state) {
    case "succeeded":
      return w.ready(model ?? "", version ?? 0);
    case "running":
      return w.running(say(progress.best?.words ?? progress.now), progress.secondsLeft);
    default:
      return w[state];
  }
}

/** Says every failure as a person would read it in a cell. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FormulaError || isAbort(error)) {
      throw error;
    }
    const { title, detail } = sayProblem(toProblem(error));
    throw new FormulaError(`${title}. ${detail}`);
  }
}
