import type { Report, Sentence } from "../api/wire";
import { count, day, percent, rough } from "../words/format";
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

/** How a figure of this measure is written. */
export function writtenAs(measure: Plain["measure"]): (value: number) => string {
  return measure === "off-by" ? rough : count;
}

/** The uncertainty and guessing, then the best rule with one column: what the headline must be held against. */
export function comparison(plain: Plain): string[] {
  const { measure, low, high, bestColumn } = plain;
  const written = writtenAs(measure);
  const against = `${words.report.interval(written(low), written(high))} · ${guessing(plain)}`;
  return bestColumn === null
    ? [against]
    : [against, words.report.rule(bestColumn.column, written(bestColumn.value))];
}

/** From when on the checked rows are, where later rows were asked for. */
export function newest({ checkedFrom }: Pick<Report, "checkedFrom">): string[] {
  if (checkedFrom === undefined) {
    return [];
  }
  const { column, value } = checkedFrom;
  return [words.report.checkedFrom(column, typeof value === "string" ? day(value) : String(value))];
}

type Believed = Report["reliability"][number];

/** Stated against real chances; rows that would read the same are one. */
export function believed(reliability: readonly Believed[]): Believed[] {
  const merged: Believed[] = [];
  for (const next of reliability) {
    const last = merged.at(-1);
    if (last !== undefined && percent(last.stated) === percent(next.stated)) {
      const rows = last.rows + next.rows;
      const real = (last.real * last.rows + next.real * next.rows) / Math.max(1, rows);
      const stated = (last.stated * last.rows + next.stated * next.rows) / Math.max(1, rows);
      merged[merged.length - 1] = { ...last, stated, real, rows };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
