import { localProblem } from "../../src/api/problems";
import type { Problem } from "../../src/api/wire";
import { rareReport } from "./reports";
import { showResult } from "./result";
import type { Scenes } from "./scenes";

/** What goes wrong, shown where it happened. */
export const troubleScenes: Scenes = {
  trouble: (panel) => {
    panel.trouble.value = localProblem("panel-failed", "", "");
  },
  broken: (panel) => showResult(panel, { ...rareReport(), importances: [null as never] }),
  "problem-cells": (panel) => {
    const detail =
      "Column “balance”: C17 “n/a”, C204 “unknown”, C977 “12O”. Correct them, or read the column as one of several.";
    const found = problem("reading-impossible", "3 cells are not numbers", detail, {
      cell: "C17",
      column: "balance",
      args: { column: "balance" },
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

/** As the service says it. */
export function problem(code: string, title: string, detail: string, more: Partial<Problem> = {}): Problem {
  return { ...localProblem(code, title, detail), status: 422, requestId: "7F3K22QD", ...more };
}
