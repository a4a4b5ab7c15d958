import story from "../../../contract/examples/train-and-predict.json" with { type: "json" };
import door from "../../../contract/examples/workspace.json" with { type: "json" };
import type { Api, Rowset, Upload } from "../api/client";
import { KeyStore } from "../api/key";
import type { SignIn } from "../api/signIn";
import type {
  EventList,
  ModelList,
  ModelView,
  PredictionList,
  Report,
  TableView,
  TrainingRequest,
  TrainingView,
  WorkspaceView,
} from "../api/wire";
import type { Cell } from "../host";
import { ExampleLife } from "./exampleLife";

interface Exchange {
  readonly name: string;
  readonly response: { readonly body?: unknown };
}

/** The answer that the wire contract shows for one of its examples. */
export function example<T>(name: string, exchanges: readonly Exchange[] = story.exchanges): T {
  const found = exchanges.find((exchange) => exchange.name === name);
  if (found?.response.body === undefined) {
    throw new Error(`the contract has no example ${name}`);
  }
  return found.response.body as T;
}

/** A service that answers as the examples of the contract do, and remembers what it was asked. */
export class ExampleApi implements Api {
  readonly keys = new KeyStore(null);
  signIn: SignIn | null = null;
  readonly address = "click-ml.example.org";
  readonly calls: string[] = [];
  readonly life: ExampleLife = new ExampleLife(this);
  uploaded: { columns: readonly string[]; rows: (readonly Cell[])[] } = { columns: [], rows: [] };
  readonly trained: TrainingRequest[] = [];
  readonly asked: Rowset[] = [];
  readonly corrected: string[] = [];
  tableView: TableView = example("upload");
  reportView: Report = example("report");
  modelView: ModelView = example("model");
  running: TrainingView = example("look");
  ended: TrainingView = example("ended");
  followed: EventList[] = [
    example<EventList>("follow"),
    {
      events: [{ n: 4, at: "2026-03-02T09:30:07Z", kind: "ended", state: "succeeded" }],
      next: 4,
      state: "succeeded",
    },
  ];
  /** What is predicted for a row; by default its first cell, for sure. */
  answer: (row: readonly Cell[]) => PredictionList["predictions"][number] = (row) => ({
    id: "row",
    predictionId: "p_1",
    value: row[0] ?? null,
    probability: 0.91234,
    marks: [],
    reasons: [
      { column: "age", effect: 0.1, code: "higher", args: {}, text: "age is higher than usual: +10 points" },
    ],
  });
  /** Rows of one call for predictions; small, so that a fill takes several. */
  predictionRows = 4;
  #over = false;

  async workspace(): Promise<WorkspaceView> {
    this.calls.push("workspace");
    const view = example<WorkspaceView>("who", door.exchanges);
    const person = (await this.signIn?.token()) ?? null;
    return { ...view, person, limits: { ...view.limits, predictionRows: this.predictionRows } };
  }

  async upload(upload: Upload, sent: (rows: number) => void, signal: AbortSignal): Promise<TableView> {
    this.calls.push("upload");
    this.uploaded = { columns: upload.columns, rows: [] };
    for await (const block of upload.blocks) {
      signal.throwIfAborted();
      this.uploaded.rows.push(...block);
      sent(this.uploaded.rows.length);
    }
    return this.tableView;
  }

  async table(): Promise<TableView> {
    return this.tableView;
  }

  async correct(_: string, columns: readonly { name: string }[]): Promise<TableView> {
    this.corrected.push(...columns.map(({ name }) => name));
    const columnsNow = this.tableView.columns.map((column) => ({
      ...column,
      corrected: column.corrected || this.corrected.includes(column.name),
    }));
    this.tableView = { ...this.tableView, columns: columnsNow };
    return this.tableView;
  }

  async train(request: TrainingRequest): Promise<TrainingView> {
    this.calls.push("train");
    this.trained.push(request);
    this.#over = false;
    return this.running;
  }

  async training(): Promise<TrainingView> {
    return this.#over ? this.ended : this.running;
  }

  async events(_: string, after: number, __: number, signal: AbortSignal): Promise<EventList> {
    signal.throwIfAborted();
    const list = this.followed.find((page) => page.next > after) ?? this.followed.at(-1);
    if (list === undefined) {
      throw new Error("no events");
    }
    this.#over = list.state !== "running" && list.state !== "queued";
    return list;
  }

  async finish(): Promise<TrainingView> {
    this.calls.push("finish");
    return this.running;
  }

  async cancel(): Promise<TrainingView> {
    this.calls.push("cancel");
    return this.running;
  }

  async models(): Promise<ModelList> {
    return example("models");
  }

  async model(): Promise<ModelView> {
    return this.modelView;
  }

  async eraseModel(model: string): Promise<void> {
    this.calls.push(`erase ${model}`);
  }

  async report(_: string, version: number): Promise<Report> {
    return { ...this.reportView, version };
  }

  async bundle(): Promise<Blob> {
    return new Blob(["bundle"]);
  }

  async predict(model: string, rows: Rowset, signal: AbortSignal): Promise<PredictionList> {
    signal.throwIfAborted();
    this.calls.push(`predict ${model} ${rows.version}`);
    this.asked.push(rows);
    return {
      model,
      version: rows.version ?? 1,
      arm: "stable",
      matched: [],
      ignored: [],
      predictions: rows.data.map(this.answer),
    };
  }
}
