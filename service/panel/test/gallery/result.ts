import type { Report, TrainingView } from "../../src/api/wire";
import type { RunMemory } from "../../src/flows/memory";
import type { PanelFlow } from "../../src/flows/panel";
import { example } from "../../src/testing/exampleApi";
import { numberReport, rareReport } from "./reports";
import type { Scenes } from "./scenes";

/** After a training: predictions are in the sheet, and how good they are. */
export const resultScenes: Scenes = {
  result: (panel) => showResult(panel, rareReport()),
  "result-open": (panel) => showResult(panel, rareReport()),
  "result-plain": (panel) => showResult(panel, example("report")),
  "result-number": (panel) => showResult(panel, numberReport()),
  "result-ready": async (panel) => {
    await showResult(panel, rareReport());
    const { value } = panel.train.state;
    if (value.step === "done") {
      const filling = { ...value.result.filling, version: 4 };
      const result = { ...value.result, filling, standing: { state: "ready" as const, refused: null } };
      panel.train.state.value = { step: "done", result };
    }
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
};

export async function showResult(panel: PanelFlow, report: Report): Promise<void> {
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
