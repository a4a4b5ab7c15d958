import type { Task } from "../api/wire";
import type { Area, Cell, CellNote, Region, SpreadsheetHost } from "../host";
import { isBlank, readsAsNames } from "../region";
import { suggestTarget } from "./chooser";
import { looksLikeDate } from "./dates";
import { looksPersonal } from "./personal";
import { blocksOf, usableNames } from "./rows";
import type { HeaderRow } from "./unnamed";

/** What can be known of a column before anything leaves the sheet. */
export interface ColumnGlance {
  readonly name: string;
  readonly filled: number;
  readonly blank: number;
  /** Different values, counted up to `most`. */
  readonly distinct: number;
  readonly most: number;
  /** Whether every filled cell is a number, or a text that reads like one. */
  readonly numeric: boolean;
  /** Whether nearly every filled cell is a day, perhaps with a time. */
  readonly dates: boolean;
  /** Whether all blank cells stand in one run at the end of the table. */
  readonly blankTail: boolean;
  /** Whether the cells look like names or addresses of people. */
  readonly personal: boolean;
  /** Whether click-ml itself wrote this column. */
  readonly ours: boolean;
}

export type TargetReason = "blanks" | "name" | "position";

/** What the panel sees in the sheet. */
export interface Glance {
  readonly region: Region;
  /** Whether the region is the whole table around the cursor, not a part that was selected. */
  readonly whole: boolean;
  readonly columns: readonly ColumnGlance[];
  /** The header row, where a column has no name. */
  readonly header?: HeaderRow;
  /** The column to predict that fits best; null when no column can be predicted. */
  readonly target: { readonly name: string; readonly reason: TargetReason } | null;
  readonly doubts: Doubts;
}

/** What in the sheet may not be as the person thinks it is. */
export interface Doubts {
  /** Cells that hold an error; they count as blank. */
  readonly errors: readonly CellNote[];
  /** Cells made one; all but the first count as blank. */
  readonly merged: readonly Area[];
  /** The row below the names when it reads like names, too; else null. */
  readonly names: number | null;
}

const DISTINCT = 200;
const SAMPLE = 50;
const MOST_ERRORS = 100;
const MOST_DATES = 0.95;
/** How the names end that click-ml writes, in every language: `… · v3`, and the day where answers stand. */
const OURS = /\S · v\d+( · [^·]+)?$/;

/** Looks at the table around the cursor; null when there is none. Nothing is sent. */
export async function glance(host: SpreadsheetHost, signal?: AbortSignal): Promise<Glance | null> {
  const region = await host.region();
  if (region === null || (region.columns < 2 && region.rows < 2)) {
    return null;
  }
  const head = await host.readRows({ ...region, top: region.header, rows: 1 }, 0, 1);
  const header = { region, names: await host.readNames(region) };
  const names = usableNames(header.names, region);
  const counts = names.map(() => new ColumnCount());
  const errors = [...head.notes];
  const merged = [...(head.merged ?? [])];
  for await (const block of blocksOf(host, region, signal)) {
    for (const row of block.rows) {
      counts.forEach((count, index) => {
        count.add(row[index] ?? null);
      });
    }
    errors.push(...block.notes.slice(0, Math.max(0, MOST_ERRORS - errors.length)));
    merged.push(...(block.merged ?? []));
  }
  const columns = names.map((name, index) => (counts[index] ?? new ColumnCount()).glance(name));
  return {
    region,
    whole: isWhole(region, await host.follow(region)),
    columns,
    ...(header.names.some((name) => name.trim() === "") ? { header } : {}),
    target: suggestTarget(columns),
    doubts: { errors, merged, names: areNames(counts) ? region.top : null },
  };
}

/** Whether the first row below the names reads like names, too: texts over numbers. */
function areNames(counts: readonly ColumnCount[]): boolean {
  return readsAsNames(counts.map((count) => count.first)) && counts.some((count) => count.isTextOverNumbers);
}

function isWhole(region: Region, table: Region | null): boolean {
  return table !== null && table.top === region.top && table.rows === region.rows;
}

class ColumnCount {
  /** The cell of the first row. */
  first: Cell = null;
  #rows = 0;
  #numbers = 0;
  #filled = 0;
  #blank = 0;
  #blankRuns = 0;
  #lastBlank = false;
  #numeric = true;
  #dates = 0;
  readonly #values = new Set<Cell>();
  readonly #sample: Cell[] = [];

  get isTextOverNumbers(): boolean {
    return typeof this.first === "string" && this.#numbers > 1 && this.#numbers === this.#filled - 1;
  }

  add(cell: Cell): void {
    const blank = isBlank(cell);
    if (this.#rows++ === 0) {
      this.first = cell;
    }
    this.#numbers += typeof cell === "number" ? 1 : 0;
    if (blank) {
      this.#blank++;
      this.#blankRuns += this.#lastBlank ? 0 : 1;
    } else {
      this.#filled++;
      this.#numeric &&= typeof cell === "number" || (typeof cell === "string" && looksNumeric(cell));
      this.#dates += typeof cell === "string" && looksLikeDate(cell) ? 1 : 0;
      if (this.#values.size < DISTINCT) {
        this.#values.add(cell);
      }
      if (this.#sample.length < SAMPLE) {
        this.#sample.push(cell);
      }
    }
    this.#lastBlank = blank;
  }

  glance(name: string): ColumnGlance {
    return {
      name,
      filled: this.#filled,
      blank: this.#blank,
      distinct: this.#values.size,
      most: DISTINCT,
      numeric: this.#numeric && this.#filled > 0,
      dates: this.#dates > 0 && this.#dates >= MOST_DATES * this.#filled,
      blankTail: this.#blank > 0 && this.#blankRuns === 1 && this.#lastBlank,
      personal: looksPersonal(name, this.#sample),
      ours: OURS.test(name),
    };
  }
}

/** Digits with their marks, signs and units, but no date: `1.240,50`, `€ 12`, `10,000+`, `19M`. */
function looksNumeric(text: string): boolean {
  const trimmed = text.trim();
  return (
    /^[€$£+-]?\s?\d[\d.,'\s]*[%€$£kKmM+]?$/.test(trimmed) && !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(trimmed)
  );
}

/** The kind of question a column asks, as far as can be told before the service has read it. */
export function kindOf(column: ColumnGlance): Task {
  if (column.distinct === 2) {
    return "binary";
  }
  return column.numeric ? "regression" : "multiclass";
}
