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

/** Every sentence of the panel in Spanish. Buttons say what they do (“Abrir la tabla”); nobody is addressed. */
export const words: Words = {
  language: "es",
  app: "click-ml",
  models: "Modelos",
  back: "Atrás",
  close: "Cerrar",
  tryAgain: "Otra vez",
  startOver: "Empezar de nuevo",
  moment: "Un momento …",
  leaving: "Este panel se puede cerrar. El entrenamiento sigue.",
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
