import type { PanelFlow } from "../../src/flows/panel";
import type { Found } from "../../src/flows/real";
import { life } from "./life";
import type { Scenes } from "./scenes";

/** Real answers that stand beside predictions. */
export const realScenes: Scenes = {
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
};

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
