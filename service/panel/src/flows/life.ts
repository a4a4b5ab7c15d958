import { computed, type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import type { RolloutStep } from "../api/life";
import { localProblem, ProblemError, toProblem } from "../api/problems";
import type { ModelView, Problem, RolloutChange, RolloutRequest, VersionDiff } from "../api/wire";
import { type Life, readLife, withOlder } from "./lifeReading";
import type { ModelsFlow, Opening } from "./models";

/** Percent of the rows for a first try. */
const FIRST_TRY = 10;

/** One model in use: who answers, how well, what changed, and what a person decides about it. */
export class LifeFlow {
  /** Null until it has been read. */
  readonly life: Signal<Life | null> = signal(null);
  /** Why the last wish of the person could not be done; the view was read again since. */
  readonly refused: Signal<Problem | null> = signal(null);
  /** Whether something goes on that changes what is shown: a trial, or a training. */
  readonly moving = computed(() => {
    const life = this.life.value;
    const trains = life?.retraining?.runs.some(({ state }) => state === "training" || state === "rollout");
    return trains === true || life?.rollout?.rollout.state === "running";
  });
  #turn = 0;
  #wishing = false;
  /** The trial that was wished for last. */
  #begun: RolloutRequest = { version: 0 };

  constructor(
    private readonly api: Api,
    private readonly models: ModelsFlow,
  ) {}

  /** Opens a model, by default with the report of the version that answers. */
  async open(slug: string, version?: number): Promise<void> {
    this.refused.value = null;
    if (this.life.value?.model !== slug) {
      this.life.value = null;
      this.models.opened.value = { step: "loading" };
    }
    await this.#read({ slug, version });
  }

  /** Looks again, keeping the version that is shown; who looks at the one that answers sees the one that does so now. */
  async again(): Promise<void> {
    const opened = this.models.opened.value;
    if (opened.step === "loaded") {
      const { model, report } = opened;
      const version = report.version === model.arms.stable ? undefined : report.version;
      await this.#read({ slug: model.model, version });
    }
  }

  /** Looks again by itself, unless the person is just deciding something. */
  async follow(): Promise<void> {
    if (!this.#wishing) {
      await this.again();
    }
  }

  /** Lets a version answer all rows at once. */
  answerAll(version: number): Promise<boolean> {
    return this.#begin({ version, weight: 100 });
  }

  /** Lets a version answer a tenth of the rows. */
  tryOut(version: number): Promise<boolean> {
    return this.#begin({ version, policy: "manual", weight: FIRST_TRY });
  }

  /** Lets a version take over step by step, as far as what really happens speaks for it. */
  prove(version: number): Promise<boolean> {
    return this.#begin({ version, policy: "standard" });
  }

  /** Wishes once more what was refused because the version reads columns otherwise: the person has seen which. */
  insist(): Promise<boolean> {
    return this.#begin({ ...this.#begun, otherReadings: true });
  }

  /** Lets a version answer again that did so before; a trial under way ends with it. */
  goBack(version: number): Promise<boolean> {
    return this.wish((model, epoch) => this.api.life.goBack(model, version, epoch));
  }

  /** Lets a version answer where none does, whatever became of it before; `reason` is kept of one that was sent back. */
  use({ version, state }: ModelView["versions"][number], reason: string): Promise<boolean> {
    if (state === "standby" || state === "retired") {
      return this.goBack(version);
    }
    if (state !== "rejected") {
      return this.#begin({ version });
    }
    this.#begun = { version };
    return this.wish(async (model, epoch) => {
      await this.api.life.restore(model, version, reason);
      // That it may be tried again is one change; after any other it would begin a trial beside the one that answers by now.
      await this.api.life.beginRollout(model, { version, epoch: epoch + 1 });
    });
  }

  /** Trains the model again now; the new version proves itself as any other. */
  retrain(): Promise<boolean> {
    return this.wish((model) => this.api.life.retrain(model));
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
    return this.wish((model) => this.api.life.note(model, version, text));
  }

  /** What is different between two versions; null when that cannot be told, which is said. */
  async difference(from: number, to: number): Promise<VersionDiff | null> {
    const opened = this.models.opened.value;
    try {
      return opened.step === "loaded" ? await this.api.life.difference(opened.model.model, from, to) : null;
    } catch (error) {
      this.refused.value = toProblem(error);
      return null;
    }
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

  #begin(request: RolloutRequest): Promise<boolean> {
    this.#begun = request;
    return this.wish((model, epoch) => this.api.life.beginRollout(model, { ...request, epoch }));
  }

  #change(step: RolloutStep, change: RolloutChange): Promise<boolean> {
    const id = this.life.value?.rollout?.rollout.id;
    return this.wish((model, epoch) => {
      if (id === undefined) {
        throw new ProblemError(localProblem("trial-over", "", ""));
      }
      return this.api.life.changeRollout(model, id, step, { ...change, epoch });
    });
  }

  /**
   * Does what the person wishes on the model as it was looked at, and reads again in any case: somebody else may have decided
   * meanwhile.
   */
  async wish(work: (model: string, epoch: number) => Promise<unknown>): Promise<boolean> {
    const opened = this.models.opened.value;
    if (opened.step !== "loaded") {
      return false;
    }
    let refused: Problem | null = null;
    this.#wishing = true;
    try {
      await work(opened.model.model, opened.model.epoch);
    } catch (error) {
      refused = toProblem(error);
    } finally {
      this.#wishing = false;
    }
    await this.again();
    this.refused.value = refused;
    return refused === null;
  }

  /** Reads the model and what became of it; of two readings at once the one that was asked for last counts. */
  async #read(opening: Opening): Promise<void> {
    const turn = ++this.#turn;
    const opened = await this.models.read(opening);
    const life =
      opened.step === "loaded" ? await readLife(this.api.life, opened.model, opened.report.version) : null;
    if (turn === this.#turn) {
      this.models.opened.value = opened;
      this.life.value = life && withOlder(life, this.life.value);
    }
  }
}
