import type { Cell } from "@click-ml/panel/cells";
import { turned } from "@click-ml/panel/region";
import { Refusal } from "./errors";
import { FakeRange } from "./range";
import { serialOf } from "./serial";
import { FakeSheet } from "./sheet";

/** A name for cells; it moves with them. */
class FakeName {
  Visible = true;
  private readonly rows: readonly number[];
  private readonly columns: readonly number[];

  constructor(
    private readonly book: FakeBook,
    readonly Name: string,
    private readonly sheet: FakeSheet,
    { area }: FakeRange,
    readonly Comment: string,
  ) {
    const { sheet: model } = sheet;
    this.rows = Array.from({ length: area.rows }, (_, at) => model.rowId(area.row + at)).filter(
      (id) => id >= 0,
    );
    this.columns = Array.from({ length: area.columns }, (_, at) => model.columnId(area.column + at));
  }

  GetRangeOrNullObject() {
    const rows = placed(this.rows, this.sheet.sheet.rowPlaces());
    const columns = placed(this.columns, this.sheet.sheet.columnPlaces());
    return rows && columns
      ? new FakeRange(this.sheet, {
          row: rows.first,
          rows: rows.count,
          column: columns.first,
          columns: columns.count,
        })
      : null;
  }

  GetRange() {
    return this.GetRangeOrNullObject() ?? missing(this.Name);
  }

  Delete() {
    this.book.names.delete(this.Name);
  }
}

/** Where the first and the last of some rows or columns stand; null when all are gone. */
function placed(ids: readonly number[], places: ReadonlyMap<number, number>) {
  const found = ids.flatMap((id) => places.get(id) ?? []);
  const first = found.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
  const last = found.reduce((most, place) => Math.max(most, place), -1);
  return found.length === 0 ? null : { first, count: last - first + 1 };
}

/** The workbook: the root of every path. Members carry the names that travel. */
export class FakeBook {
  readonly sheets: FakeSheet[] = [];
  readonly names = new Map<string, FakeName>();
  readonly settings = new Map<string, unknown>();
  active: FakeSheet;
  /** Whether something that is no cell is selected, such as a chart. */
  chartSelected = false;
  /** By which of its two date systems the workbook counts. */
  from1904 = false;

  constructor(name: string, rows: readonly (readonly Cell[])[]) {
    this.active = this.addSheet(name, rows);
  }

  addSheet(name: string, rows: readonly (readonly Cell[])[]): FakeSheet {
    const sheet = new FakeSheet(this, `{${this.sheets.length + 1}}`, name, turned(rows));
    this.sheets.push(sheet);
    return sheet;
  }

  get Worksheets() {
    return {
      Items: this.sheets,
      GetItem: (name: string) => this.#sheet(name) ?? missing(name),
      GetItemOrNullObject: (name: string) => this.#sheet(name) ?? null,
      GetActiveWorksheet: () => this.active,
      Add: (name: string) => {
        if (name.length > 31 || /[:\\/?*[\]]/.test(name) || this.#sheet(name) !== undefined) {
          throw new Refusal("InvalidArgument", `${name} is no new name of a sheet`);
        }
        return this.addSheet(name, []);
      },
      ...Object.fromEntries(
        ["DataChanged", "RowSorted", "SelectionChanged", "Activated"].map((event) => [
          `_Register${event}Event`,
          () => null,
        ]),
      ),
    };
  }

  /** The functions of the sheet, to calculate without a cell. */
  get Functions() {
    return {
      Date: (year: number, month: number, day: number) => ({
        Value: serialOf(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10), this.from1904),
        Error: null,
      }),
    };
  }

  get Names() {
    return {
      Items: [...this.names.values()],
      GetItem: (name: string) => this.names.get(name) ?? missing(name),
      GetItemAt: (index: number) => [...this.names.values()][index] ?? missing(String(index)),
      Add: (name: string, range: FakeRange, comment: string) => {
        if (this.names.has(name) || !/^[A-Za-z_][\w.]{0,254}$/.test(name)) {
          throw new Refusal("InvalidArgument", `${name} is no new name`);
        }
        const item = new FakeName(this, name, range.Worksheet, range, comment);
        this.names.set(name, item);
        return item;
      },
    };
  }

  get Settings() {
    const item = (key: string) => ({
      Value: this.settings.get(key),
      Delete: () => this.settings.delete(key),
    });
    return {
      GetItemOrNullObject: (key: string) => (this.settings.has(key) ? item(key) : null),
      Add: (key: string, value: unknown) => {
        this.settings.set(key, value);
        return item(key);
      },
    };
  }

  GetSelectedRanges() {
    if (this.chartSelected) {
      throw new Refusal("InvalidSelection", "The current selection is invalid for this operation.");
    }
    const range = new FakeRange(this.active, this.active.sheet.selection);
    return { Areas: { Items: [range], GetItemAt: () => range } };
  }

  #sheet(key: string) {
    return this.sheets.find(({ Name, Id }) => Name === key || Id === key);
  }
}

function missing(name: string): never {
  throw new Refusal("ItemNotFound", `The requested resource doesn't exist: ${name}`, 404);
}
