import type { Cell } from "@click-ml/panel/cells";
import { Refusal } from "./errors";

const NUMBER = /^\s*[+-]?(\d+([.,]\d*)?|\.\d+)(e[+-]?\d+)?\s*%?\s*$/i;

/** What becomes of a value that a program puts into a cell: as if a person had typed it. */
export function typed(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (typeof value !== "string") {
    throw new Refusal("InvalidArgument", `${JSON.stringify(value)} is no value of a cell`);
  }
  if (value.startsWith("'")) {
    return value.slice(1);
  }
  if (/^[=+\-@]/.test(value) && !NUMBER.test(value)) {
    return `the result of the formula ${value}`;
  }
  if (/^(true|false)$/i.test(value)) {
    return value.toLowerCase() === "true";
  }
  if (NUMBER.test(value)) {
    return Number.parseFloat(value.replace(",", "."));
  }
  return value === "" ? null : value;
}
