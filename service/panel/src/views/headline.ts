import type { Report, Sentence } from "../api/wire";
import { words } from "../words/index";

type Measured = Pick<Report["plain"], "measure" | "value">;
type Plain = Report["plain"];

/** How good it is in one line; the sentence of the service knows the rare answer and the unit. */
export function headline({ measure, value }: Measured, { args }: Pick<Sentence, "args">): string {
  return words.headline[measure](value, textOf(measure === "off-by" ? args.unit : args.answer));
}

/** What guessing gets, in the same measure. */
export function guessing({ measure, guessing }: Pick<Plain, "measure" | "guessing">): string {
  return words.against[measure](guessing);
}

/** The uncertainty and guessing, then the best rule with one column: what the headline must be held against. */
export function comparison(plain: Plain): string[] {
  const { low, high, bestColumn } = plain;
  const against = `${words.report.interval(low, high)} · ${guessing(plain)}`;
  return bestColumn === null ? [against] : [against, words.report.rule(bestColumn.column, bestColumn.value)];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
