import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { isAbort, toProblem } from "../api/problems";
import type { Problem, Reading } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { Course } from "./course";
import type { Counts } from "./cut";
import type { Writer } from "./fill";
import { Finished } from "./finished";
import { locatedProblem } from "./located";
import { recallRun, type TrainPlan } from "./memory";
import type { TrainState } from "./run";

const always = () => true;

/** One run from the click on Train to the columns in the sheet; goes on where it stood when the panel is reopened. */
export class TrainFlow {
  readonly state: Signal<TrainState> = signal({ step: "idle" });
  /** What can be done with the result. */
  readonly finished: Finished;
  readonly #course: Course;
  #abort = new AbortController();

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    writer: Writer,
  ) {
    this.#course = new Course(host, api, writer, this.state);
    this.finished = new Finished(host, api, this.state, (run) => this.#course.remember(run));
  }

  /** Sends the columns of the plan and trains; pauses only for an open question about a column. */
  start(plan: TrainPlan): Promise<void> {
    const course = this.#course;
    // Sending goes on where it stopped; what the sheet refuses once the model is there needs no other training.
    const canGoOn = ({ status }: Problem) => {
      const trained = (course.run?.training ?? null) !== null;
      return course.table === null || (status === 0 && trained);
    };
    return this.#guarded(canGoOn, (abort) => {
      course.run = null;
      return course.send(plan, abort);
    });
  }

  /** Answers the question about a column, or corrects how it was read. */
  correct(column: string, reading: Reading): Promise<void> {
    const course = this.#course;
    return this.#guarded(always, async () => {
      const { table: id } = course.known();
      const table = course.take(await this.api.correct(id, [{ name: column, reading }]));
      await course.mark(table);
      if (this.state.value.step === "asking") {
        course.ask(table);
      } else {
        this.finished.change({ table });
      }
    });
  }

  /** Sends what is missing, trains with the readings as they are now, or does once more what came after it. */
  retry(): Promise<void> {
    const course = this.#course;
    return this.#guarded(always, (abort) => {
      const plan = course.run === null ? course.plan : course.run.sending ? course.run.plan : null;
      if (plan !== null) {
        return course.send(plan, abort);
      }
      return course.known().training === null ? course.train(abort) : course.follow(abort);
    });
  }

  /** Trains the next version of the same model, without some columns or after a correction. */
  again(exclude: readonly string[]): Promise<void> {
    const course = this.#course;
    return this.#guarded(always, async (abort) => {
      const run = course.known();
      const { filling } = run;
      const plan = { ...run.plan, exclude, model: filling?.model ?? run.plan.model };
      const stale = filling?.written ?? run.stale;
      await course.remember({ ...run, plan, training: null, filling: null, stale });
      await course.train(abort);
    });
  }

  /** Writes the answers once more, decided by what counts more now. */
  weigh(counts: Counts): Promise<void> {
    const course = this.#course;
    return this.#guarded(always, async (abort) => {
      const run = course.known();
      const stale = run.filling?.written ?? run.stale;
      await course.remember({ ...run, plan: { ...run.plan, counts }, filling: null, stale });
      await course.follow(abort);
    });
  }

  /** Good enough: uses the best so far. */
  async finish(): Promise<void> {
    const { training } = this.#course.known();
    if (training !== null) {
      await this.api.finish(training).catch((error) => this.#fail(error, always));
    }
  }

  /** Stops the run, keeping nothing, and forgets it. */
  async stop(): Promise<void> {
    const { training = null, table = "", sending = null } = this.#course.run ?? {};
    const active = this.state.value.step === "training";
    await this.leave();
    await this.#course.remember(null);
    await this.host.mark([]);
    this.state.value = { step: "idle" };
    if (training !== null && active) {
      await this.api.cancel(training).catch(() => undefined);
    }
    if (sending !== null) {
      await this.api.eraseTable(table).catch(() => undefined);
    }
  }

  /** The column that the run predicts; null without a run. */
  get target(): string | null {
    return this.#course.run?.plan.target ?? null;
  }

  /** Stops following without touching the run; the service goes on. */
  leave(): void {
    this.#abort.abort();
  }

  /** Takes up the run that this document remembers; false when there is none, or this workspace does not know it. */
  async resume(): Promise<boolean> {
    const course = this.#course;
    const run = await recallRun(this.host);
    if (run === null) {
      return false;
    }
    course.run = run;
    await this.#guarded(always, async (abort) => {
      const table = course.take(await this.api.table(run.table, abort));
      if (run.sending) {
        await course.send(run.plan, abort);
      } else if (run.training === null) {
        course.ask(table);
      } else if (run.filling === null) {
        await course.follow(abort);
      } else {
        const { filling } = run;
        const training = await this.api.training(run.training, abort);
        const report = await this.api.report(filling.model, filling.version, abort);
        await course.show(run, training, filling, report, abort);
      }
    });
    const { value } = this.state;
    if (value.step === "problem" && value.problem.status === 404) {
      // It stays with the document: a key of another workspace does not know it either.
      course.run = null;
      this.state.value = { step: "idle" };
    }
    return course.run !== null;
  }

  async #guarded(
    canGoOn: (problem: Problem) => boolean,
    work: (abort: AbortSignal) => Promise<void> | void,
  ): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    try {
      await work(this.#abort.signal);
    } catch (error) {
      this.#fail(error, canGoOn);
    }
  }

  #fail(error: unknown, canGoOn: (problem: Problem) => boolean): void {
    if (!isAbort(error)) {
      const raw = toProblem(error);
      const { run } = this.#course;
      const problem = run === null ? raw : locatedProblem(raw, run.plan.region, run.letters);
      this.state.value = { step: "problem", problem, canGoOn: canGoOn(raw) };
    }
  }
}
