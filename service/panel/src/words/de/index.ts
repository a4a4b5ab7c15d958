import type { Words } from "../en/index";
import * as care from "./care";
import * as life from "./life";
import { problems } from "./problems/index";
import { samples } from "./samples";
import { tables } from "./server/tables";
import { training } from "./server/training";
import { use } from "./server/use";
import { versions } from "./server/versions";
import * as sheets from "./sheets";
import * as shell from "./shell";
import { templates } from "./templates";
import * as work from "./work";

/** Every sentence of the panel in German. Buttons say what they do (“Tabelle öffnen”); nobody is addressed. */
export const words: Words = {
  language: "de",
  app: "click-ml",
  models: "Modelle",
  back: "Zurück",
  close: "Schließen",
  tryAgain: "Noch einmal",
  startOver: "Neu beginnen",
  moment: "Einen Moment …",
  leaving: "Das Panel darf geschlossen werden. Das Training läuft weiter.",
  templates,
  samples,
  ...sheets,
  ...work,
  ...life,
  ...shell,
  ...care,
  problems,
  server: { ...tables, ...training, ...use, ...versions },
};
