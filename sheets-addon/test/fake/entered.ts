import type { Cell } from "@click-ml/panel/cells";

/** What Sheets makes of a value that a script puts into a cell, as if a person had typed it. */
export function entered(value: unknown): { readonly cell: Cell; readonly formula: string | null } {
  if (value === "" || value === null || value === undefined) {
    return { cell: null, formula: null };
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return { cell: value, formula: null };
  }
  if (typeof value !== "string") {
    throw new Error(`Cannot convert ${Object.prototype.toString.call(value)} to a cell`);
  }
  if (value.length > 50_000) {
    throw new Error("Your input contains more than the maximum of 50000 characters in a single cell.");
  }
  if (value.startsWith("'")) {
    return { cell: value.slice(1), formula: null };
  }
  if (value.startsWith("=") || /^[+@-][A-Z]/i.test(value)) {
    return { cell: "#NAME?", formula: value };
  }
  if (/^(true|false)$/i.test(value)) {
    return { cell: value.toLowerCase() === "true", formula: null };
  }
  const number = /^[+-]?[\d,]*\.?\d+(e[+-]?\d+)?%?$/i.test(value)
    ? Number(value.replace(/[,%]/g, ""))
    : Number.NaN;
  if (!Number.isNaN(number)) {
    return { cell: value.endsWith("%") ? number / 100 : number, formula: null };
  }
  const day = /\d/.test(value) && /^[\w ,./-]+$/.test(value) ? Date.parse(value) : Number.NaN;
  return { cell: Number.isNaN(day) ? value : new Date(day).toISOString().slice(0, 10), formula: null };
}
