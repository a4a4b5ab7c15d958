import type { Area, Cell } from "@click-ml/panel/cells";
import { usedArea } from "@click-ml/panel/grid/dataRegion";
import { Sheet } from "@click-ml/panel/grid/sheet";
import { areaOf, COLUMNS } from "./address";
import type { FakeBook } from "./book";
import { Refusal } from "./errors";
import { FakeRange } from "./range";
import { typed } from "./typed";

/** A list object: a table with its own borders. `area` holds the row of totals too. */
export class FakeTable {
  readonly ShowHeaders = true;

  constructor(
    readonly Worksheet: FakeSheet,
    readonly area: Area,
    readonly totals: boolean,
  ) {}

  GetDataBodyRange() {
    const { row, rows } = this.area;
    return new FakeRange(this.Worksheet, {
      ...this.area,
      row: row + 1,
      rows: rows - 1 - (this.totals ? 1 : 0),
    });
  }
}

/** A note on a cell; it moves with it. */
export class FakeNote {
  constructor(
    private readonly sheet: FakeSheet,
    readonly cell: { readonly row: number; readonly column: number },
    readonly Content: string,
  ) {}

  GetLocation() {
    const { sheet } = this.sheet;
    const row = sheet.rowPlaces().get(this.cell.row) ?? -1;
    const column = sheet.columnPlaces().get(this.cell.column) ?? -1;
    return new FakeRange(this.sheet, { row, column, rows: 1, columns: 1 });
  }

  Delete() {
    this.sheet.notes = this.sheet.notes.filter((note) => note !== this);
  }
}

/** A chart, as far as it was told what to draw. */
export class FakeChart {
  readonly Title = { Text: "" };
  readonly Legend = { Visible: true };
  readonly Axes = { CategoryAxis: { ReversePlotOrder: false } };
  labels: FakeRange | null = null;

  constructor(
    readonly kind: string,
    readonly range: FakeRange,
    readonly by: string,
  ) {}

  get Series() {
    const series = {
      SetXAxisValues: (labels: FakeRange) => {
        this.labels = labels;
      },
    };
    return { Items: [series], GetItemAt: () => series };
  }

  SetPosition() {
    return null;
  }
}

/** How a sheet is printed. */
class FakePageLayout {
  Zoom: object = {};
  Orientation = "Portrait";
  titles = "";

  SetPrintTitleRows(rows: string) {
    this.titles = rows;
  }
}

/** A formula, and over how many cells it spills. */
interface Formula {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** A worksheet over the sheet model. */
export class FakeSheet {
  readonly sheet: Sheet;
  readonly tables: FakeTable[] = [];
  readonly charts: FakeChart[] = [];
  readonly PageLayout = new FakePageLayout();
  notes: readonly FakeNote[] = [];
  isProtected = false;
  merged: readonly Area[] = [];
  /** Rows that a filter or a person hides; values of ranges hold them all the same, those of a visible view do not. */
  readonly hidden = new Set<number>();
  /** Cells with a rule for input. */
  ruled: readonly Area[] = [];
  readonly #formulas = new Map<string, Formula>();
  readonly #formats = new Map<string, string>();

  constructor(
    private readonly book: FakeBook,
    readonly Id: string,
    name: string,
    columns: readonly (readonly Cell[])[],
  ) {
    this.sheet = new Sheet(name, columns);
  }

  get Name() {
    return this.sheet.name;
  }

  get Protection() {
    return { Protected: this.isProtected };
  }

  /** Notes and comments are one here: they have the same calls. */
  get Comments() {
    const { notes } = this;
    return {
      Items: notes,
      GetItemAt: (index: number) => notes[index],
      Add: ({ area }: FakeRange, text: string) => {
        const note = new FakeNote(
          this,
          { row: this.sheet.rowId(area.row), column: this.sheet.columnId(area.column) },
          text,
        );
        this.notes = [...this.notes, note];
        return note;
      },
    };
  }

  get Charts() {
    return {
      Add: (kind: string, range: FakeRange, by: string) => {
        const chart = new FakeChart(kind, range, by);
        this.charts.push(chart);
        return chart;
      },
    };
  }

  GetRange(address: string) {
    return new FakeRange(this, areaOf(address));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new FakeRange(this, { row, column, rows, columns });
  }

  GetCell(row: number, column: number) {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetUsedRangeOrNullObject() {
    const area = usedArea(this.sheet);
    return area.rows === 0 || area.columns === 0 ? null : new FakeRange(this, area);
  }

  /** From A1 to the last cell with a value or a formula. */
  usedArea(): Area {
    const { sheet } = this;
    const used = { ...usedArea(sheet) };
    const [rows, columns] = [sheet.rowPlaces(), sheet.columnPlaces()];
    for (const key of this.#formulas.keys()) {
      const [row = -1, column = -1] = key.split(" ").map(Number);
      used.rows = Math.max(used.rows, (rows.get(row) ?? -1) + 1);
      used.columns = Math.max(used.columns, (columns.get(column) ?? -1) + 1);
    }
    return used;
  }

  Activate() {
    this.book.active = this;
  }

  requireOpen() {
    if (this.isProtected) {
      throw new Refusal("AccessDenied", "You can't perform the requested operation.");
    }
  }

  write({ row, column }: Area, values: readonly (readonly unknown[])[]) {
    this.requireOpen();
    values.forEach((line, down) => {
      line.forEach((_, right) => {
        this.#formulas.delete(this.#key(row + down, column + right));
      });
    });
    // Null leaves a cell as it is.
    const block = values.map((line, down) =>
      line.map((value, right) =>
        value === null ? this.sheet.cell(row + down, column + right) : typed(value),
      ),
    );
    this.sheet.write(row, column, block);
  }

  insertColumns(at: number, count: number) {
    this.requireOpen();
    if (usedArea(this.sheet).columns + count > COLUMNS) {
      throw new Refusal("InsertDeleteConflict", "The insert would push cells off the sheet.");
    }
    this.sheet.insertColumns(
      at,
      Array.from({ length: count }, () => []),
    );
    // New columns look like the one left of them.
    for (let row = 0; row < usedArea(this.sheet).rows && at > 0; row++) {
      const format = this.format(row, at - 1);
      if (format !== "General") {
        this.setFormat({ row, column: at, rows: 1, columns: count }, format);
      }
    }
  }

  formula(row: number, column: number): Formula | undefined {
    return this.#formulas.get(this.#key(row, column));
  }

  /** Puts a formula into a cell, and what it spills from there on. */
  calculate(row: number, column: number, text: string, result: readonly (readonly Cell[])[]) {
    this.sheet.write(row, column, result);
    this.#formulas.set(this.#key(row, column), {
      text,
      rows: result.length,
      columns: result[0]?.length ?? 0,
    });
  }

  format(row: number, column: number): string {
    return this.#formats.get(this.#key(row, column)) ?? "General";
  }

  setFormat({ row, column, rows, columns }: Area, format: string) {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) {
        this.#formats.set(this.#key(row + down, column + right), format);
      }
    }
  }

  /** Hides all rows but the first and these. */
  filter(shown: (row: readonly Cell[]) => boolean) {
    const { rows, columns } = usedArea(this.sheet);
    for (let row = 1; row < rows; row++) {
      const cells = Array.from({ length: columns }, (_, column) => this.sheet.cell(row, column));
      if (!shown(cells)) {
        this.hidden.add(this.sheet.rowId(row));
      }
    }
  }

  #key(row: number, column: number): string {
    return `${this.sheet.rowId(row)} ${this.sheet.columnId(column)}`;
  }
}
