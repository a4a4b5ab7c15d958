import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import type { RolloutStep } from "../api/life";
import { localProblem, ProblemError, toProblem } from "../api/problems";
import type {
  Drift,
  ModelEvent,
  Problem,
  QualityView,
  RetrainingView,
  RolloutChange,
  RolloutWhole,
} from "../api/wire";
import type { ModelsFlow } from "./models";

/** What became of a model since its training. A part that could not be read is null, and `problem` says why. */
export interface Life {
  readonly model: string;
  /** The trial under way; null when there is none. */
  readonly rollout: RolloutWhole | null;
  readonly quality: QualityView | null;
  readonly drift: Drift | null;
  readonly retraining: RetrainingView | null;
  /** Newest first. */
  readonly events: readonly ModelEvent[];
  /** Where older events begin; null when all are here. */
  readonly older: string | null;
  readonly problem: Problem | null;
}

/** Percent of the rows for a first try. */
const FIRST_TRY = 10;

/** One model in use: who answers, how well, what changed, and what a person decides about it. */
export class LifeFlow {
  /** Null until it has been read. */
  readonly life: Signal<Life | null> = signal(null);
  /** Why the last wish of the person could not be done; the view was read again since. */
  readonly refused: Signal<Problem | null> = signal(null);

  constructor(
    private readonly api: Api,
    private readonly models: ModelsFlow,
  ) {}

  /** Opens a model, by default with the report of the version that answers. */
  async open(slug: string, version?: number): Promise<void> {
    this.refused.value = null;
    if (this.life.value?.model !== slug) {
      this.life.value = null;
    }
    await this.models.open(slug, version);
    await this.#read();
  }

  /** Looks again, keeping the version that is shown. */
  async again(): Promise<void> {
    const opened = this.models.opened.value;
    if (opened.step === "loaded") {
      await this.models.reopen();
      await this.#read();
    }
  }

  /** Lets a version answer all rows at once. */
  answerAll(version: number): Promise<boolean> {
    return this.#wish((model) => this.api.life.beginRollout(model, { version, weight: 100 }));
  }

  /** Lets a version answer a tenth of the rows. */
  tryOut(version: number): Promise<boolean> {
    return this.#wish((model) =>
      this.api.life.beginRollout(model, { version, policy: "manual", weight: FIRST_TRY }),
    );
  }

  /** Lets a version take over step by step, as far as what really happens speaks for it. */
  prove(version: number): Promise<boolean> {
    return this.#wish((model) => this.api.life.beginRollout(model, { version, policy: "standard" }));
  }

  /** Lets a version answer again that did so before; a trial under way ends with it. */
  goBack(version: number): Promise<boolean> {
    return this.#wish((model) => this.api.life.goBack(model, version));
  }

  /** Trains the model again now; the new version proves itself as any other. */
  retrain(): Promise<boolean> {
    return this.#wish((model) => this.api.life.retrain(model));
  }

  pause(): Promise<boolean> {
    return this.#change("pause", {});
  }

  resume(): Promise<boolean> {
    return this.#change("resume", {});
  }

  /** Ends the trial; its version waits again. */
  stop(): Promise<boolean> {
    return this.#change("abort", {});
  }

  /** Gives the version on trial so many of 100 rows, 100: it answers everything. */
  advance(weight: number): Promise<boolean> {
    return this.#change("advance", { weight });
  }

  /** The person has looked at what would change, and goes on. */
  acknowledge(): Promise<boolean> {
    return this.#change("advance", { acknowledge: true });
  }

  /** Writes down why a version was made, or what is to be known of it. */
  note(version: number, text: string): Promise<boolean> {
    return this.#wish((model) => this.api.life.note(model, version, text));
  }

  /** Closes what could not be done. */
  forget(): void {
    this.refused.value = null;
  }

  /** Reads older events. */
  async older(): Promise<void> {
    const life = this.life.value;
    if (life !== null && life.older !== null) {
      const page = await this.api.life.history(life.model, life.older);
      this.life.value = { ...life, events: [...life.events, ...page.items], older: page.next };
    }
  }

  #change(step: RolloutStep, change: RolloutChange): Promise<boolean> {
    const id = this.life.value?.rollout?.rollout.id;
    return this.#wish((model) => {
      if (id === undefined) {
        throw new ProblemError(localProblem("trial-over", "", ""));
      }
      return this.api.life.changeRollout(model, id, step, change);
    });
  }

  /** Does what the person wishes and reads again in any case: somebody else may have decided meanwhile. */
  async #wish(work: (model: string) => Promise<unknown>): Promise<boolean> {
    const opened = this.models.opened.value;
    if (opened.step !== "loaded") {
      return false;
    }
    let refused: Problem | null = null;
    try {
      await work(opened.model.model);
    } catch (error) {
      refused = toProblem(error);
    }
    await this.again();
    this.refused.value = refused;
    return refused === null;
  }

  async #read(): Promise<void> {
    const opened = this.models.opened.value;
    if (opened.step !== "loaded") {
      return;
    }
    const { model, arms } = opened.model;
    const { life } = this.api;
    let problem: Problem | null = null;
    const part = <T>(asked: Promise<T>) =>
      asked.catch((error: unknown) => {
        problem = toProblem(error);
        return null;
      });
    const [rollout, quality, drift, retraining, history] = await Promise.all([
      arms.rollout === undefined ? null : part(life.rollout(model, arms.rollout)),
      part(life.quality(model)),
      part(life.drift(model)),
      part(life.retraining(model)),
      part(life.history(model, null)),
    ]);
    const events = history?.items ?? [];
    const older = history?.next ?? null;
    this.life.value = { model, rollout, quality, drift, retraining, events, older, problem };
  }
}
