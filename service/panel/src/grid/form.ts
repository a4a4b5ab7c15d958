import type { Cell } from "../host";
import type { TextForm } from "./sniff";

/** How the cells of a column came: as times of day, or as texts that mean a number and are written their own way. */
export interface ColumnForm {
  readonly time: boolean;
  /** By row: what was read, and the text that it was read from. It counts while the cell still holds that. */
  readonly written: ReadonlyMap<number, readonly [Cell, string]>;
}

/** How a text file came; null for what was no text file. */
export interface FileForm extends TextForm {
  /** The rows above the names, which the sheet does not show. */
  readonly titles: readonly (readonly Cell[])[];
}

export const PLAIN: ColumnForm = { time: false, written: new Map() };

const DAY_SECONDS = 86_400;

/** What of a column would not be written again as it was read. */
export function formOf(raw: readonly Cell[], read: readonly Cell[], decimal: string): ColumnForm {
  const written = new Map<number, readonly [Cell, string]>();
  raw.forEach((text, row) => {
    const cell = read[row] ?? null;
    if (
      typeof text === "string" &&
      typeof cell !== "string" &&
      cell !== null &&
      plain(cell, decimal) !== text
    ) {
      written.set(row + 1, [cell, text]);
    }
  });
  return written.size === 0 ? PLAIN : { time: false, written };
}

/** A cell as a text file holds it. */
export function plain(cell: Cell, decimal: string): string {
  if (typeof cell === "number") {
    return String(cell).replace(".", decimal);
  }
  return typeof cell === "boolean" ? String(cell).toUpperCase() : (cell ?? "");
}

/** A typed time as a fraction of a day; null when the text is none. */
export function daysOf(text: string): number | null {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim()) ?? [];
  return hours === undefined
    ? null
    : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY_SECONDS;
}
