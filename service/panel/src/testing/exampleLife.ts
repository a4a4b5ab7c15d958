import type { CheckedPin, LifeApi, PinnedRow, RolloutStep } from "../api/life";
import { localProblem, ProblemError } from "../api/problems";
import type {
  AlertView,
  Arms,
  ConductRequest,
  ConductView,
  Drift,
  ModelEvent,
  ModelEventPage,
  ModelView,
  OutcomeItem,
  OutcomeList,
  Pin,
  QualityView,
  RetrainingRule,
  RetrainingRun,
  RetrainingView,
  RolloutChange,
  RolloutRequest,
  RolloutView,
  RolloutWhole,
  VersionDiff,
  VersionState,
  VersionView,
} from "../api/wire";
import { example } from "./exampleApi";

/** Where the example keeps its model, and what it was asked. */
interface Owner {
  modelView: ModelView;
  readonly calls: string[];
}

/** The life of the example's model: wishes move its arms at once, as the service does. */
export class ExampleLife implements LifeApi {
  readonly told: OutcomeItem[][] = [];
  qualityView: QualityView = example("live quality");
  driftView: Drift = example("drift");
  retrainingView: RetrainingView = example("when it is trained again");
  conductView: ConductView = example("conduct");
  pinned: readonly CheckedPin[] = example<{ items: readonly CheckedPin[] }>(
    "what a version says of them",
  ).items;
  unseen: readonly AlertView[] = [];
  rolloutView: RolloutView | null = null;
  events: ModelEvent[] = [example("note on a version")];
  /** What becomes of outcomes; by default all find their rows. */
  take: (items: readonly OutcomeItem[]) => OutcomeList["items"] = (items) =>
    items.map(() => ({ status: "matched" }));
  /** Thrown by the next wish, such as the problem of somebody who was faster. */
  refusal: Error | null = null;

  constructor(private readonly owner: Owner) {}

  async version(): Promise<VersionView> {
    return example("version");
  }

  async history(_model: string, _after: string | null): Promise<ModelEventPage> {
    return { items: this.events, next: null };
  }

  async note(_: string, version: number, text: string): Promise<ModelEvent> {
    this.#wish(`note ${version}`);
    const said = { code: "history-note", args: { text }, text };
    const event = { ...example<ModelEvent>("note on a version"), version, said, n: this.events.length + 3 };
    this.events = [event, ...this.events];
    return event;
  }

  async setRule(_: string, rule: RetrainingRule): Promise<RetrainingView> {
    this.#wish(`rule ${JSON.stringify(rule)}`);
    const off = { everyDays: null, newAnswers: null };
    this.retrainingView = { ...this.retrainingView, ...off, ...rule };
    return this.retrainingView;
  }

  async conduct(): Promise<ConductView> {
    return this.conductView;
  }

  async setConduct(_: string, wish: ConductRequest): Promise<ConductView> {
    this.#wish(`conduct ${JSON.stringify(wish)}`);
    const controlShare = wish.affectsOutcome ? (wish.controlShare ?? 0.1) : 0;
    this.conductView = { ...this.conductView, affectsOutcome: wish.affectsOutcome, controlShare };
    return this.conductView;
  }

  async pins(): Promise<readonly CheckedPin[]> {
    return this.pinned;
  }

  async pin(_: string, { cells, expected, tolerance }: PinnedRow) {
    this.#wish("pin");
    const id = `pin_${this.pinned.length + 1}`;
    const pin: Pin = { ...example<Pin>("pin a row"), id, cells, expected, tolerance: tolerance ?? null };
    this.pinned = [...this.pinned, { pin, said: expected, right: true }];
    return pin;
  }

  async unpin(_: string, id: string): Promise<void> {
    this.#wish(`unpin ${id}`);
    this.pinned = this.pinned.filter(({ pin }) => pin.id !== id);
  }

  async restore(_: string, version: number, reason: string): Promise<void> {
    this.#wish(`restore ${version} ${reason}`);
    const { modelView } = this.owner;
    const versions = modelView.versions.map((one) =>
      one.version === version ? { ...one, state: "ready" as const } : one,
    );
    this.owner.modelView = { ...modelView, epoch: modelView.epoch + 1, versions };
  }

  async alerts(): Promise<readonly AlertView[]> {
    return this.unseen;
  }

  async seeAlert(id: string): Promise<void> {
    this.#wish(`seen ${id}`);
    this.unseen = this.unseen.filter((alert) => alert.id !== id);
  }

  async quality(): Promise<QualityView> {
    return this.qualityView;
  }

  async retraining(): Promise<RetrainingView> {
    return this.retrainingView;
  }

  async retrain(): Promise<RetrainingRun> {
    this.#wish("retrain");
    const run: RetrainingRun = {
      id: "rt_1",
      cause: "person",
      state: "training",
      answers: this.retrainingView.answers,
      training: "r_1",
      version: null,
      rollout: null,
      said: { code: "retraining-began", args: {}, text: "It is being trained again." },
      author: "k_1",
      startedAt: "2026-03-02T09:30:00Z",
      endedAt: null,
    };
    this.retrainingView = { ...this.retrainingView, runs: [run, ...this.retrainingView.runs] };
    return run;
  }

  async drift(): Promise<Drift> {
    return this.driftView;
  }

  async difference(_: string, from: number, to: number): Promise<VersionDiff> {
    return { ...example<VersionDiff>("what is different"), from, to };
  }

  async beginRollout(model: string, request: RolloutRequest): Promise<RolloutView> {
    const { version, policy, weight, otherReadings, epoch } = request;
    this.#stillAt(epoch);
    const readings = otherReadings ? "otherReadings" : undefined;
    this.#wish(["begin", version, policy, weight, readings].filter((each) => each !== undefined).join(" "));
    const view = this.#begun(model, version);
    const { live } = this.owner.modelView;
    if (weight === 100 || live === 0) {
      this.#arms(live === 0 ? { stable: version } : { stable: version, standby: live });
      return { ...view, state: "promoted" };
    }
    this.rolloutView = view;
    const { stable = 1 } = this.owner.modelView.arms;
    this.#arms(
      weight === undefined
        ? { stable, shadow: version, rollout: view.id }
        : { stable, canary: version, weight, rollout: view.id },
    );
    return view;
  }

  async rollout(): Promise<RolloutWhole> {
    if (this.rolloutView === null) {
      throw new Error("there is no rollout");
    }
    return { rollout: this.rolloutView, verdicts: [] };
  }

  async changeRollout(
    _: string,
    id: string,
    step: RolloutStep,
    { epoch, ...change }: RolloutChange,
  ): Promise<RolloutView> {
    this.#stillAt(epoch);
    this.#wish(`${step} ${id} ${JSON.stringify(change)}`);
    const view = (await this.rollout()).rollout;
    const { live, arms } = this.owner.modelView;
    if (step === "abort" || change.weight === 100) {
      const over = step === "abort" ? "aborted" : "promoted";
      this.#arms(over === "aborted" ? { stable: live } : { stable: view.version, standby: live });
      this.rolloutView = null;
      return { ...view, state: over };
    }
    if (change.weight !== undefined) {
      this.#arms({ ...arms, weight: change.weight });
    }
    this.rolloutView = { ...view, state: step === "pause" ? "paused" : "running" };
    return this.rolloutView;
  }

  async goBack(_: string, to: number, epoch: number): Promise<Arms> {
    this.#stillAt(epoch);
    this.#wish(`back ${to}`);
    return this.#arms({ stable: to });
  }

  async outcomes(model: string, items: readonly OutcomeItem[]): Promise<OutcomeList> {
    this.told.push([...items]);
    const taken = this.take(items);
    const count = (status: string) => taken.filter((one) => one.status === status).length;
    const counts = { matched: count("matched"), waiting: count("waiting"), refused: count("refused") };
    return { model, ...counts, items: taken };
  }

  /** Says who answers from now on, and what each version is therefore. */
  #arms(arms: Arms): Arms {
    const { modelView } = this.owner;
    const now = (version: number, before: VersionState): VersionState => {
      const arm = (["stable", "canary", "shadow", "standby"] as const).find((one) => arms[one] === version);
      return arm ?? (["ready", "canary", "shadow"].includes(before) ? "ready" : "retired");
    };
    this.owner.modelView = {
      ...modelView,
      arms,
      epoch: modelView.epoch + 1,
      live: arms.stable ?? 0,
      versions: modelView.versions.map((one) => ({ ...one, state: now(one.version, one.state) })),
    };
    return arms;
  }

  /** Refuses a wish about what is no longer so. */
  #stillAt(epoch: number | undefined): void {
    if (this.refusal === null && epoch !== undefined && epoch !== this.owner.modelView.epoch) {
      throw new ProblemError({ ...localProblem("model-changed", "The model has changed", ""), status: 409 });
    }
  }

  #wish(call: string): void {
    this.owner.calls.push(call);
    const { refusal } = this;
    this.refusal = null;
    if (refusal !== null) {
      throw refusal;
    }
  }

  #begun(model: string, version: number): RolloutView {
    return {
      id: "ro_1",
      model,
      version,
      baseline: this.owner.modelView.live,
      policy: "standard",
      steps: ["replay", "shadow", "1 %", "5 %", "25 %", "50 %", "all"],
      step: 0,
      weight: 0,
      state: "running",
      acknowledged: false,
      stepSince: "2026-03-02T09:30:00Z",
      stepRows: 0,
      shadow: { scored: 0, dropped: 0, failed: 0 },
      decision: null,
      author: "k_1",
      startedAt: "2026-03-02T09:30:00Z",
      endedAt: null,
    };
  }
}
