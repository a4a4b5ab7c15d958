import type { Signal } from "@preact/signals";
import type { Api } from "../api/client";
import { newKey } from "../api/once";
import { localProblem, ProblemError } from "../api/problems";
import type { Report, TableView, TrainingView } from "../api/wire";
import type { SpreadsheetHost, Written } from "../host";
import { standingOf } from "./adopt";
import { type Filling, fill, placeOf, type Writer } from "./fill";
import { located } from "./located";
import { type RunMemory, rememberRun, type TrainPlan } from "./memory";
import { follow, jobOf, misfitNotes, openQuestions, requestOf, type TrainState } from "./run";
import { sendTable } from "./sending";

/** The steps of a run, from sending the table to showing the answers; what each has reached is remembered with the document. */
export class Course {
  run: RunMemory | null = null;
  table: TableView | null = null;
  /** What was asked for last. */
  plan: TrainPlan | null = null;

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    private readonly writer: Writer,
    private readonly state: Signal<TrainState>,
  ) {}

  /** The run; a problem without one. */
  known(): RunMemory {
    if (this.run === null) {
      throw new ProblemError(localProblem("run-forgotten", "", ""));
    }
    return this.run;
  }

  async remember(run: RunMemory | null): Promise<void> {
    this.run = run;
    await rememberRun(this.host, run);
  }

  /** Keeps a table as the person sees it: with the cells of their sheet. */
  take(table: TableView): TableView {
    const { plan, letters } = this.known();
    this.table = located(table, plan.region, letters);
    return this.table;
  }

  /** Notes in the sheet the cells of a table that could not be read. */
  async mark(table: TableView): Promise<void> {
    await this.host.mark(misfitNotes(table, this.known().plan.region, this.writer.say));
  }

  /** Sends what is not there yet, and goes on with the table. */
  async send(plan: TrainPlan, abort: AbortSignal): Promise<void> {
    this.plan = plan;
    this.table = null;
    this.state.value = { step: "sending", plan, rows: 0 };
    const kept = async (run: RunMemory, rows: number) => {
      if (run.sending?.prints !== this.run?.sending?.prints) {
        await this.remember(run);
      }
      this.state.value = { step: "sending", plan: run.plan, rows };
    };
    const { table: raw, run } = await sendTable(this.host, this.api, plan, this.run, kept, abort);
    await this.remember(run);
    const table = this.take(raw);
    await this.mark(table);
    await (openQuestions(table, run.plan).length > 0 ? this.ask(table) : this.train(abort));
  }

  /** Waits for the person: for answers about columns. */
  ask(table: TableView): void {
    this.state.value = { step: "asking", table };
  }

  async train(abort: AbortSignal): Promise<void> {
    const run = this.known();
    const training = await this.api.train(requestOf(run), newKey());
    await this.remember({ ...run, training: training.id });
    await this.follow(abort);
  }

  /** Follows the training to its end, and then writes the answers. */
  async follow(abort: AbortSignal): Promise<void> {
    const table = await this.#seen(abort);
    const seen = (training: TrainingView) => {
      this.state.value = { step: "training", training, table };
    };
    const training = await follow(this.api, this.known().training ?? "", seen, abort);
    const { state, model, version } = training;
    if (state === "cancelled") {
      await this.remember(null);
      this.state.value = { step: "idle" };
    } else if (state === "failed" || model === null || version === null) {
      await this.remember({ ...this.known(), training: null });
      throw new ProblemError(training.problem ?? localProblem("training-failed", "", ""));
    } else {
      await this.#fill(training, model, version, abort);
    }
  }

  /** Shows what stands in the sheet, and how good it is. */
  async show(
    run: RunMemory,
    training: TrainingView,
    filling: Filling,
    report: Report,
    abort: AbortSignal,
  ): Promise<void> {
    await this.remember(run);
    const table = await this.#seen(abort);
    const place = await placeOf(this.host, filling);
    const standing = await standingOf(this.api, filling.model, filling.version);
    this.state.value = { step: "done", result: { run, training, table, filling, place, report, standing } };
  }

  async #fill(training: TrainingView, model: string, version: number, abort: AbortSignal): Promise<void> {
    const { stale } = this.known();
    if (stale !== null) {
      await this.host.takeBack(stale);
      await this.remember({ ...this.known(), stale: null });
    }
    const report = await this.api.report(model, version, abort);
    const job = jobOf(this.known(), model, version, report);
    const progress = (done: number, rows: number) => {
      this.state.value = { step: "filling", training, done, rows };
    };
    // Columns that nobody has looked at yet go first when the panel is closed now and opened again.
    const wrote = (stale: Written) => this.remember({ ...this.known(), stale });
    const filling = await fill(this.host, this.api, job, this.writer, progress, abort, wrote);
    await this.show({ ...this.known(), filling, stale: null }, training, filling, report, abort);
  }

  async #seen(abort: AbortSignal): Promise<TableView> {
    return this.table ?? this.take(await this.api.table(this.known().table, abort));
  }
}
