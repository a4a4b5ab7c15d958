import type { Drift, ModelView, QualityView, Sentence } from "../api/wire";

/** Something about a model in use that a person should know. */
export interface Alert {
  readonly kind: "drift" | "quality";
  /** What the service says, the weightiest first. */
  readonly said: readonly Sentence[];
}

/** Columns that are spoken of in one alert. */
const MOST = 3;

/** What deserves a look, of what is known of a model in use. */
export function alertsOf(model: ModelView, drift: Drift | null, quality: QualityView | null): Alert[] {
  const alerts: Alert[] = [];
  const answering = quality?.versions.find(({ version }) => version === model.arms.stable);
  const worse = answering?.words.find(({ code }) => code === "quality-worse");
  if (worse !== undefined && answering !== undefined) {
    const figure = answering.words.find(({ code }) => FIGURES.includes(code));
    alerts.push({ kind: "quality", said: [figure ?? worse] });
  }
  if (drift?.state === "drifted") {
    const columns = drift.columns.filter(({ state }) => state === "drifted").slice(0, MOST);
    const how = columns.flatMap(({ words }) => words.slice(0, 1));
    alerts.push({ kind: "drift", said: how.length > 0 ? how : [drift.words] });
  }
  return alerts;
}

const FIGURES = ["quality-right-of-100", "quality-best-100", "quality-off-by"];
