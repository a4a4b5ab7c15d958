import type { Cell } from "../cells";
import { numbered } from "../flows/rows";
import { isBlank } from "../region";
import { words } from "../words/index";

/** What a formula of a sheet asks: PREDICT wants answers, WHY their reasons. */
export interface Question {
  readonly kind: "predict" | "why";
  readonly model: string;
  /** The version to ask; null: the one that answers. */
  readonly version: number | null;
  readonly columns: readonly string[];
  /** One row of cells per row of the range; null for a blank one, which gets a blank answer. */
  readonly rows: readonly (readonly Cell[] | null)[];
  /** Whether a confidence (a range, for numbers) stands beside each answer. */
  readonly confidence: boolean;
  /** Reasons per row. */
  readonly reasons: number;
}

/** What a formula is called with. A range of one cell comes as that cell. */
export interface Arguments {
  readonly model: unknown;
  readonly headers: unknown;
  readonly rows: unknown;
  readonly options: unknown;
}

/** A formula that cannot be answered; the message is what the cell says. */
export class FormulaError extends Error {}

/** Rows of one formula; more belong into the panel. */
export const MOST_ROWS = 20_000;
const MOST_REASONS = 5;
const REASONS = 3;

/**
 * Reads what a formula is called with; `cellOf` makes a cell of the wire out of what the host hands over, `most` is how
 * many rows it may ask about.
 */
export function questionOf(
  kind: Question["kind"],
  { model, headers, rows, options }: Arguments,
  cellOf: (value: unknown) => Cell,
  most = MOST_ROWS,
): Question {
  const w = words.formula;
  if (typeof model !== "string" || model.trim() === "") {
    throw new FormulaError(w.noModel);
  }
  const names = rangeOf(headers)
    .flat()
    .map((value) => String(cellOf(value) ?? "").trim());
  const lines = rangeOf(rows);
  const width = lines[0]?.length ?? 0;
  if (names.length !== width) {
    throw new FormulaError(w.widths(names.length, width));
  }
  const kept = names.flatMap((name, index) => (name === "" ? [] : [index]));
  const columns = numbered(kept.map((index) => names[index] ?? ""));
  const cells = lines.map((line) => {
    const row = kept.map((index) => cellOf(line[index]));
    return row.every(isBlank) ? null : row;
  });
  const asked = cells.filter((row) => row !== null).length;
  if (asked > most) {
    throw new FormulaError(w.tooMany(asked, most));
  }
  return { kind, model: model.trim(), columns, rows: cells, ...wishesOf(options) };
}

function wishesOf(options: unknown): Pick<Question, "version" | "confidence" | "reasons"> {
  const wishes = { version: null as number | null, confidence: false, reasons: REASONS };
  const texts = rangeOf(options)
    .flat()
    .filter((value) => !isNothing(value));
  for (const wish of texts
    .flatMap((text) => String(text).split(/[,;]/))
    .filter((text) => text.trim() !== "")) {
    const [, name = "", number = ""] = /^\s*([a-z]+)\s*(?:=\s*(\d+)\s*)?$/i.exec(wish) ?? [];
    const value = Number(number);
    switch (name.toLowerCase() + (number === "" ? "" : "=")) {
      case "confidence":
        wishes.confidence = true;
        break;
      case "version=":
        wishes.version = value;
        break;
      case "reasons=":
        wishes.reasons = Math.min(MOST_REASONS, Math.max(1, value));
        break;
      default:
        throw new FormulaError(words.formula.option(wish.trim()));
    }
  }
  return wishes;
}

function rangeOf(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? value.map((line) => (Array.isArray(line) ? line : [line])) : [[value]];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
