const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
const DAY_LETTERS = 10;
/** In 1900 Excel counts a 29 February that never was; it is taken for the day before. */
const NO_DAY = 60;
/** By how much the serial numbers of the two systems differ. */
export const APART = 1_462;

/** How the serial numbers of a workbook mean dates: it counts from 1900, or from 1904 as those of old Macs do. */
export class DateSystem {
  readonly #first: number;
  readonly #end: number;

  constructor(private readonly from1904: boolean) {
    this.#first = from1904 ? 0 : 1;
    // The day after the year 9999.
    this.#end = 2_958_466 - (from1904 ? APART : 0);
  }

  /** Whether a value is a number that Excel could show as a date; what lies before the first day is a time of day or a duration. */
  couldBeDate(value: unknown): boolean {
    return typeof value === "number" && value >= this.#first && value < this.#end;
  }

  /** A number of a date column as ISO text, with the time of day where there is one; a time of day stays a number. */
  dateOf(serial: number): string | number {
    if (!this.couldBeDate(serial)) {
      return serial;
    }
    const seconds = Math.round(serial * DAY_SECONDS);
    const text = new Date(this.#nullDay(seconds / DAY_SECONDS) + seconds * 1000).toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
  }

  /** The number by which a workbook keeps ISO text of a day, or of a day and a time; NaN where the text is none. */
  serialOf(text: string): number {
    const time = Date.parse(text.length === DAY_LETTERS ? text : `${text}Z`);
    const serial = (time - this.#nullDay(NO_DAY)) / DAY;
    return !this.from1904 && serial < NO_DAY + 1 ? serial - 1 : serial;
  }

  #nullDay(serial: number): number {
    const early = this.from1904 ? APART : serial < NO_DAY ? 1 : 0;
    return Date.UTC(1899, 11, 30) + early * DAY;
  }
}

/** A fraction of a day as a time: `10:30`, with seconds where there are any or all have them, more than 24 hours for a duration. */
export function timeOf(days: number, all = false): string {
  const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const rest = seconds % 60 === 0 && !all ? "" : `:${two(seconds % 60)}`;
  return `${days < 0 ? "-" : ""}${two(seconds / 3600)}:${two((seconds / 60) % 60)}${rest}`;
}

/**
 * Whether a number format shows a date: a day, a month or a year outside of quotes, colours and conditions. One or two m beside
 * hours or seconds are minutes.
 */
export function isDateFormat(format: string): boolean {
  const clean = letters(format);
  return /[dy]|(?<![[m])mmm/i.test(clean) || (/m/i.test(clean) && !/[hs]|\[m/i.test(clean));
}

/** Whether a number format shows a time of day or a duration, and no date. */
export function isTimeFormat(format: string): boolean {
  return !isDateFormat(format) && /[hs]|\[m/i.test(letters(format));
}

/** What counts of a number format: without quotes, colours and conditions. */
function letters(format: string): string {
  const [positive = ""] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  return positive.replace(/General|AM\/PM|A\/P/gi, "");
}
