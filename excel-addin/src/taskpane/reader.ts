import { ProblemError } from "@click-ml/panel/api/problems";
import type { Area, Block, Cell, CellNote } from "@click-ml/panel/cells";
import { type DateSystem, isDateFormat } from "@click-ml/panel/dates";
import { dateSystem } from "./dateSystem";
import { areaOf, PLACE } from "./place";
import type { Run } from "./run";

/** Of one answer; Excel on the web takes 5 MB at most. */
const TARGET_BYTES = 1_500_000;
const FIRST_CELLS = 20_000;
/** A number format may take 40 bytes. */
const MOST_CELLS = 100_000;
const ERROR =
  /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!)$/;

type Values = readonly (readonly unknown[])[];

/** Reads cells in pieces of so many bytes, as large as the cells seen last let expect. */
export class Reader {
  #bytesPerCell = TARGET_BYTES / FIRST_CELLS;

  /** `knowsMerged` says whether Excel can tell which cells are merged. */
  constructor(
    private readonly run: Run,
    private readonly knowsMerged: () => boolean,
  ) {}

  async read(sheet: string, area: Area): Promise<Block> {
    const rows: Cell[][] = [];
    const notes: CellNote[] = [];
    const merged: Area[] = [];
    while (rows.length < area.rows) {
      const piece = { ...area, row: area.row + rows.length, rows: this.#fitting(area, rows.length) };
      const block = await this.#piece(sheet, piece);
      for (const row of block?.rows ?? []) {
        rows.push(row);
      }
      notes.push(...(block?.notes ?? []));
      merged.push(...(block?.merged ?? []));
    }
    return { rows, notes, merged };
  }

  #fitting({ rows, columns }: Area, done: number): number {
    const cells = Math.min(MOST_CELLS, TARGET_BYTES / this.#bytesPerCell);
    return Math.max(1, Math.min(rows - done, Math.floor(cells / columns)));
  }

  /** One piece; null when it turned out too large, and the next one will be smaller. */
  async #piece(sheet: string, area: Area) {
    try {
      return await this.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
        range.load("values");
        const merged = this.knowsMerged() ? range.getMergedAreasOrNullObject() : null;
        merged?.areas.load(`items/${PLACE.replaceAll(",", ",items/")}`);
        const counted = dateSystem(context);
        await context.sync();
        const system = counted();
        this.#bytesPerCell = JSON.stringify(range.values).length / (area.rows * area.columns);
        const isDate = await dateCells(worksheet, area, range.values, system);
        const meant = (value: number, row: number, column: number) =>
          isDate(row, column) ? system.dateOf(value) : value;
        const places = merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf);
        return { ...blockOf(range.values, area, meant), merged: places };
      });
    } catch (error) {
      const tooLarge =
        error instanceof ProblemError && error.problem.args.error === "ResponsePayloadSizeLimitExceeded";
      if (!tooLarge || area.rows === 1) {
        throw error;
      }
      this.#bytesPerCell *= 4;
      return null;
    }
  }
}

function blockOf(values: Values, area: Area, meant: (value: number, row: number, column: number) => Cell) {
  const notes: CellNote[] = [];
  const rows = values.map((line, row) =>
    line.map((value, column): Cell => {
      if (typeof value === "number") {
        return meant(value, row, column);
      }
      if (typeof value === "string" && ERROR.test(value)) {
        notes.push({ row: area.row + row, column: area.column + column, text: value });
        return null;
      }
      return typeof value === "boolean" || (typeof value === "string" && value !== "") ? value : null;
    }),
  );
  return { rows, notes };
}

/** Says which numbers are dates, by their number formats: those of every column that holds a number that could be one. */
async function dateCells(sheet: Excel.Worksheet, area: Area, values: Values, system: DateSystem) {
  const ranges = Array.from({ length: area.columns }, (_, column) => {
    if (!values.some((line) => system.couldBeDate(line[column]))) {
      return null;
    }
    const range = sheet.getRangeByIndexes(area.row, area.column + column, area.rows, 1);
    range.load("numberFormat");
    return range;
  });
  if (ranges.some((range) => range !== null)) {
    await sheet.context.sync();
  }
  const formats = ranges.map((range) => range?.numberFormat ?? null);
  const known = new Map<unknown, boolean>();
  return (row: number, column: number) => {
    const format: unknown = formats[column]?.[row]?.[0] ?? "";
    const isDate = known.get(format) ?? isDateFormat(String(format));
    known.set(format, isDate);
    return isDate;
  };
}
