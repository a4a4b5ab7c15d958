import type { TableView, TrainingView } from "../../src/api/wire";
import { example } from "../../src/testing/exampleApi";
import type { Scenes } from "./scenes";

/** From sending the rows to writing the answers. */
export const trainingScenes: Scenes = {
  sending: (panel) => {
    const plan = panel.start.plan.value;
    if (plan !== null) {
      panel.train.state.value = { step: "sending", plan, rows: 1200 };
    }
  },
  asking: (panel) => {
    panel.train.state.value = { step: "asking", table: ambiguous() };
  },
  waiting: (panel) => {
    const training = { ...example<TrainingView>("train"), target: "responded" };
    panel.train.state.value = { step: "training", training, table: example("upload") };
  },
  training: (panel) => {
    panel.train.state.value = { step: "training", training: rareTraining(), table: example("upload") };
  },
  filling: (panel) => {
    panel.train.state.value = { step: "filling", training: rareTraining(), done: 80, rows: 200 };
  },
};

function ambiguous(): TableView {
  const table = example<TableView>("upload");
  const [first, ...rest] = table.columns;
  if (first === undefined) {
    throw new Error("the example has no columns");
  }
  const written = "03/02/2026";
  const patterns = ["d/M/yyyy", "M/d/yyyy"];
  const choice = (date: string, shown: string) => ({
    reading: { kind: "date" as const },
    label: { code: "date.read-like", args: { written, date }, text: `“${written}” is ${shown}.` },
  });
  const question = {
    ask: {
      code: "date.ambiguous",
      args: { written, patterns },
      text: `“${written}” can be read as different days. Which is it?`,
    },
    choices: [choice("2026-02-03", "3 February 2026"), choice("2026-03-02", "2 March 2026")],
  };
  const column = {
    ...first,
    name: "last order",
    examples: ["03/02/2026", "07/05/2026", "11/12/2025"],
    question,
  };
  return { ...table, columns: [column, ...rest] };
}

function rareTraining(): TrainingView {
  const seen = [0.8, 1.6, 2.5, 4, 5.5, 8, 11, 14, 17, 19];
  const history = seen.map((seconds) => ({
    seconds,
    value: 0.8,
    plain: Math.round(12 + 22 * (1 - Math.exp(-seconds / 5))),
  }));
  const running = example<TrainingView>("look");
  const words = {
    code: "best-100",
    args: { hits: 34, answer: "yes", guessing: 12 },
    text: "Of your best 100, 34 are “yes” so far; picked at random, 12.",
  };
  const plain = { measure: "best-100" as const, value: 34, guessing: 12 };
  const best = { metric: "auc" as const, value: 0.87, guessing: 0.5, plain, words };
  const now = {
    code: "now-candidate-boosted-trees-usual",
    args: {},
    text: "Now: boosted trees that know what is usual for each category.",
  };
  const progress = { elapsedSeconds: 19, secondsLeft: 11, candidatesTried: 9, best, now };
  return { ...running, budgetSeconds: 30, history, progress };
}
