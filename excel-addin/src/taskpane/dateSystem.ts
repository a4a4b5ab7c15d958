import { type Run, refused } from "./run";

const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
/** In 1900 Excel counts a 29 February that never was; it is taken for the day before. */
const NO_DAY = 60;
/** By how much the serial numbers of the two systems differ. */
const APART = 1_462;
/** 1 January 2000 in a workbook that counts from 1900. */
const DAY_2000 = 36_526;

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

  #nullDay(serial: number): number {
    const early = this.from1904 ? APART : serial < NO_DAY ? 1 : 0;
    return Date.UTC(1899, 11, 30) + early * DAY;
  }
}

/**
 * Asks with the next request of a batch by which system the workbook counts; people can change it at any time. The property that
 * says so is a preview, so what tells is the serial number that Excel gives a day.
 */
export function dateSystem(context: Excel.RequestContext): () => DateSystem {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value,error");
  return () => {
    if (day.value !== DAY_2000 && day.value !== DAY_2000 - APART) {
      throw refused("excel-refused", `DATE(2000,1,1): ${day.error || day.value}`);
    }
    return new DateSystem(day.value !== DAY_2000);
  };
}

/** By which system the workbook counts just now. */
export function dateSystemOf(run: Run): Promise<DateSystem> {
  return run(async (context) => {
    const system = dateSystem(context);
    await context.sync();
    return system();
  });
}
