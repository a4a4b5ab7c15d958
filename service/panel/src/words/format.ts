import { type Language, language } from "./language";

const MORE: Readonly<Record<Language, string>> = { de: "weitere", en: "more", es: "más" };

const figures = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
const round = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
const moments = new Intl.DateTimeFormat(language, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const amounts = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
const shortDays = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
const longDays = new Intl.DateTimeFormat(language, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const list = new Intl.ListFormat(language, { type: "conjunction" });

/** A count, with marks between thousands. */
export function count(value: number): string {
  return whole.format(value);
}

/** A figure in the unit of a column: four digits at most, thousands and more without a fraction. */
export function figure(value: number): string {
  return Math.abs(value) >= 1000 ? whole.format(value) : figures.format(value);
}

/** A formula as people type it: where numbers have a decimal comma, semicolons stand between its arguments. */
export function formulaText(name: string, ...given: readonly string[]): string {
  const here = globalThis.navigator?.language ?? language;
  const written = new Intl.NumberFormat(here.startsWith(language) ? here : language).format(0.5);
  return `=${name}(${given.join(written.includes(",") ? "; " : ", ")})`;
}

/** A sum or a mean of cells: two digits after the point at most. */
export function amount(value: number): string {
  return amounts.format(value);
}

/** A figure that is itself uncertain: two digits that matter, more only before the point. */
export function rough(value: number): string {
  return Math.abs(value) >= 100 ? whole.format(value) : round.format(value);
}

export function percent(share: number): string {
  return percents.format(share);
}

export function day(instant: string | Date): string {
  return days.format(new Date(instant));
}

/** A day of the calendar, in UTC, at the end of an axis. */
export function shortDay(instant: Date): string {
  return shortDays.format(instant);
}

/** A day of the calendar, in UTC, its month as a word. */
export function longDay(instant: string): string {
  return longDays.format(new Date(instant));
}

/** A day with the time of day. */
export function moment(instant: string | Date): string {
  return moments.format(new Date(instant));
}

/** A length of time as a person says it: `21 s`, `3 min`. */
export function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  return rounded < 100 ? `${rounded} s` : `${Math.round(rounded / 60)} min`;
}

/** Marks a part of a sentence that is shown strong, such as the name of a column. */
export function strong(text: string): string {
  return `\uE000${text}\uE001`;
}

/** A sentence without its marks, for where nothing can be strong. */
export function plain(text: string): string {
  return text.replace(/[\uE000\uE001]/g, "");
}

/** Texts as one enumeration. */
export function enumeration(values: readonly string[]): string {
  return list.format(values);
}

/** Names as one enumeration, each strong; after `most` the rest is only counted. */
export function names(values: readonly string[], most = 6): string {
  const shown = values.slice(0, most).map(strong);
  const rest = values.length - shown.length;
  return list.format(rest > 0 ? [...shown, `${count(rest)} ${MORE[language]}`] : shown);
}
