const DAY_SECONDS = 86_400;
/** Where Excel begins to count; what lies before the first day of 1900 is a time of day or a duration. */
const NULL_DAY = Date.UTC(1899, 11, 30);
const FIRST_DAY = 2;
/** The first day after the year 9999. */
const END = 2_958_466;

/** Whether a number format shows a date: a day, a month or a year outside of quotes, colours and conditions. */
export function isDateFormat(format: string): boolean {
  const [positive = ""] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  const clean = positive.replace(/General|AM\/PM|A\/P/gi, "");
  return /[dy]/i.test(clean) || (/m/i.test(clean) && !/[hs]|\[m/i.test(clean));
}

/** Whether a value is a number that Excel could show as a date. */
export function couldBeDate(value: unknown): boolean {
  return typeof value === "number" && value >= FIRST_DAY && value < END;
}

/** A number of a date column as ISO text, with the time of day where there is one; a time of day stays a number. */
export function dateOf(serial: number): string | number {
  if (!couldBeDate(serial)) {
    return serial;
  }
  const text = new Date(NULL_DAY + Math.round(serial * DAY_SECONDS) * 1000).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}
