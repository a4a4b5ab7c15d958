import type { Cell } from "../host";

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED_COMMA = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const GROUPED_DOT = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/;
const COMMA = /^[+-]?\d+,\d+$/;
const THREE_AFTER_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const THREE_AFTER_DOT = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const MOST_DIGITS = 15;

/**
 * What a pasted column of texts means. Numbers become numbers only where there is one way to read them: "1,5" does,
 * "1,234" and "1.234" only beside cells of the same column that settle the mark; "007" and 16 digits stay text.
 * Dates, currencies and percentages stay as they are written; the service reads them.
 */
export function coerceColumn(texts: readonly string[]): Cell[] {
  const comma = texts.some((text) => provesComma(text.trim()));
  const dot = texts.some((text) => provesDot(text.trim()));
  const decimal = comma === dot ? "open" : comma ? "comma" : "dot";
  return texts.map((text) => coerce(text, decimal));
}

/** What one typed text means; the page writes numbers with a dot, so a single typed "1.234" has one. */
export function coerceTyped(text: string): Cell {
  return coerce(text, "dot");
}

type Decimal = "comma" | "dot" | "open";

function coerce(text: string, decimal: Decimal): Cell {
  const trimmed = text.trim();
  if (trimmed === "") {
    return null;
  }
  const upper = trimmed.length <= 5 ? trimmed.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") {
    return upper === "TRUE";
  }
  return number(trimmed, decimal) ?? text;
}

function number(text: string, decimal: Decimal): number | null {
  if (GROUPED_COMMA.test(text)) {
    return exact(text.replaceAll(".", "").replace(",", "."));
  }
  if (GROUPED_DOT.test(text)) {
    return exact(text.replaceAll(",", ""));
  }
  if (THREE_AFTER_COMMA.test(text)) {
    return decimal === "open" ? null : exact(text.replaceAll(",", decimal === "comma" ? "." : ""));
  }
  if (THREE_AFTER_DOT.test(text)) {
    return decimal === "open" ? null : exact(decimal === "comma" ? text.replaceAll(".", "") : text);
  }
  if (COMMA.test(text)) {
    return exact(text.replace(",", "."));
  }
  return PLAIN.test(text) ? exact(text) : null;
}

function exact(text: string): number | null {
  const digits = text.replace(/e.*$/i, "").replace(/[^\d]/g, "");
  const leadingZero = /^[+-]?0\d/.test(text);
  const value = Number(text);
  return leadingZero || digits.length > MOST_DIGITS || !Number.isFinite(value) ? null : value;
}

function provesComma(text: string): boolean {
  return GROUPED_COMMA.test(text) || (COMMA.test(text) && !THREE_AFTER_COMMA.test(text));
}

function provesDot(text: string): boolean {
  return GROUPED_DOT.test(text) || (PLAIN.test(text) && text.includes(".") && !THREE_AFTER_DOT.test(text));
}
