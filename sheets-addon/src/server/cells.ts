import type { Cell, CellNote } from "../../../service/panel/src/cells";

const ERROR = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/;
const DAY = 86_400_000;
/** Where Sheets begins to count; what lies before the first day of 1900 is a time of day or a duration. */
const NULL_DAY = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 0, 1);
const SURE_WITHIN = 28 * DAY;

/** Whether a value is a date. Dates come from outside of this script's realm, so `instanceof` cannot tell. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** Makes cells of the wire out of what Google hands over, in the time zone of the spreadsheet. */
export class CellReader {
  private readonly offsets = new Map<number, number>();
  private readonly known = new Map<number, Cell>();

  constructor(private readonly zone: string) {}

  /** A date becomes ISO text, a time of day the fraction of a day; an error has no value. */
  cell(value: unknown): Cell {
    if (isDate(value)) {
      return this.date(value);
    }
    if (typeof value === "string") {
      return value === "" || ERROR.test(value) ? null : value;
    }
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }

  /** Rows of cells, and a note for each that holds an error. `row` and `column` say where they stand, from 0 on. */
  block(
    values: readonly (readonly unknown[])[],
    row: number,
    column: number,
  ): { rows: Cell[][]; notes: CellNote[] } {
    const notes: CellNote[] = [];
    const rows = values.map((line, down) =>
      line.map((value, right) => {
        if (typeof value === "string" && ERROR.test(value)) {
          notes.push({ row: row + down, column: column + right, text: value });
        }
        return this.cell(value);
      }),
    );
    return { rows, notes };
  }

  private date(date: Date): Cell {
    const time = date.getTime();
    if (Number.isNaN(time)) {
      return null;
    }
    return time < FIRST_DAY + DAY ? this.early(date) : isoText(time + this.offset(time));
  }

  /** Zones were odd in 1899, by seconds too, so Google itself says what the clock on the wall showed. */
  private early(date: Date): Cell {
    const time = date.getTime();
    const known = this.known.get(time);
    if (known !== undefined) {
      return known;
    }
    const wall = Date.parse(`${Utilities.formatDate(date, this.zone, "yyyy-MM-dd'T'HH:mm:ss")}Z`);
    const cell = wall < FIRST_DAY ? (wall - NULL_DAY) / DAY : isoText(wall);
    this.known.set(time, cell);
    return cell;
  }

  /** Milliseconds to add for the clock on the wall. Asking Google is slow, so a stretch with one offset is asked twice. */
  private offset(time: number): number {
    const from = Math.floor(time / SURE_WITHIN) * SURE_WITHIN;
    const offset = this.offsetAt(from);
    return offset === this.offsetAt(from + SURE_WITHIN) ? offset : this.offsetAt(time);
  }

  private offsetAt(time: number): number {
    const known = this.offsets.get(time);
    if (known !== undefined) {
      return known;
    }
    const [, sign, hours, minutes] =
      /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(time), this.zone, "Z")) ?? [];
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
    this.offsets.set(time, offset);
    return offset;
  }
}

/** A day, and the time of it unless that is midnight. */
function isoText(wall: number): string {
  const text = new Date(wall).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}

/** A cell as Google takes it: a text is always a text, never a formula, number or date. */
export function toSheet(cell: Cell | undefined): string | number | boolean {
  if (typeof cell === "string") {
    return cell === "" ? "" : `'${cell}`;
  }
  return cell ?? "";
}
