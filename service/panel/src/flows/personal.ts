import type { Cell } from "../host";

// Words in column names that speak of a person's name or address, in English, German, French and Spanish.
const NAMES = [
  /\be-?mail|\bcorreo\b|\bcourriel\b/,
  /\b(tele)?phone|\bmobile\b|\bfax\b|\btelefon|\bhandy\b|\bhandynummer\b|\bt[eé]l[eé]fono?\b/,
  /^(full|first|last|sur|given|family|middle|customer|contact|client|person|user)?[ _-]*name$/,
  /\b(vor|nach|zu)name\b|^(pr[eé]nom|nom|nombre|apellidos?)$/,
  /\baddress|\bstreet\b|\badresse\b|\bstra(ss|ß)e\b|\bdirecci[oó]n\b/,
  /\biban\b|\bpassport|\bssn\b|\bsocial security|\btax id\b|\bcredit card|\bcard number/,
];
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^\+?\d[\d\s()/.-]{7,}\d$/;

/** Whether a column looks like names or addresses of people, by its name or by most of the cells shown. */
export function looksPersonal(name: string, sample: readonly Cell[]): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_.]+/g, " ")
    .trim()
    .toLowerCase();
  if (NAMES.some((pattern) => pattern.test(words))) {
    return true;
  }
  const texts = sample.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  const personal = texts.filter((text) => EMAIL.test(text.trim()) || isPhone(text.trim()));
  return texts.length >= 3 && personal.length * 2 > texts.length;
}

function isPhone(text: string): boolean {
  const grouped = /[\s()/-]/.test(text) || text.startsWith("+");
  const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text);
  return grouped && !date && PHONE.test(text);
}
