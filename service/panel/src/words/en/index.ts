import type { ServerWords } from "../said";
import * as begin from "./begin";
import * as care from "./care";
import * as formulas from "./formulas";
import * as life from "./life";
import * as models from "./models";
import * as problems from "./problems";
import * as report from "./report";
import * as run from "./run";
import { samples } from "./samples";
import { proofSheet, reportSheet } from "./sheets";
import { templates } from "./templates";

/** Every sentence of the panel in English, in files by what they speak of. Another language is another folder like this. */
export const words = {
  language: "en",
  app: "click-ml",
  models: "Models",
  back: "Back",
  close: "Close",
  tryAgain: "Try again",
  startOver: "Start over",
  moment: "One moment …",
  leaving: "You can close this panel. Training goes on.",
  templates,
  samples,
  reportSheet,
  proofSheet,
  /** Server sentences that are said otherwise than in the text that came; by code. */
  server: {} as ServerWords,
  ...begin,
  ...run,
  ...report,
  ...models,
  ...life,
  ...care,
  ...formulas,
  ...problems,
};

/** What every language says. */
export type Words = typeof words;
