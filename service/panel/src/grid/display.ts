import type { Cell } from "../host";

const DIGITS = 10;

/** A cell as the grid shows it and as its editor starts from: at most ten digits that matter. */
export function display(cell: Cell): string {
  if (cell === null) {
    return "";
  }
  if (typeof cell === "number") {
    return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(DIGITS)));
  }
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

const NARROW = 56;
const WIDE = 260;
const PER_LETTER = 7.2;
const PADDING = 22;

/** A width in pixels that shows most of these texts. */
export function fittingWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.round(Math.min(WIDE, Math.max(NARROW, longest * PER_LETTER + PADDING)));
}
