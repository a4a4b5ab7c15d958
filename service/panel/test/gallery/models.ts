import { localProblem, ProblemError } from "../../src/api/problems";
import type { ConductView, ModelEvent, ModelView } from "../../src/api/wire";
import type { Life } from "../../src/flows/lifeReading";
import type { PanelFlow } from "../../src/flows/panel";
import { type ExampleApi, example } from "../../src/testing/exampleApi";
import { alerts, life, livingModel } from "./life";
import { rareReport } from "./reports";
import type { Scenes } from "./scenes";
import { problem } from "./trouble";

const READS_OTHERWISE =
  "Version 5 reads columns otherwise than the live version, such as words where numbers were: “first contact”.";

/** What the workspace knows, and one model with its versions. */
export const modelScenes: Scenes = {
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
  "model-nobody": async (panel) => {
    const api = panel.api as ExampleApi;
    const model = livingModel();
    const versions = model.versions.map((one) =>
      one.version === model.arms.stable
        ? { ...one, state: "quarantined" as const }
        : { ...one, state: "ready" as const },
    );
    api.modelView = { ...model, versions, arms: {}, live: 0 };
    const text =
      "The file of version 3 no longer passes the checks; it was set aside. No version answers now. Let another one, or train again.";
    const said = { code: "history-set-aside-nobody", args: { version: 3 }, text };
    api.life.events = [{ ...example<ModelEvent>("note on a version"), n: 9, kind: "quarantined", said }];
    await panel.showModel("responded");
  },
  "model-reads-otherwise": async (panel) => {
    const api = panel.api as ExampleApi;
    const versions = livingModel().versions.filter(({ state }) => state !== "canary");
    api.modelView = { ...livingModel(), versions, arms: { stable: 3, standby: 2 } };
    await panel.showModel("responded", 5);
    const args = { version: 5, reread: ["first contact"] };
    const refusal = localProblem("version-incompatible", "The version does not fit", READS_OTHERWISE, args);
    api.life.refusal = new ProblemError({ ...refusal, status: 409 });
  },
  "model-compared": async (panel) => {
    const api = panel.api as ExampleApi;
    const versions = livingModel().versions.filter(({ state }) => state !== "canary");
    api.modelView = { ...livingModel(), versions, arms: { stable: 3, standby: 2 } };
    const example = await api.life.difference("responded", 3, 5);
    const reread = ["first contact"];
    const args = { version: 5, before: 3, known: 28, right: 17, rightBefore: 11 };
    const text =
      "Of 28 of these it is known what really happened: version 5 was right on 17, version 3 on 11.";
    const words = [{ code: "diff-rows-known", args, text }];
    const rows = { asked: 1000, changed: 41, known: 28, rightFrom: 11, rightTo: 17, flips: [] };
    api.life.difference = async () => ({ ...example, reread, rows, words });
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
};

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

function showModel(panel: PanelFlow, model: ModelView, known: Life, shown: number): void {
  panel.place.value = { at: "model" };
  panel.life.life.value = known;
  panel.models.opened.value = { step: "loaded", model, report: { ...rareReport(), version: shown } };
}
