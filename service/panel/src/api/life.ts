import type { Cell } from "../host";
import { newKey } from "./once";
import type { Transport } from "./transport";
import type {
  AlertList,
  AlertView,
  Arms,
  ConductRequest,
  ConductView,
  Drift,
  ModelEvent,
  ModelEventPage,
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
  VersionView,
} from "./wire";

/** What a person may do with a rollout under way. */
export type RolloutStep = "advance" | "pause" | "resume" | "abort";

/** A pinned row with what a version says of it. */
export interface CheckedPin {
  readonly pin: Pin;
  readonly said: Cell;
  readonly right: boolean;
}

/** A row to pin: its cells by column, the answer it must get, and how far a number may be off. */
export interface PinnedRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly expected: Cell;
  readonly tolerance?: number;
}

/** What the panel asks of the service about the life of a model after its training. */
export interface LifeApi {
  version(model: string, version: number): Promise<VersionView>;
  /** What is different between two versions, and what that does to rows asked about lately. */
  difference(model: string, from: number, to: number): Promise<VersionDiff>;
  history(model: string, after: string | null): Promise<ModelEventPage>;
  note(model: string, version: number, text: string): Promise<ModelEvent>;
  quality(model: string): Promise<QualityView>;
  /** When the model is trained again, and what came of it. */
  retraining(model: string): Promise<RetrainingView>;
  /** Says when it is trained again by itself. */
  setRule(model: string, rule: RetrainingRule): Promise<RetrainingView>;
  /** Trains it again now. */
  retrain(model: string): Promise<RetrainingRun>;
  /** Whether acting on an answer changes what happens. */
  conduct(model: string): Promise<ConductView>;
  setConduct(model: string, conduct: ConductRequest): Promise<ConductView>;
  /** Rows that every new version must get right, and what a version says of them. */
  pins(model: string, version: number): Promise<readonly CheckedPin[]>;
  pin(model: string, row: PinnedRow): Promise<Pin>;
  unpin(model: string, pin: string): Promise<void>;
  /** Lets a version that was retired or sent back be tried again. */
  restore(model: string, version: number, reason: string): Promise<void>;
  /** What people should hear of and nobody saw yet, newest first. */
  alerts(): Promise<readonly AlertView[]>;
  seeAlert(id: string): Promise<void>;
  drift(model: string): Promise<Drift>;
  beginRollout(model: string, request: RolloutRequest): Promise<RolloutView>;
  rollout(model: string, rollout: string): Promise<RolloutWhole>;
  changeRollout(
    model: string,
    rollout: string,
    step: RolloutStep,
    change: RolloutChange,
  ): Promise<RolloutView>;
  /** Lets a version answer that did so before, unless the model has moved on from the epoch that was looked at. */
  goBack(model: string, to: number, epoch: number): Promise<Arms>;
  outcomes(model: string, items: readonly OutcomeItem[]): Promise<OutcomeList>;
}

/** The life of models over HTTP. */
export class HttpLifeApi implements LifeApi {
  constructor(private readonly transport: Transport) {}

  version(model: string, version: number) {
    return this.#get<VersionView>(`${of(model)}/versions/${version}`);
  }

  difference(model: string, from: number, to: number) {
    return this.#get<VersionDiff>(`${of(model)}/versions/${from}/diff/${to}`);
  }

  history(model: string, after: string | null) {
    const page = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    return this.#get<ModelEventPage>(`${of(model)}/history?limit=10${page}`);
  }

  note(model: string, version: number, text: string) {
    const path = `${of(model)}/versions/${version}/notes`;
    return this.#create<ModelEvent>(path, { text });
  }

  retraining(model: string) {
    return this.#get<RetrainingView>(`${of(model)}/retraining`);
  }

  retrain(model: string) {
    return this.#create<RetrainingRun>(`${of(model)}/retraining`);
  }

  setRule(model: string, rule: RetrainingRule) {
    return this.transport.json<RetrainingView>({
      method: "PUT",
      path: `${of(model)}/retraining`,
      body: rule,
    });
  }

  conduct(model: string) {
    return this.#get<ConductView>(`${of(model)}/conduct`);
  }

  setConduct(model: string, conduct: ConductRequest) {
    return this.transport.json<ConductView>({ method: "PUT", path: `${of(model)}/conduct`, body: conduct });
  }

  async pins(model: string, version: number) {
    const path = `${of(model)}/versions/${version}/pins`;
    return (await this.#get<{ readonly items: readonly CheckedPin[] }>(path)).items;
  }

  pin(model: string, row: PinnedRow) {
    return this.#create<Pin>(`${of(model)}/pins`, row);
  }

  async unpin(model: string, pin: string) {
    const path = `${of(model)}/pins/${encodeURIComponent(pin)}`;
    await this.transport.send({ method: "DELETE", path });
  }

  async restore(model: string, version: number, reason: string) {
    await this.#post<unknown>(`${of(model)}/versions/${version}/restore`, { reason });
  }

  async alerts() {
    return (await this.#get<AlertList>("/v1/alerts?unseen=true")).items;
  }

  async seeAlert(id: string) {
    await this.#post<unknown>(`/v1/alerts/${encodeURIComponent(id)}/seen`, {});
  }

  quality(model: string) {
    return this.#get<QualityView>(`${of(model)}/quality`);
  }

  drift(model: string) {
    return this.#get<Drift>(`${of(model)}/drift`);
  }

  beginRollout(model: string, request: RolloutRequest) {
    return this.#create<RolloutView>(`${of(model)}/rollouts`, request);
  }

  rollout(model: string, rollout: string) {
    return this.#get<RolloutWhole>(`${of(model)}/rollouts/${encodeURIComponent(rollout)}`);
  }

  changeRollout(model: string, rollout: string, step: RolloutStep, change: RolloutChange) {
    const path = `${of(model)}/rollouts/${encodeURIComponent(rollout)}/${step}`;
    return this.#post<RolloutView>(path, change);
  }

  async goBack(model: string, to: number, epoch: number) {
    return (await this.#post<{ readonly arms: Arms }>(`${of(model)}/rollback`, { to, epoch })).arms;
  }

  outcomes(model: string, items: readonly OutcomeItem[]) {
    return this.#post<OutcomeList>(`${of(model)}/outcomes`, { items });
  }

  #get<T>(path: string) {
    return this.transport.json<T>({ method: "GET", path });
  }

  #create<T>(path: string, body?: unknown) {
    return this.transport.json<T>({ method: "POST", path, body, idempotencyKey: newKey() });
  }

  #post<T>(path: string, body: unknown) {
    return this.transport.json<T>({ method: "POST", path, body });
  }
}

function of(model: string): string {
  return `/v1/models/${encodeURIComponent(model)}`;
}
