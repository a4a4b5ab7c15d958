import { localProblem } from "../../src/api/problems";
import type { ConductView, ModelView, Problem, Report, TableView, TrainingView } from "../../src/api/wire";
import type { Life } from "../../src/flows/lifeReading";
import type { RunMemory } from "../../src/flows/memory";
import type { PanelFlow } from "../../src/flows/panel";
import type { Found } from "../../src/flows/real";
import { ExampleApi, example } from "../../src/testing/exampleApi";
import { alerts, life, livingModel } from "./life";
import { sheetScenes } from "./sheets";

/** Every view of the panel, each set up as a person would meet it. */
export const scenes: Readonly<Record<string, (panel: PanelFlow) => Promise<void> | void>> = {
  ...sheetScenes,
  start: () => undefined,
  "start-open": (panel) => panel.start.choose({ leaves: { basket: false } }),
  connect: (panel) => {
    panel.place.value = { at: "connect", problem: null };
  },
  "connect-refused": (panel) => {
    panel.connection.canSignIn.value = true;
    panel.place.value = { at: "connect", problem: problem("key-unknown", "Unknown key", "") };
  },
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
  result: (panel) => showResult(panel, rareReport()),
  "result-open": (panel) => showResult(panel, rareReport()),
  "result-plain": (panel) => showResult(panel, example("report")),
  "result-number": (panel) => showResult(panel, numberReport()),
  models: async (panel) => {
    panel.connection.person.value = "annemarie.mustermann-beispiel@vertrieb.example.org";
    (panel.api as ExampleApi).life.unseen = alerts();
    await panel.showModels();
    const shelf = panel.models.shelf.value;
    if (shelf.step === "loaded") {
      const models = [livingModel(), otherModel()];
      panel.models.shelf.value = { ...shelf, models };
    }
  },
  model: (panel) => showModel(panel, livingModel(), life(), 3),
  "model-open": (panel) => showModel(panel, livingModel(), life(), 5),
  "model-ready": (panel) => {
    const model = { ...livingModel(), arms: { stable: 3, standby: 2 } };
    showModel(panel, model, { ...life(), rollout: null, quality: null, drift: null }, 5);
  },
  "model-waiting": async (panel) => {
    const api = panel.api as ExampleApi;
    const versions = livingModel().versions.filter(({ state }) => state !== "canary");
    api.modelView = { ...livingModel(), versions, arms: { stable: 3, standby: 2 } };
    await panel.showModel("responded", 5);
  },
  "model-compared": async (panel) => {
    const api = panel.api as ExampleApi;
    const versions = livingModel().versions.filter(({ state }) => state !== "canary");
    api.modelView = { ...livingModel(), versions, arms: { stable: 3, standby: 2 } };
    const example = await api.life.difference("responded", 3, 5);
    const reread = ["first contact"];
    api.life.difference = async () => ({ ...example, reread, rows: { asked: 1000, changed: 41 } });
    await panel.showModel("responded", 5);
  },
  "model-cared": async (panel) => {
    const api = panel.api as ExampleApi;
    const [first, ...versions] = livingModel().versions.filter(({ state }) => state !== "canary");
    const rejected = first === undefined ? [] : [{ ...first, state: "rejected" as const }];
    api.modelView = {
      ...livingModel(),
      versions: [...rejected, ...versions],
      arms: { stable: 3, standby: 2 },
    };
    api.life.retrainingView = example("train it again every week");
    api.life.conductView = { ...example<ConductView>("conduct"), affectsOutcome: true, controlShare: 0.1 };
    await panel.showModel("responded", 5);
  },
  "model-refused": (panel) => {
    showModel(panel, manyVersions(), { ...life(), rollout: null }, 2);
    const detail = "Version 4 is being tried already. End that trial first.";
    panel.life.refused.value = problem("rollout-open", "A trial is under way", detail, { status: 409 });
  },
  "real-found": (panel) => {
    panel.compare.state.value = { step: "found", found: found(panel), fresh: 42 };
  },
  "real-told": (panel) => {
    panel.compare.state.value = {
      step: "told",
      found: found(panel),
      tally: { rows: 42, right: 31, guessing: 27, off: null },
      telling: { matched: 40, waiting: 2, refused: 0, why: [] },
      live: life().quality?.versions[0] ?? null,
    };
  },
  "result-ready": async (panel) => {
    await showResult(panel, rareReport());
    const { value } = panel.train.state;
    if (value.step === "done") {
      const filling = { ...value.result.filling, version: 4 };
      const result = { ...value.result, filling, standing: { state: "ready" as const, refused: null } };
      panel.train.state.value = { step: "done", result };
    }
  },
  trouble: (panel) => {
    panel.trouble.value = localProblem("panel-failed", "", "");
  },
  "result-long": (panel) => {
    const report = rareReport();
    const long = "monthly average of the balance on all accounts in the year before the campaign";
    const importances = [{ column: long, share: 0.9 }, ...report.importances];
    const bestColumn = { column: long.replaceAll(" ", "_"), value: 19 };
    return showResult(panel, {
      ...report,
      target: long,
      importances,
      plain: { ...report.plain, bestColumn },
    });
  },
  broken: (panel) => showResult(panel, { ...rareReport(), importances: [null as never] }),
  "problem-cells": (panel) => {
    const detail =
      "Column “balance”: C17 “n/a”, C204 “unknown”, C977 “12O”. Correct them, or read the column as one of several.";
    const found = problem("reading-impossible", "3 cells are not numbers", detail, {
      cell: "C17",
      column: "balance",
    });
    panel.train.state.value = { step: "problem", problem: found, canGoOn: true };
  },
  unreachable: (panel) => {
    panel.train.state.value = {
      step: "problem",
      problem: localProblem("service-unreachable", "", ""),
      canGoOn: true,
    };
  },
};

/** A service for the gallery: it knows a key and the customers. */
export function galleryApi(): ExampleApi {
  const api = new ExampleApi();
  api.keys.key = "ck_gallery";
  return api;
}

function problem(code: string, title: string, detail: string, more: Partial<Problem> = {}): Problem {
  return { ...localProblem(code, title, detail), status: 422, requestId: "7F3K22QD", ...more };
}

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

function rareReport(): Report {
  const report = example<Report>("report");
  const columns = ["last order", "mails opened", "call length", "city", "age", "orders"];
  const shares = [0.36, 0.26, 0.17, 0.11, 0.07, 0.03];
  const cities = ["Graz", "Linz", "Wien"].map((at, index) => ({ at, value: 0.21 - index / 20, rows: 120 }));
  const points = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1].map((share) => ({
    share,
    found: 1 - (1 - share) ** 3.2,
  }));
  return {
    ...report,
    rows: 1999,
    checkedRows: 360,
    headline: {
      code: "best-100-checked",
      args: { hits: 36, answer: "yes", guessing: 12 },
      text: "Of your best 100, 36 are “yes” (picked at random: 12).",
    },
    plain: {
      measure: "best-100",
      value: 36,
      low: 31,
      high: 41,
      guessing: 12,
      bestColumn: { column: "last order", value: 19 },
    },
    gain: { answer: "yes", best100: 36, random100: 12, points },
    importances: columns.map((column, index) => ({ column, share: shares[index] ?? 0 })),
    effects: [
      {
        column: "last order",
        answer: "yes",
        kind: "date",
        points: [0.06, 0.07, 0.09, 0.16, 0.22, 0.31].map((value, month) => ({
          at: `2026-0${month + 1}-12`,
          value,
          rows: 60,
        })),
      },
      {
        column: "mails opened",
        answer: "yes",
        kind: "number",
        points: [0.05, 0.06, 0.11, 0.19, 0.27, 0.28].map((value, index) => ({
          at: index * 2,
          value,
          rows: 60,
        })),
      },
      { column: "city", answer: "yes", kind: "level", points: cities },
    ],
    proof: report.proof.concat(moreProof()),
    warnings: [
      {
        level: "question",
        code: "known-in-time",
        args: { column: "call length" },
        column: "call length",
        text: "Is “call length” known before the answer? It decides a lot.",
      },
    ],
  };
}

function moreProof(): Report["proof"] {
  return [30, 41, 58, 77, 90, 104, 133].map((row) => ({
    row,
    truth: row % 2 === 0 ? "yes" : "no",
    value: row % 3 === 0 ? "yes" : "no",
    probability: 0.5 + row / 300,
    because: [{ column: "last order", effect: 0.12 }],
  }));
}

function numberReport(): Report {
  const report = rareReport();
  const bestColumn = { column: "area", value: 42_300 };
  return {
    ...report,
    target: "price",
    headline: {
      code: "off-by-checked",
      args: { off: 18_240, guessing: 61_500, unit: "€" },
      text: "Usually off by 18,240 € (guessing: 61,500).",
    },
    plain: { measure: "off-by", value: 18_240, low: 16_900, high: 19_700, guessing: 61_500, bestColumn },
    gain: null,
    confusion: null,
    reliability: [],
    errors: { usual: 11_300, nineOfTen: 39_800 },
    effects: report.effects.map((effect) => ({
      ...effect,
      answer: null,
      points: effect.points.map((point) => ({ ...point, value: 1e6 * point.value })),
    })),
    proof: [21, 64, 118].map((row) => ({
      row,
      truth: 240_000 + 1000 * row,
      value: 262_500 + 900 * row,
      interval: [231_000 + 900 * row, 301_000 + 900 * row],
      because: [{ column: "last order", effect: -12_400 }],
    })),
    decision: null,
    warnings: [],
  };
}

function manyVersions(): ModelView {
  const model = example<ModelView>("model");
  const headline = {
    code: "best-100-checked",
    args: { hits: 36, answer: "yes", guessing: 12 },
    text: "Of your best 100, 36 are “yes” (picked at random: 12).",
  };
  const versions = [3, 2, 1].map((version) => ({
    version,
    state: version === 3 ? ("ready" as const) : version === 2 ? ("stable" as const) : ("standby" as const),
    cause: "person" as const,
    createdAt: `2026-0${version + 1}-02T09:30:00Z`,
    rows: 1500 + version * 250,
    headline,
    training: null,
  }));
  return { ...model, headline, live: 2, versions };
}

function otherModel(): ModelView {
  const headline = {
    code: "off-by-checked",
    args: { off: 11_300, guessing: 61_500, unit: "" },
    text: "Usually off by 11,300 (guessing: 61,500).",
  };
  const column = example<ModelView>("model").columns.slice(0, 1);
  return {
    ...manyVersions(),
    model: "price",
    title: "House prices",
    target: "price",
    headline,
    columns: column.map((one) => ({ ...one, name: "area" })),
  };
}

async function showResult(panel: PanelFlow, report: Report): Promise<void> {
  const plan = panel.start.plan.value;
  const region = await panel.host.region();
  if (plan === null || region === null) {
    throw new Error("the gallery has no table");
  }
  const written = { id: "w", region: { ...region, left: 20, columns: 3 } };
  const counts = { filled: 200, changed: 0, unanswered: 0, ranged: report.errors !== null };
  const filling = { model: "responded", version: 1, ...counts, matched: [], written };
  const sent = [...plan.sent, "call length"];
  const run: RunMemory = {
    plan: { ...plan, sent },
    table: "t",
    letters: [],
    training: "r",
    filling,
    stale: null,
    settled: [],
  };
  const training = example<TrainingView>("ended");
  panel.train.state.value = {
    step: "done",
    result: {
      run,
      training,
      table: example("upload"),
      filling,
      place: written.region,
      report,
      standing: { state: "stable", refused: null },
    },
  };
}

function showModel(panel: PanelFlow, model: ModelView, known: Life, shown: number): void {
  panel.place.value = { at: "model" };
  panel.life.life.value = known;
  panel.models.opened.value = { step: "loaded", model, report: { ...rareReport(), version: shown } };
}

function found(panel: PanelFlow): Found {
  const plan = panel.start.plan.value;
  if (plan === null) {
    throw new Error("the gallery has no table");
  }
  const { region, sent: inputs, target } = plan;
  const told = { rows: 42, mark: 1 };
  const of = {
    model: "responded",
    version: 3,
    target,
    inputs,
    key: null,
    written: { id: "w", region },
    region,
    told,
  };
  return { of, table: region, names: inputs, told };
}
