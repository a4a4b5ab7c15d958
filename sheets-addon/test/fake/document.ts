import type { Area, Cell } from "@click-ml/panel/cells";
import { usedArea } from "@click-ml/panel/grid/dataRegion";
import { Sheet } from "@click-ml/panel/grid/sheet";
import { turned } from "@click-ml/panel/region";
import { blockAround } from "@click-ml/panel/testing/sheetWorkbook";

/** Marks of scripts on a column or a row, by its lasting number. */
export interface Metadata {
  readonly key: string;
  readonly value: string;
  readonly column: number | null;
  readonly row: number | null;
}

/** A sheet of the model with what only Google Sheets has. Cells are known by the lasting numbers of row and column. */
export class FakeSheet {
  readonly model: Sheet;
  readonly notes = new Map<string, string>();
  metadata: Metadata[] = [];
  /** Columns whose ISO texts are dates, by their lasting numbers. */
  readonly dates = new Set<number>();
  /** Rows that a filter or a person hides; scripts are given their cells all the same. */
  readonly hidden = new Set<number>();
  readonly formulas = new Map<string, string>();
  /** Cells with a rule for input. */
  readonly ruled = new Set<string>();
  /** Cells with a look of their own. */
  readonly formatted = new Set<string>();
  readonly bold = new Set<string>();
  readonly merged: Area[] = [];
  readonly widths = new Map<number, number>();
  readonly charts: Record<string, unknown>[] = [];
  /** Nobody but its owner may write into it. */
  protected = false;
  /** Cells that nobody but their owner may write into; they move and grow with the columns. */
  readonly guarded: Area[] = [];

  constructor(name: string, rows: readonly (readonly Cell[])[]) {
    this.model = new Sheet(name, turned(rows));
  }

  key(row: number, column: number): string {
    return `${this.model.rowId(row)}:${this.model.columnId(column)}`;
  }

  isDate(column: number): boolean {
    return this.dates.has(this.model.columnId(column));
  }

  used(): Area {
    return usedArea(this.model);
  }

  block(area: Area): Area {
    return blockAround(this.model, area);
  }

  /** Sorting moves what stands in rows; marks of scripts stay where they are. */
  stay(sort: () => unknown): void {
    const places = this.model.rowPlaces();
    const before = this.metadata.map(({ row }) => (row === null ? undefined : places.get(row)));
    sort();
    this.metadata = this.metadata.map((one, at) => {
      const place = before[at];
      return place === undefined ? one : { ...one, row: this.model.rowId(place) };
    });
  }

  /** Metadata of columns and rows that are still there. */
  living(): Metadata[] {
    const [columns, rows] = [this.model.columnPlaces(), this.model.rowPlaces()];
    return this.metadata.filter(({ column, row }) =>
      column === null ? row !== null && rows.has(row) : columns.has(column),
    );
  }
}

/** A spreadsheet of Google's, and what is kept with it. */
export class FakeDocument {
  readonly sheets: FakeSheet[];
  readonly properties = new Map<string, string>();
  readonly cache = new Map<string, { text: string; until: number }>();
  active: FakeSheet;
  zone = "Europe/Vienna";
  locale = "en_US";
  /** Erased, or shared no more. */
  gone = false;
  locked = false;

  constructor(name: string, rows: readonly (readonly Cell[])[]) {
    this.active = new FakeSheet(name, rows);
    this.sheets = [this.active];
  }

  sheet(name: string): FakeSheet | null {
    return this.sheets.find(({ model }) => model.name === name) ?? null;
  }
}
