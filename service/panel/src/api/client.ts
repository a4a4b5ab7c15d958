import { KeyStore, tabStorage, takeKey } from "./key";
import { HttpLifeApi, type LifeApi } from "./life";
import { newKey } from "./once";
import type { SignIn } from "./signIn";
import { type Surroundings, Transport } from "./transport";
import { type Rows, type Sent, type TableCalls, type Upload, uploadBy } from "./uploading";
import type {
  EventList,
  ModelList,
  ModelView,
  PredictionList,
  Reading,
  Report,
  TableView,
  TrainingRequest,
  TrainingView,
  WorkspaceView,
} from "./wire";

export interface Rowset {
  readonly columns: readonly string[];
  readonly data: Rows;
  readonly reasons: number;
  /** The version to ask; absent: the one that answers this document. */
  readonly version?: number;
  /** The column that names a row. */
  readonly key?: string;
  /** Names the document, so that one column never mixes two versions. */
  readonly document?: string;
}

/** What the panel asks of the service. Every failure is a ProblemError, every stop an AbortError. */
export interface Api {
  readonly keys: KeyStore;
  /** How people connect who have no key; null where that is not possible. */
  readonly signIn: SignIn | null;
  /** Where the service is, as a person reads it; empty while that is not known. */
  readonly address: string;
  /** What becomes of models after their training. */
  readonly life: LifeApi;
  workspace(signal?: AbortSignal): Promise<WorkspaceView>;
  upload(upload: Upload, sent: Sent, signal: AbortSignal): Promise<TableView>;
  eraseTable(id: string): Promise<void>;
  table(id: string, signal?: AbortSignal): Promise<TableView>;
  correct(id: string, columns: readonly { name: string; reading: Reading }[]): Promise<TableView>;
  train(request: TrainingRequest, idempotencyKey: string): Promise<TrainingView>;
  training(id: string, signal?: AbortSignal): Promise<TrainingView>;
  events(id: string, after: number, wait: number, signal: AbortSignal): Promise<EventList>;
  finish(id: string): Promise<TrainingView>;
  cancel(id: string): Promise<TrainingView>;
  models(after: string | null, signal?: AbortSignal): Promise<ModelList>;
  model(model: string, signal?: AbortSignal): Promise<ModelView>;
  eraseModel(model: string): Promise<void>;
  report(model: string, version: number, signal?: AbortSignal): Promise<Report>;
  bundle(model: string, version: number): Promise<Blob>;
  predict(model: string, rows: Rowset, signal: AbortSignal): Promise<PredictionList>;
}

/** The service over HTTP. */
export class HttpApi implements Api {
  readonly keys: KeyStore;
  readonly signIn: SignIn | null;
  readonly life: LifeApi;
  readonly #transport: Transport;
  readonly #base: string;

  constructor(around: Surroundings) {
    this.keys = around.keys;
    this.signIn = around.signIn ?? null;
    this.#base = around.base;
    this.#transport = new Transport(around);
    this.life = new HttpLifeApi(this.#transport);
  }

  get address() {
    return this.#base === "" ? "" : new URL(this.#base).host;
  }

  workspace(signal?: AbortSignal) {
    return this.#get<WorkspaceView>("/v1/workspace", signal);
  }

  upload(upload: Upload, sent: Sent, signal: AbortSignal): Promise<TableView> {
    const calls: TableCalls = {
      create: (body) => this.#create(body, signal),
      put: (table, block, data) => {
        const path = `${at("tables", table)}/blocks/${block}`;
        return this.#transport.send({ method: "PUT", path, body: { data }, signal });
      },
      close: (table, blocks) => this.#post<TableView>(`${at("tables", table)}/close`, { blocks }, signal),
    };
    return uploadBy(calls, upload, sent, signal);
  }

  async eraseTable(id: string) {
    await this.#transport.send({ method: "DELETE", path: at("tables", id) });
  }

  table(id: string, signal?: AbortSignal) {
    return this.#get<TableView>(at("tables", id), signal);
  }

  correct(id: string, columns: readonly { name: string; reading: Reading }[]) {
    return this.#transport.json<TableView>({ method: "PATCH", path: at("tables", id), body: { columns } });
  }

  train(request: TrainingRequest, idempotencyKey: string) {
    return this.#transport.json<TrainingView>({
      method: "POST",
      path: "/v1/trainings",
      body: request,
      idempotencyKey,
    });
  }

  training(id: string, signal?: AbortSignal) {
    return this.#get<TrainingView>(at("trainings", id), signal);
  }

  events(id: string, after: number, wait: number, signal: AbortSignal) {
    return this.#get<EventList>(`${at("trainings", id)}/events?after=${after}&wait=${wait}`, signal);
  }

  finish(id: string) {
    return this.#post<TrainingView>(`${at("trainings", id)}/finish`);
  }

  cancel(id: string) {
    return this.#post<TrainingView>(`${at("trainings", id)}/cancel`);
  }

  models(after: string | null, signal?: AbortSignal) {
    const page = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    return this.#get<ModelList>(`/v1/models?limit=20${page}`, signal);
  }

  model(model: string, signal?: AbortSignal) {
    return this.#get<ModelView>(at("models", model), signal);
  }

  async eraseModel(model: string) {
    await this.#transport.send({ method: "DELETE", path: at("models", model) });
  }

  report(model: string, version: number, signal?: AbortSignal) {
    return this.#get<Report>(`${at("models", model)}/versions/${version}/report`, signal);
  }

  async bundle(model: string, version: number) {
    const path = `${at("models", model)}/versions/${version}/bundle`;
    return (await this.#transport.send({ method: "GET", path })).blob();
  }

  predict(model: string, rows: Rowset, signal: AbortSignal) {
    return this.#post<PredictionList>(`${at("models", model)}/predictions`, rows, signal);
  }

  #create(body: unknown, signal: AbortSignal) {
    const idempotencyKey = newKey();
    return this.#transport.json<TableView>({
      method: "POST",
      path: "/v1/tables",
      body,
      idempotencyKey,
      signal,
    });
  }

  #get<T>(path: string, signal?: AbortSignal) {
    return this.#transport.json<T>({ method: "GET", path, signal });
  }

  #post<T>(path: string, body?: unknown, signal?: AbortSignal) {
    return this.#transport.json<T>({ method: "POST", path, body, signal });
  }
}

function at(kind: string, id: string): string {
  return `/v1/${kind}/${encodeURIComponent(id)}`;
}

/** Address of the service that served a page, which stands `above` it: a service may lie under a path of its host. */
export function serviceOf(page: string, above: "." | ".."): string {
  return new URL(above, page).href.replace(/\/+$/, "");
}

/** The service that served this page, with the key out of the address. */
export function apiOfThisPage(): HttpApi {
  const keys = new KeyStore(tabStorage());
  takeKey(keys, window.location, window.history);
  return new HttpApi({
    base: serviceOf(window.location.href, "."),
    keys,
    fetch: (input, init) => window.fetch(input, init),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
