import type {
  Allowed,
  Block,
  CellNote,
  NewColumn,
  NewSheet,
  Region,
  SpreadsheetHost,
  Written,
} from "../host";
import { isBlank, within } from "../region";
import { KnownNames } from "./knownNames";
import { bridged, findNames, firstTable, nameOf, tableAround, tableIn } from "./tables";
import type { Place, View, Workbook } from "./workbook";

/** A workbook as a host. `id` makes the names of writes. Tables are found again by the names in their header row. */
export class WorkbookHost implements SpreadsheetHost {
  readonly name;
  readonly freeze?: () => Promise<number>;
  readonly eraseAll?: () => Promise<number>;
  readonly allowFormulas?: () => Promise<Allowed>;
  readonly #names: KnownNames;
  #sheet = "";
  #person: Promise<string> | undefined;

  constructor(
    private readonly workbook: Workbook,
    private readonly id: () => string,
  ) {
    this.name = workbook.name;
    const { freeze, eraseAll, allowFormulas } = workbook;
    if (freeze !== undefined) {
      this.freeze = () => freeze.call(workbook);
    }
    if (eraseAll !== undefined) {
      this.eraseAll = () => eraseAll.call(workbook);
    }
    if (allowFormulas !== undefined) {
      this.allowFormulas = () => allowFormulas.call(workbook);
    }
    this.#names = new KnownNames(workbook);
  }

  async region(): Promise<Region | null> {
    const view = await this.workbook.look(null);
    const table = view && ((await tableIn(this.workbook, view)) ?? (await firstTable(this.workbook, view)));
    if (!table) {
      return null;
    }
    const { sheet, area, used } = view;
    const end = Math.min(area.row + area.rows, used === null ? 0 : used.row + used.rows);
    const region = within(sheet, await bridged(this.workbook, sheet, table, end), area);
    if (region) {
      await this.#remember(region);
    }
    return region;
  }

  async follow(region: Region): Promise<Region | null> {
    this.#sheet = region.sheet;
    const view = await this.workbook.look(placeOf(region, region.header, 1));
    const names = (await this.#names.of(region)) ?? (await this.readNames(region));
    const found = view && (await findNames(this.workbook, view, names, region.header));
    if (!found) {
      return null;
    }
    const columns = found.right - found.left + 1;
    const header = { row: found.row, column: found.left, rows: 1, columns };
    const sheet = region.sheet;
    const table = await tableAround(this.workbook, { sheet, area: header });
    if (table?.row !== found.row) {
      return null;
    }
    const end = found.row + region.top + region.rows - region.header + 1;
    const whole = await bridged(this.workbook, sheet, table, end);
    const now = within(sheet, whole, whole);
    if (now === null) {
      return null;
    }
    await this.#remember(now);
    return now;
  }

  async readNames(region: Region): Promise<readonly string[]> {
    const { rows } = await this.workbook.read(placeOf(region, region.header, 1));
    return (rows[0] ?? []).map(nameOf);
  }

  async readRows(region: Region, from: number, count: number): Promise<Block> {
    const rows = Math.max(0, Math.min(count, region.rows - from));
    return rows === 0
      ? { rows: [], notes: [] }
      : this.workbook.read(placeOf(region, region.top + from, rows));
  }

  async writeColumns(region: Region, columns: readonly NewColumn[]): Promise<Written> {
    const { sheet, header } = region;
    const id = this.id();
    const view = await this.workbook.look(placeOf(region, header, 1));
    const table = view && (await tableIn(this.workbook, view));
    const left = Math.max(region.left + region.columns, table ? table.column + table.columns : 0);
    const insert = view !== null && !(await this.#isFree(view, region, left, columns.length));
    const between = Array.from({ length: region.top - header - 1 }, () => null);
    const cells = columns.map(({ name, values }) => [name, ...between, ...values]);
    await this.workbook.write({ id, sheet, row: header, column: left, insert, columns: cells });
    return { id, region: { ...region, left, columns: columns.length } };
  }

  async find(written: Written): Promise<Region | null> {
    const { sheet, header, top } = written.region;
    const view = await this.workbook.look({ sheet, area: { row: header, column: 0, rows: 1, columns: 1 } });
    const columns = view?.marks.find((mark) => mark.id === written.id)?.columns ?? [];
    const [left] = columns;
    const end = view?.used ? view.used.row + view.used.rows : 0;
    return left === undefined
      ? null
      : { ...written.region, left, rows: Math.max(0, end - top), columns: columns.length };
  }

  takeBack(written: Written): Promise<boolean> {
    return this.workbook.erase(written.region.sheet, written.id);
  }

  async mark(notes: readonly CellNote[]): Promise<void> {
    const sheet = this.#sheet || (await this.workbook.look(null))?.sheet;
    if (sheet !== undefined) {
      await this.workbook.note(sheet, notes);
    }
  }

  async show(region: Region): Promise<void> {
    const { rows } = await this.workbook.read(placeOf(region, region.top, region.rows));
    const filled = rows.flatMap((cells, row) => (cells.every(isBlank) ? [] : [row]));
    const first = filled[0] ?? 0;
    const last = filled.at(-1) ?? region.rows - 1;
    await this.workbook.select(placeOf(region, region.top + first, last - first + 1));
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return this.workbook.addSheet(sheet);
  }

  onChange(listener: (what: "cells" | "selection") => void): () => void {
    return this.workbook.watch(listener);
  }

  /** Asked once, however many want to know at the same time: a spreadsheet that names people anew would name them twice. */
  person(): Promise<string> {
    this.#person ??= this.workbook.person().catch((error: unknown) => {
      this.#person = undefined;
      throw error;
    });
    return this.#person;
  }

  load(name: string): Promise<string | null> {
    return this.workbook.load(name);
  }

  save(name: string, value: string | null): Promise<void> {
    return this.workbook.save(name, value);
  }

  /** Whether whole columns are free, as far down as anything stands or is to be written. */
  async #isFree({ used, sheet, marks }: View, region: Region, left: number, count: number): Promise<boolean> {
    if (marks.some(({ columns }) => columns.some((column) => column >= left && column < left + count))) {
      return false;
    }
    const rows = Math.max(region.top + region.rows, used === null ? 0 : used.row + used.rows);
    return this.workbook.isFree({ sheet, area: { row: 0, column: left, rows, columns: count } });
  }

  async #remember(region: Region): Promise<void> {
    this.#sheet = region.sheet;
    await this.#names.know(region, await this.readNames(region));
  }
}

function placeOf({ sheet, left, columns }: Region, row: number, rows: number): Place {
  return { sheet, area: { row, column: left, rows, columns } };
}
