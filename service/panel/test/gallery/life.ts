import sentences from "../../../contract/sentences.json" with { type: "json" };
import type {
  AlertView,
  Decision,
  ModelEvent,
  ModelView,
  Pin,
  QualityView,
  RetrainingView,
  RolloutWhole,
  Sentence,
} from "../../src/api/wire";
import type { Life } from "../../src/flows/lifeReading";
import { example } from "../../src/testing/exampleApi";

/** A model in use, with its versions in the states that people meet. */
export function livingModel(): ModelView {
  const model = example<ModelView>("model");
  const headline = {
    code: "best-100-checked",
    args: { hits: 36, answer: "yes", guessing: 12 },
    text: "Of your best 100, 36 are “yes” (picked at random: 12).",
  };
  const states = ["retired", "standby", "stable", "canary", "ready"] as const;
  const versions = states.map((state, index) => ({
    version: index + 1,
    state,
    cause: index === 3 ? ("rows" as const) : ("person" as const),
    createdAt: `2026-0${index + 1}-02T09:30:00Z`,
    rows: 1500 + index * 250,
    headline,
    training: null,
  }));
  const arms = { stable: 3, canary: 4, weight: 10, standby: 2, rollout: "ro_1" };
  return { ...model, headline, live: 3, arms, versions: versions.reverse() };
}

/** What is known of it: a trial that asks, worse answers than promised, older customers. */
export function life(): Life {
  const quality = livingQuality();
  const retraining = example<RetrainingView>("train it again every week");
  return {
    model: "responded",
    rollout: asking(),
    quality,
    drift,
    retraining,
    pins: pins(),
    events: events(),
    older: "b",
    problem: null,
  };
}

/** A row that version 3 gets right and one that it gets wrong. */
function pins(): Life["pins"] {
  const pin = example<Pin>("pin a row");
  const other = { ...pin, id: "pin_2", expected: "no", cells: { ...pin.cells, age: 71 } };
  return [
    { pin, said: pin.expected, right: true },
    { pin: other, said: "yes", right: false },
  ];
}

/** What nobody has seen yet, of each level. */
export function alerts(): AlertView[] {
  const at = { firstAt: "2026-05-02T09:30:00Z", lastAt: "2026-05-04T09:30:00Z" };
  return [
    {
      ...at,
      id: "al_1",
      model: "responded",
      kind: "quality",
      level: "alarm",
      said: listed("quality-worse", "version"),
      count: 3,
    },
    {
      ...at,
      id: "al_2",
      model: "responded",
      kind: "drift",
      level: "warning",
      said: listed("drift-model", "version"),
      count: 1,
    },
    {
      ...at,
      id: "al_3",
      model: "responded",
      kind: "promoted",
      level: "info",
      said: listed("rollout-promote-better"),
      count: 1,
    },
    {
      ...at,
      id: "al_4",
      kind: "training-failed",
      level: "warning",
      said: listed("target-one-value"),
      count: 1,
    },
  ];
}

const drift: Life["drift"] = {
  model: "responded",
  version: 3,
  window: "day",
  state: "drifted",
  words: {
    code: "drift-model",
    args: { columns: ["age"], share: 34 },
    text: "What comes is no longer like what the model learned from: “age”, which decides 34 % of its answers.",
  },
  share: 0.34,
  rows: 812,
  columns: [
    {
      column: "age",
      importance: 0.34,
      state: "drifted",
      words: [
        {
          code: "drift-higher",
          args: { column: "age", difference: 6, middle: 47, was: 41, kind: "number", unit: "" },
          text: "“age” is 6 higher than in training.",
        },
      ],
      was: { missing: 0, middle: 41 },
      is: { missing: 0.01, middle: 47 },
    },
  ],
  windows: [],
};

function asking(): RolloutWhole {
  const needed = "About 60 more real answers are needed to tell whether the new version is worse.";
  const decision: Decision = {
    action: "ask",
    outcomesNeeded: 60,
    sentence: { code: "rollout-ask-needed", args: { needed: 60, outcomes: 28 }, text: needed },
    guardrails: [
      {
        name: "failures",
        test: "share",
        figures: { canary: 0, others: 3, expected: 0.3, e: 0.7 },
        limit: 0.001,
        verdict: "ok",
      },
      {
        name: "quality",
        test: "paired",
        figures: { n: 28, rarer: 6, waiting: 4, live: 0.82, mean: -0.04, low: -0.11, high: 0.03 },
        limit: 0.01,
        verdict: "inconclusive",
      },
      {
        name: "flips",
        test: "signal",
        figures: { rows: 812, changed: 41, share: 0.05 },
        limit: 0.1,
        verdict: "ok",
      },
    ],
  };
  const changed =
    "The new version would have changed 41 of 812 answers; it was right more often on the 28 outcomes known since.";
  const before: Decision = {
    ...decision,
    action: "hold",
    sentence: {
      code: "rollout-changed-more",
      args: { rows: 812, changed: 41, known: 28 },
      text: changed,
    },
  };
  return {
    rollout: {
      id: "ro_1",
      model: "responded",
      version: 4,
      baseline: 3,
      policy: "standard",
      steps: ["replay", "shadow", "1 %", "10 %", "25 %", "50 %", "all"],
      step: 3,
      weight: 10,
      state: "running",
      acknowledged: false,
      stepSince: "2026-05-03T09:30:00Z",
      stepRows: 812,
      shadow: { scored: 340, dropped: 0, failed: 0 },
      decision,
      author: "k_1",
      startedAt: "2026-05-02T09:30:00Z",
      endedAt: null,
    },
    verdicts: [
      { at: "2026-05-04T09:30:00Z", step: 3, decision },
      { at: "2026-05-03T09:30:00Z", step: 2, decision: before },
    ],
  };
}

function livingQuality(): QualityView {
  const view = example<QualityView>("live quality");
  const [first] = view.versions;
  if (first === undefined) {
    throw new Error("the example has no version");
  }
  const words = [
    {
      code: "quality-right-of-100",
      args: { right: 76, rows: 190, guessing: 73, promised: 84 },
      text: "Right 76 times out of 100 on the 190 rows whose outcome counts (guessing: 73; promised: 84).",
    },
    { code: "quality-worse", args: {}, text: "That is worse than its report promised, beyond chance." },
    {
      code: "quality-coverage",
      args: { of100: 38, known: 190 },
      text: "38 of 100 rows that it answered have an outcome.",
    },
  ];
  const plain = { measure: "right-of-100", value: 76, low: 71, high: 80, guessing: 73, promised: 84 };
  const values = [85, 84, 86, 83, 85, 81, 80, 82, 78, 76, 77, 74, 75, 70, 78];
  const days = values.map((value, index) => ({
    version: 3,
    day: `2026-04-${String(index + 10)}`,
    rows: 40,
    known: index < 12 ? 22 : 5,
    mature: index < 12,
    value,
  }));
  return { ...view, versions: [{ ...first, version: 3, state: "stable", words, plain }], days };
}

function events(): ModelEvent[] {
  const note = "More older customers since the spring campaign.";
  const said: readonly Sentence[] = [
    { code: "history-weight", args: { version: 4, percent: 10 }, text: "Version 4 answers 10 of 100 rows." },
    {
      code: "history-rollout",
      args: { version: 4, policy: "standard" },
      text: "Version 4 is being tried (standard).",
    },
    { code: "history-note", args: { text: note }, text: note },
    { code: "history-promoted", args: { version: 3 }, text: "Version 3 answers from now on." },
  ];
  return said.map((sentence, index) => ({
    n: said.length - index,
    at: `2026-05-0${said.length - index}T09:30:00Z`,
    kind: "note",
    version: 4,
    actor: "k_1",
    said: sentence,
    arms: { stable: 3 },
  }));
}

/** What the contract lists under a code, with this argument among those of the sentence. */
function listed(code: string, argument?: string): Sentence {
  const all = sentences as readonly Sentence[];
  const found = all.find((one) => one.code === code && (argument === undefined || argument in one.args));
  if (found === undefined) {
    throw new Error(`the contract lists no sentence ${code}`);
  }
  return { code, args: found.args, text: found.text };
}
