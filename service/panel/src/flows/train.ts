import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { newKey } from "../api/once";
import { isAbort, localProblem, ProblemError, toProblem } from "../api/problems";
import type { Problem, Reading, Report, TableView, TrainingView } from "../api/wire";
import type { SpreadsheetHost, Written } from "../host";
import { type Adoption, adopt, standingOf } from "./adopt";
import type { Counts } from "./cut";
import { type Filling, fill, placeOf, type Writer } from "./fill";
import { located, locatedProblem } from "./located";
import { type RunMemory, recallRun, rememberRun, type TrainPlan } from "./memory";
import { follow, jobOf, misfitNotes, openQuestions, requestOf, type TrainState } from "./run";
import { sendTable } from "./sending";

const always = () => true;

/** One run from the click on Train to the columns in the sheet; goes on where it stood when the panel is reopened. */
export class TrainFlow {
  readonly state: Signal<TrainState> = signal({ step: "idle" });
  #run: RunMemory | null = null;
  #table: TableView | null = null;
  /** What was asked for last. */
  #plan: TrainPlan | null = null;
  #abort = new AbortController();

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    private readonly writer: Writer,
  ) {}

  /** Sends the columns of the plan and trains; pauses only for an open question about a column. */
  start(plan: TrainPlan): Promise<void> {
    // Sending goes on where it stopped; what the sheet refuses once the model is there needs no other training.
    const canGoOn = ({ status }: Problem) => {
      const trained = (this.#run?.training ?? null) !== null;
      return this.#table === null || (status === 0 && trained);
    };
    return this.#guarded(canGoOn, (abort) => {
      this.#run = null;
      return this.#send(plan, abort);
    });
  }

  /** Answers the question about a column, or corrects how it was read. */
  correct(column: string, reading: Reading): Promise<void> {
    return this.#guarded(always, async () => {
      const table = this.#take(await this.api.correct(this.#known().table, [{ name: column, reading }]));
      await this.host.mark(misfitNotes(table, this.#known().plan.region, this.writer.say));
      const state = this.state.value;
      if (state.step === "asking") {
        this.#ask(table);
      } else if (state.step === "done") {
        this.state.value = { step: "done", result: { ...state.result, table } };
      }
    });
  }

  /** Sends what is missing, trains with the readings as they are now, or does once more what came after it. */
  retry(): Promise<void> {
    return this.#guarded(always, (abort) => {
      const plan = this.#run === null ? this.#plan : this.#run.sending ? this.#run.plan : null;
      if (plan !== null) {
        return this.#send(plan, abort);
      }
      return this.#known().training === null ? this.#train(abort) : this.#follow(abort);
    });
  }

  /** Trains the next version of the same model, without some columns or after a correction. */
  again(exclude: readonly string[]): Promise<void> {
    return this.#guarded(always, async (abort) => {
      const run = this.#known();
      const { filling } = run;
      const plan = { ...run.plan, exclude, model: filling?.model ?? run.plan.model };
      const stale = filling?.written ?? run.stale;
      await this.#remember({ ...run, plan, training: null, filling: null, stale });
      await this.#train(abort);
    });
  }

  /** Writes the answers once more, decided by what counts more now. */
  weigh(counts: Counts): Promise<void> {
    return this.#guarded(always, async (abort) => {
      const run = this.#known();
      const stale = run.filling?.written ?? run.stale;
      await this.#remember({ ...run, plan: { ...run.plan, counts }, filling: null, stale });
      await this.#follow(abort);
    });
  }

  /** Good enough: uses the best so far. */
  async finish(): Promise<void> {
    const { training } = this.#known();
    if (training !== null) {
      await this.api.finish(training).catch((error) => this.#fail(error, always));
    }
  }

  /** Stops the run, keeping nothing, and forgets it. */
  async stop(): Promise<void> {
    const { training = null, table = "", sending = null } = this.#run ?? {};
    const active = this.state.value.step === "training";
    await this.leave();
    await this.#remember(null);
    await this.host.mark([]);
    this.state.value = { step: "idle" };
    if (training !== null && active) {
      await this.api.cancel(training).catch(() => undefined);
    }
    if (sending !== null) {
      await this.api.eraseTable(table).catch(() => undefined);
    }
  }

  /** Takes back what was written; true when something was still there. */
  async undo(): Promise<boolean> {
    const state = this.state.value;
    if (state.step !== "done" || state.result.filling.written === null) {
      return false;
    }
    const taken = await this.host.takeBack(state.result.filling.written);
    await this.recheck();
    return taken;
  }

  /** Looks whether the answers still stand in the sheet: a person may undo and redo there too. */
  async recheck(): Promise<void> {
    const state = this.state.value;
    if (state.step === "done") {
      const place = await placeOf(this.host, state.result.filling);
      if (this.state.value === state) {
        this.state.value = { step: "done", result: { ...state.result, place } };
      }
    }
  }

  /** Lets the new version answer everywhere, or prove itself first. */
  async adopt(how: Adoption): Promise<void> {
    const state = this.state.value;
    if (state.step === "done") {
      const { model, version } = state.result.filling;
      const standing = await adopt(this.api, model, version, how, state.result.standing);
      this.state.value = { step: "done", result: { ...state.result, standing } };
    }
  }

  /** Remembers that the person has answered a warning. */
  async settle(warning: string): Promise<void> {
    const state = this.state.value;
    if (state.step === "done") {
      const run = { ...state.result.run, settled: [...state.result.run.settled, warning] };
      await this.#remember(run);
      this.state.value = { step: "done", result: { ...state.result, run } };
    }
  }

  /** The column that the run predicts; null without a run. */
  get target(): string | null {
    return this.#run?.plan.target ?? null;
  }

  /** Stops following without touching the run; the service goes on. */
  leave(): void {
    this.#abort.abort();
  }

  /** Takes up the run that this document remembers; false when there is none, or this workspace does not know it. */
  async resume(): Promise<boolean> {
    const run = await recallRun(this.host);
    if (run === null) {
      return false;
    }
    this.#run = run;
    await this.#guarded(always, async (abort) => {
      const table = this.#take(await this.api.table(run.table, abort));
      if (run.sending) {
        await this.#send(run.plan, abort);
      } else if (run.training === null) {
        this.#ask(table);
      } else if (run.filling === null) {
        await this.#follow(abort);
      } else {
        const { filling } = run;
        const training = await this.api.training(run.training, abort);
        const report = await this.api.report(filling.model, filling.version, abort);
        await this.#show(run, training, filling, report, abort);
      }
    });
    const { value } = this.state;
    if (value.step === "problem" && value.problem.status === 404) {
      // It stays with the document: a key of another workspace does not know it either.
      this.#run = null;
      this.state.value = { step: "idle" };
    }
    return this.#run !== null;
  }

  /** Keeps a table as the person sees it: with the cells of their sheet. */
  #take(table: TableView): TableView {
    const { plan, letters } = this.#known();
    this.#table = located(table, plan.region, letters);
    return this.#table;
  }

  /** Sends what is not there yet, and goes on with the table. */
  async #send(plan: TrainPlan, abort: AbortSignal): Promise<void> {
    this.#plan = plan;
    this.#table = null;
    this.state.value = { step: "sending", plan, rows: 0 };
    const kept = async (run: RunMemory, rows: number) => {
      if (run.sending?.prints !== this.#run?.sending?.prints) {
        await this.#remember(run);
      }
      this.state.value = { step: "sending", plan: run.plan, rows };
    };
    const { table: raw, run } = await sendTable(this.host, this.api, plan, this.#run, kept, abort);
    await this.#remember(run);
    const table = this.#take(raw);
    await this.host.mark(misfitNotes(table, run.plan.region, this.writer.say));
    await (openQuestions(table, run.plan).length > 0 ? this.#ask(table) : this.#train(abort));
  }

  #ask(table: TableView): void {
    this.state.value = { step: "asking", table };
  }

  async #train(abort: AbortSignal): Promise<void> {
    const run = this.#known();
    const training = await this.api.train(requestOf(run), newKey());
    await this.#remember({ ...run, training: training.id });
    await this.#follow(abort);
  }

  async #follow(abort: AbortSignal): Promise<void> {
    const run = this.#known();
    const table = this.#table ?? this.#take(await this.api.table(run.table, abort));
    const seen = (training: TrainingView) => {
      this.state.value = { step: "training", training, table };
    };
    const training = await follow(this.api, run.training ?? "", seen, abort);
    await this.#ended(training, abort);
  }

  async #ended(training: TrainingView, abort: AbortSignal): Promise<void> {
    if (training.state === "cancelled") {
      await this.#remember(null);
      this.state.value = { step: "idle" };
      return;
    }
    if (training.state === "failed" || training.model === null || training.version === null) {
      await this.#remember({ ...this.#known(), training: null });
      throw new ProblemError(training.problem ?? localProblem("training-failed", "", ""));
    }
    const { stale } = this.#known();
    const { model, version } = training;
    if (stale !== null) {
      await this.host.takeBack(stale);
      await this.#remember({ ...this.#known(), stale: null });
    }
    const report = await this.api.report(model, version, abort);
    const job = jobOf(this.#known(), model, version, report);
    const progress = (done: number, rows: number) => {
      this.state.value = { step: "filling", training, done, rows };
    };
    // Columns that nobody has looked at yet go first when the panel is closed now and opened again.
    const wrote = (stale: Written) => this.#remember({ ...this.#known(), stale });
    const filling = await fill(this.host, this.api, job, this.writer, progress, abort, wrote);
    await this.#show({ ...this.#known(), filling, stale: null }, training, filling, report, abort);
  }

  async #show(
    run: RunMemory,
    training: TrainingView,
    filling: Filling,
    report: Report,
    abort: AbortSignal,
  ): Promise<void> {
    await this.#remember(run);
    const table = this.#table ?? this.#take(await this.api.table(run.table, abort));
    const place = await placeOf(this.host, filling);
    const standing = await standingOf(this.api, filling.model, filling.version);
    this.state.value = { step: "done", result: { run, training, table, filling, place, report, standing } };
  }

  #known(): RunMemory {
    if (this.#run === null) {
      throw new ProblemError(localProblem("run-forgotten", "", ""));
    }
    return this.#run;
  }

  async #remember(run: RunMemory | null): Promise<void> {
    this.#run = run;
    await rememberRun(this.host, run);
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
      const run = this.#run;
      const problem = run === null ? raw : locatedProblem(raw, run.plan.region, run.letters);
      this.state.value = { step: "problem", problem, canGoOn: canGoOn(raw) };
    }
  }
}
