import type { Report, Sentence } from "../api/wire";
import { say, words } from "../words/index";

type Measured = Pick<Report["plain"], "measure" | "value">;

/** How good it is in one line; the rare answer is named when the service named it. */
export function headline(plain: Measured, sentence: Sentence): string {
  const { answer } = sentence.args;
  if (plain.measure === "best-100" && typeof answer !== "string") {
    return say(sentence);
  }
  return words.headline[plain.measure](plain.value, typeof answer === "string" ? answer : "");
}

/** The uncertainty and guessing, then the best rule with one column: what the headline must be held against. */
export function comparison({ measure, low, high, guessing, bestColumn }: Report["plain"]): string[] {
  const against = `${words.report.interval(low, high)} · ${words.against[measure](guessing)}`;
  return bestColumn === null ? [against] : [against, words.report.rule(bestColumn.column, bestColumn.value)];
}
