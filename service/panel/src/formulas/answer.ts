import type { Prediction, RowProblem } from "../api/wire";
import type { Cell } from "../cells";
import { rounded, shortened } from "../flows/figures";
import { say, words } from "../words/index";
import type { Question } from "./question";

/** What a formula needs of an answer, in the words that its cells say; without an answer, why there is none. */
export type FormulaAnswer =
  | (Pick<Prediction, "value" | "probability" | "interval"> & { readonly why?: readonly string[] })
  | { readonly problem: string };

export function formulaAnswer(answer: Prediction | RowProblem): FormulaAnswer {
  if ("problem" in answer) {
    return { problem: say(answer.problem) };
  }
  const { value, probability, interval, reasons } = answer;
  return {
    value,
    ...(probability === undefined ? {} : { probability }),
    ...(interval === undefined ? {} : { interval }),
    ...(reasons === undefined ? {} : { why: reasons.map(say) }),
  };
}

/** The cells that a formula gives: one line per row of its range. A row that was not asked stays blank. */
export function answerCells(
  question: Question,
  answers: readonly (FormulaAnswer | null)[],
): (string | number | boolean)[][] {
  const lines = answers.map((answer) => (answer === null ? [] : lineOf(question, answer)));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 1);
  return lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
}

function lineOf(question: Question, answer: FormulaAnswer): Cell[] {
  if ("problem" in answer) {
    return [words.written.noAnswer(answer.problem)];
  }
  if (question.kind === "why") {
    return [...(answer.why ?? [])];
  }
  const value = shortened(answer.value);
  return question.confidence ? [value, ...surenessOf(answer)] : [value];
}

function surenessOf({ probability, interval }: Pick<Prediction, "probability" | "interval">): Cell[] {
  return probability === undefined ? (interval ?? []).map(shortened) : [rounded(probability)];
}
