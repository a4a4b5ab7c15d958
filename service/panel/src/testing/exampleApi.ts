import story from "../../../contract/examples/train-and-predict.json" with { type: "json" };
import door from "../../../contract/examples/workspace.json" with { type: "json" };
import type { Api, Rowset } from "../api/client";
import { KeyStore } from "../api/key";
import { localProblem, ProblemError } from "../api/problems";
import type { SignIn } from "../api/signIn";
import { type Rows, type Sent, type TableCalls, type Upload, uploadBy } from "../api/uploading";
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
  /** Cells of a block of rows. */
  blockCells = Number.POSITIVE_INFINITY;
  /** Tables that came in blocks. */
  readonly open = new Map<string, Map<number, Rows>>();
  /** Hears of each block before it is kept, and may refuse it. */
  put: (table: string, block: number, data: Rows) => Promise<void> = async (_, block) => {
    this.calls.push(`put ${block}`);
  };
  #opened = 0;
  #over = false;

  async workspace(): Promise<WorkspaceView> {
    this.calls.push("workspace");
    const view = example<WorkspaceView>("who", door.exchanges);
    const person = (await this.signIn?.token()) ?? null;
    return { ...view, person, limits: { ...view.limits, predictionRows: this.predictionRows } };
  }

  /** Goes as with the service: whole, or in blocks where the table has `blockCells` cells or more. */
  async upload(upload: Upload, sent: Sent, signal: AbortSignal): Promise<TableView> {
    this.calls.push("upload");
    const { columns } = upload;
    const read = (rows: readonly Rows[]) => {
      this.uploaded = { columns, rows: rows.flat() };
      return this.tableView;
    };
    const calls: TableCalls = {
      create: async (body) => {
        if (body.blocks !== true) {
          return read([body.data as Rows]);
        }
        const table = { ...this.tableView, id: `t_${++this.#opened}` };
        this.open.set(table.id, new Map());
        return table;
      },
      put: async (table, block, data) => {
        await this.put(table, block, data);
        this.#known(table).set(block, [...data]);
      },
      close: async (table, blocks) => {
        const kept = this.#known(table);
        return read(Array.from({ length: blocks }, (_, n) => kept.get(n) ?? []));
      },
    };
    return uploadBy(calls, upload, sent, signal, this.blockCells);
  }

  async eraseTable(id: string): Promise<void> {
    this.calls.push(`erase ${id}`);
    this.open.delete(id);
  }

  async table(id: string): Promise<TableView> {
    if (id !== this.tableView.id) {
      this.#known(id);
    }
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

  #known(table: string): Map<number, Rows> {
    const kept = this.open.get(table);
    if (kept === undefined) {
      throw new ProblemError({ ...localProblem("not-found", "Not found", ""), status: 404 });
    }
    return kept;
  }
}
