import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { localProblem, ProblemError, toProblem } from "../api/problems";
import type { Problem, VersionQuality } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { loadOwn, saveOwn } from "./own";
import { recallPredicted, rememberTold } from "./predicted";
import { type Found, findReal, namer, readReal, type Tally, tally } from "./real";
import { type Telling, tell } from "./telling";

export type CompareState =
  | { readonly step: "none" }
  | { readonly step: "found"; readonly found: Found; readonly fresh: number }
  | { readonly step: "sending"; readonly done: number; readonly rows: number }
  | {
      readonly step: "told";
      readonly found: Found;
      readonly tally: Tally;
      readonly telling: Telling;
      /** How good the version is in use, as the service counts it now; null when it could not be asked. */
      readonly live: VersionQuality | null;
    }
  | { readonly step: "problem"; readonly problem: Problem };

const ALWAYS = "compare";

/** Real answers that a person typed beside predictions: finds them, and sends them when asked to. */
export class CompareFlow {
  readonly state: Signal<CompareState> = signal({ step: "none" });
  /** Whether the person wants real answers to be sent whenever they are found. */
  readonly always: Signal<boolean> = signal(false);
  #looking = false;

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
  ) {}

  /** Looks for real answers that were not told yet; sends nothing unless the person switched that on. */
  async look(): Promise<void> {
    const { step } = this.state.value;
    if (this.#looking || step === "sending" || step === "problem") {
      return;
    }
    this.#looking = true;
    try {
      this.always.value = (await loadOwn(this.host, ALWAYS)) === "always";
      const fresh = await this.#fresh();
      if (fresh !== null) {
        this.state.value = fresh;
      } else if (this.state.value.step === "found") {
        this.state.value = { step: "none" };
      }
    } finally {
      this.#looking = false;
    }
    if (this.always.value) {
      await this.compare();
    }
  }

  /** Sends the answers that were found, and nothing else of their rows but their names. */
  async compare(): Promise<void> {
    const state = this.state.value;
    if (state.step !== "found") {
      return;
    }
    try {
      this.state.value = await this.#told(state.found);
    } catch (error) {
      this.state.value = { step: "problem", problem: toProblem(error) };
    }
  }

  /** Sends real answers without being asked from now on, or no more. */
  async setAlways(always: boolean): Promise<void> {
    this.always.value = always;
    await saveOwn(this.host, ALWAYS, always ? "always" : null);
  }

  close(): void {
    this.state.value = { step: "none" };
  }

  async #fresh(): Promise<Extract<CompareState, { step: "found" }> | null> {
    for (const one of await recallPredicted(this.host)) {
      const found = await findReal(this.host, one);
      if (found !== null && (found.told.rows !== one.told.rows || found.told.mark !== one.told.mark)) {
        const more = found.told.rows - one.told.rows;
        return { step: "found", found, fresh: more > 0 ? more : found.told.rows };
      }
    }
    return null;
  }

  async #told(found: Found): Promise<CompareState> {
    const { model, version } = found.of;
    const { life } = this.api;
    const answers = await readReal(this.host, found);
    this.state.value = { step: "sending", done: 0, rows: answers.length };
    const view = await life.version(model, version);
    const name = namer(found, view);
    if (name === null) {
      throw new ProblemError(localProblem("names-gone", "", "", { columns: found.of.inputs }));
    }
    const items = answers.map(({ row, real }) => ({ key: name(row), value: real }));
    const telling = await tell(this.api, model, items, (done) => {
      this.state.value = { step: "sending", done, rows: items.length };
    });
    await rememberTold(this.host, found.of, found.told);
    const quality = await life.quality(model).catch(() => null);
    const live = quality?.versions.find((one) => one.version === version) ?? null;
    return { step: "told", found, tally: tally(answers, view.task === "regression"), telling, live };
  }
}
