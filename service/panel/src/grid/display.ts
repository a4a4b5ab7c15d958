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

/** A name that the panel wrote is long (version, date) and breaks off; what stands below it decides. */
const NAME_WRITTEN = 180;
const NARROW = 56;
const WIDE = 300;
const WIDEST = 440;
const PER_LETTER = 7.2;
const PER_BOLD_LETTER = 9;
const PADDING = 22;

/** A width in pixels that shows a bold name and most of the texts below it; what the panel wrote may be wider. */
export function fittingWidth(name: string, texts: readonly string[], written: boolean): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const named = Math.min(name.length * PER_BOLD_LETTER, written ? NAME_WRITTEN : WIDE);
  const width = Math.max(named, longest * PER_LETTER) + PADDING;
  return Math.round(Math.min(written ? WIDEST : WIDE, Math.max(NARROW, width)));
}
