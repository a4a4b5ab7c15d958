import type { Prediction } from "../api/wire";
import type { TrainPlan } from "../flows/memory";
import type { TrainState } from "../flows/run";
import { StartFlow } from "../flows/start";
import { TrainFlow } from "../flows/train";
import type { Cell } from "../host";
import { sheetWriter } from "../words/sheet";
import { ExampleApi } from "./exampleApi";
import { sheetHost } from "./sheetHost";

/** Customers whose last four have no answer; the first column names them, the second must stay. */
export function customers(): Cell[][] {
  return [
    ["customer id", "e-mail", "age", "city", "responded"],
    ...Array.from({ length: 12 }, (_, row): Cell[] => [
      `k${row}`,
      `person${row}@example.com`,
      20 + row,
      row % 2 === 0 ? "Graz" : "Linz",
      row < 8 ? (row % 3 === 0 ? "yes" : "no") : null,
    ]),
  ];
}

export const WRITTEN = ["responded predicted · v1 · Mar 2, 2026", "confidence · v1", "because · v1"] as const;

/** A sheet, a service that predicts the age it was sent, and a run on them. */
export function openRun(rows = customers()) {
  const { host, person, sheet } = sheetHost("Customers", rows);
  const api = new ExampleApi();
  api.answer = (row) => sure(`aged ${row[1]}`);
  const writer = sheetWriter(() => new Date("2026-03-02T12:00:00Z"));
  const flow = () => new TrainFlow(host, api, writer);
  return { host, person, sheet, api, writer, flow, train: flow() };
}

export function sure(value: Cell): Prediction {
  const text = "age is higher than usual: +10 points";
  return {
    id: "row",
    predictionId: "p_1",
    value,
    probability: 0.91234,
    marks: [],
    reasons: [{ column: "age", effect: 0.1, code: "h", args: {}, text }],
  };
}

/** What one click on Train would start. */
export async function planOf(host: ReturnType<typeof openRun>["host"]): Promise<TrainPlan> {
  const start = new StartFlow(host);
  await start.refresh();
  const plan = start.plan.value;
  if (plan === null) {
    throw new Error("there is nothing to train");
  }
  return plan;
}

/** The state, which must have come to this step. */
export function stateAt<S extends TrainState["step"]>(
  train: TrainFlow,
  step: S,
): Extract<TrainState, { step: S }> {
  const state = train.state.value;
  if (state.step !== step) {
    throw new Error(`the run is at ${JSON.stringify(state)}, not at ${step}`);
  }
  return state as Extract<TrainState, { step: S }>;
}
