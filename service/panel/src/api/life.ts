import { newKey } from "./once";
import type { Transport } from "./transport";
import type {
  Arms,
  Drift,
  ModelEvent,
  ModelEventPage,
  OutcomeItem,
  OutcomeList,
  QualityView,
  RetrainingRun,
  RetrainingView,
  RolloutChange,
  RolloutRequest,
  RolloutView,
  RolloutWhole,
  VersionView,
} from "./wire";

/** What a person may do with a rollout under way. */
export type RolloutStep = "advance" | "pause" | "resume" | "abort";

/** What the panel asks of the service about the life of a model after its training. */
export interface LifeApi {
  version(model: string, version: number): Promise<VersionView>;
  history(model: string, after: string | null): Promise<ModelEventPage>;
  note(model: string, version: number, text: string): Promise<ModelEvent>;
  quality(model: string): Promise<QualityView>;
  /** When the model is trained again, and what came of it. */
  retraining(model: string): Promise<RetrainingView>;
  /** Trains it again now. */
  retrain(model: string): Promise<RetrainingRun>;
  drift(model: string): Promise<Drift>;
  beginRollout(model: string, request: RolloutRequest): Promise<RolloutView>;
  rollout(model: string, rollout: string): Promise<RolloutWhole>;
  changeRollout(
    model: string,
    rollout: string,
    step: RolloutStep,
    change: RolloutChange,
  ): Promise<RolloutView>;
  /** Lets a version answer that did so before. */
  goBack(model: string, to: number): Promise<Arms>;
  outcomes(model: string, items: readonly OutcomeItem[]): Promise<OutcomeList>;
}

/** The life of models over HTTP. */
export class HttpLifeApi implements LifeApi {
  constructor(private readonly transport: Transport) {}

  version(model: string, version: number) {
    return this.#get<VersionView>(`${of(model)}/versions/${version}`);
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

  async goBack(model: string, to: number) {
    return (await this.#post<{ readonly arms: Arms }>(`${of(model)}/rollback`, { to })).arms;
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
