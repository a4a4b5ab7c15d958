import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { isAbort, toProblem } from "../api/problems";
import type { ModelView, Problem } from "../api/wire";
import type { Region, SpreadsheetHost } from "../host";
import { columnLetters } from "../region";
import { type Filling, type FillJob, fill, placeOf, type Writer } from "./fill";
import type { Glance } from "./glance";
import { Looks } from "./looks";

/** What predicting with a saved model would send, known before anything is sent. */
export interface ScorePlan {
  readonly job: FillJob;
  /** Columns the model needs that were not found in the sheet. */
  readonly missing: readonly string[];
  /** Of these, those that are the letters of a column here: where the model learned, that column may have had no name. */
  readonly letters: readonly string[];
  readonly rows: number;
}

export type ScoreState =
  | { readonly step: "idle" }
  | { readonly step: "filling"; readonly plan: ScorePlan; readonly done: number; readonly rows: number }
  | {
      readonly step: "done";
      readonly plan: ScorePlan;
      readonly filling: Filling;
      /** Where the answers stand in the sheet now; null when they do not. */
      readonly place: Region | null;
    }
  | { readonly step: "problem"; readonly problem: Problem };

/** Predicts a selection with a model that is there already. */
export class ScoreFlow {
  readonly state: Signal<ScoreState> = signal({ step: "idle" });
  readonly #looks: Looks;
  #abort = new AbortController();

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    private readonly writer: Writer,
  ) {
    this.#looks = new Looks(host);
  }

  async start(plan: ScorePlan): Promise<void> {
    this.#abort = new AbortController();
    const progress = (done: number, rows: number) => {
      this.state.value = { step: "filling", plan, done, rows };
    };
    progress(0, plan.rows);
    try {
      const filling = await fill(this.host, this.api, plan.job, this.writer, progress, this.#abort.signal);
      this.state.value = { step: "done", plan, filling, place: await placeOf(this.host, filling) };
    } catch (error) {
      this.state.value = isAbort(error) ? { step: "idle" } : { step: "problem", problem: toProblem(error) };
    }
  }

  stop(): void {
    this.#abort.abort();
    this.state.value = { step: "idle" };
  }

  async undo(): Promise<boolean> {
    const state = this.state.value;
    if (state.step !== "done" || state.filling.written === null) {
      return false;
    }
    const taken = await this.host.takeBack(state.filling.written);
    await this.recheck();
    return taken;
  }

  /** Looks whether the answers still stand in the sheet. */
  async recheck(): Promise<void> {
    const state = this.state.value;
    if (state.step === "done") {
      await this.#looks.at(state.filling, (place) => {
        const now = this.state.value;
        if (now.step === "done" && now.filling === state.filling) {
          this.state.value = { ...now, place };
        }
      });
    }
  }
}

/** Finds the columns a model needs in the sheet; only these would leave it. */
export function scorePlan(seen: Glance, model: ModelView): ScorePlan {
  const own = seen.columns.filter((column) => !column.ours).map((column) => column.name);
  const found = columnsIn(own, model.columns);
  const answer = seen.columns.find((column) => plain(column.name) === plain(model.target));
  const missing = model.columns.filter((_, index) => found[index] === undefined).map(({ name }) => name);
  const { left, columns } = seen.region;
  const letters = new Set(Array.from({ length: columns }, (_, at) => columnLetters(left + at)));
  const blanks = seen.whole && answer !== undefined && answer.blank > 0;
  return {
    job: {
      region: seen.region,
      whole: seen.whole,
      ...(seen.header === undefined ? {} : { header: seen.header }),
      inputs: found.filter((column) => column !== undefined),
      blanksOf: blanks ? answer.name : null,
      target: model.target,
      model: model.model,
      version: null,
      cut: null,
    },
    missing,
    letters: missing.filter((name) => letters.has(name)),
    rows: blanks ? answer.blank : seen.region.rows,
  };
}

/** Under which of these names each column of a model is found; undefined where it is not. */
export function columnsIn(
  names: readonly string[],
  columns: ModelView["columns"],
): readonly (string | undefined)[] {
  const inSheet = new Map(names.map((name) => [plain(name), name]));
  return columns.map(({ name, aliases }) =>
    [name, ...aliases].map((known) => inSheet.get(plain(known))).find((column) => column !== undefined),
  );
}

/** A name without what people spell differently: case, blanks, dots, dashes. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
