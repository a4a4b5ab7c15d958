import assert from "node:assert/strict";
import type { AlertList, TableView, TrainingView } from "../src/api/wire";
import { answer, COLUMNS, cells, type Member, TARGET } from "./gym";

/** The same service as the page's, asked as any other program would. */
export class Rest {
  readonly #base: string;
  readonly #key: string;

  /** `address` is the one that the service printed, with the key behind it. */
  constructor(
    address: string,
    readonly model: string,
  ) {
    const { origin, hash } = new URL(address);
    this.#base = origin;
    this.#key = hash.slice("#key=".length);
  }

  /** Reads something of the model. */
  of<T>(part = ""): Promise<T> {
    return this.#send("GET", `/v1/models/${this.model}${part}`);
  }

  /** What nobody has seen yet, of all models. */
  async alerts(): Promise<AlertList["items"]> {
    return (await this.#send<AlertList>("GET", "/v1/alerts?unseen=true")).items;
  }

  /** Lets it be trained again as fast as can be. */
  async hurry(): Promise<void> {
    await this.#send("PUT", `/v1/models/${this.model}/retraining`, { budgetSeconds: BUDGET });
  }

  /** Asks for predictions of members. */
  async ask(members: readonly Member[]): Promise<void> {
    const body = { key: COLUMNS[0], columns: COLUMNS, data: members.map(cells) };
    await this.#send("POST", `/v1/models/${this.model}/predictions`, body);
  }

  /** Tells what became of members. */
  async tell(members: readonly Member[]): Promise<void> {
    const items = members.map((one) => ({ key: one.id, value: answer(one) }));
    await this.#send("POST", `/v1/models/${this.model}/outcomes`, { items });
  }

  /** Trains the next version of the model on members, and waits for its number. */
  async train(members: readonly Member[]): Promise<number> {
    const table = { columns: [...COLUMNS, TARGET], data: members.map((one) => [...cells(one), answer(one)]) };
    const { id } = await this.#send<TableView>("POST", "/v1/tables", table);
    const order = { table: id, model: this.model, budgetSeconds: BUDGET };
    const training = await this.#send<TrainingView>("POST", "/v1/trainings", order);
    return until("the end of a training", async () => {
      const { state, version, problem } = await this.#send<TrainingView>(
        "GET",
        `/v1/trainings/${training.id}`,
      );
      assert.notEqual(state, "failed", problem?.detail);
      return version;
    });
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { Authorization: `Bearer ${this.#key}`, "Content-Type": "application/json" };
    const response = await fetch(this.#base + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
}

const BUDGET = 3;
const PATIENCE = 60_000;
const BETWEEN = 200;

/** Asks until there is an answer; `what` says what did not come. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await ask();
    if (found !== null) {
      return found;
    }
    assert.ok(Date.now() < end, `it never came to ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}
