import type { Area, Cell } from "@click-ml/panel/cells";
import { blockAround } from "@click-ml/panel/testing/sheetWorkbook";
import { addressOf, areaOf, COLUMNS, meet, ROWS } from "./address";
import { Refusal } from "./errors";
import type { FakeSheet } from "./sheet";

/** Excel gives no values beyond so many cells, and no error either. */
const MOST_CELLS = 5_000_000;

/** Cells of one sheet. Members carry the names that travel. */
export class FakeRange {
  constructor(
    readonly Worksheet: FakeSheet,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
      throw new Refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    }
  }

  get RowIndex() {
    return this.area.row;
  }

  get ColumnIndex() {
    return this.area.column;
  }

  get RowCount() {
    return this.area.rows;
  }

  get ColumnCount() {
    return this.area.columns;
  }

  get Address() {
    return `${this.Worksheet.Name}!${addressOf(this.area)}`;
  }

  get Values(): unknown[][] | null {
    return this.#map((row, column) => this.Worksheet.sheet.cell(row, column) ?? "");
  }

  set Values(values: readonly (readonly unknown[])[]) {
    this._ValidateArraySize(values.length, values[0]?.length ?? 0);
    this.Worksheet.write(this.area, values);
  }

  /** A formula where one stands, else the value. */
  get Formulas(): unknown[][] | null {
    const { Worksheet } = this;
    return this.#map(
      (row, column) => Worksheet.formula(row, column)?.text ?? Worksheet.sheet.cell(row, column) ?? "",
    );
  }

  get NumberFormat(): unknown[][] | null {
    return this.#map((row, column) => this.Worksheet.format(row, column));
  }

  set NumberFormat(format: unknown) {
    this.Worksheet.requireOpen();
    this.Worksheet.setFormat(this.area, String(format));
  }

  readonly Format = { Font: { Bold: false }, ColumnWidth: 0 };

  /** The library asks this before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      throw new Refusal("InvalidArgument", "The number of rows or columns in the input array doesn't match.");
    }
  }

  /** The one rule of all cells; null where they have different ones. */
  get DataValidation() {
    const rules = new Set(this.Worksheet.ruled.map((one) => coverage(one, this.area)));
    const Type = rules.has("part") ? null : rules.has("whole") ? "List" : "None";
    return { Type };
  }

  GetCell(row: number, column: number) {
    const { area } = this;
    return new FakeRange(this.Worksheet, {
      row: area.row + row,
      column: area.column + column,
      rows: 1,
      columns: 1,
    });
  }

  /** Of the cells, those that hold values, formulas or formats. */
  GetUsedRangeOrNullObject() {
    const met = meet(this.area, this.Worksheet.usedArea());
    return met && new FakeRange(this.Worksheet, met);
  }

  GetRow(row: number) {
    return new FakeRange(this.Worksheet, { ...this.area, row: this.area.row + row, rows: 1 });
  }

  GetBoundingRect({ area: other }: FakeRange) {
    const { area } = this;
    const row = Math.min(area.row, other.row);
    const column = Math.min(area.column, other.column);
    return new FakeRange(this.Worksheet, {
      row,
      column,
      rows: Math.max(area.row + area.rows, other.row + other.rows) - row,
      columns: Math.max(area.column + area.columns, other.column + other.columns) - column,
    });
  }

  GetEntireColumn() {
    return new FakeRange(this.Worksheet, { ...this.area, row: 0, rows: ROWS });
  }

  GetSurroundingRegion() {
    return new FakeRange(this.Worksheet, blockAround(this.Worksheet.sheet, this.area));
  }

  GetSpillingToRangeOrNullObject() {
    const spill = this.Worksheet.formula(this.area.row, this.area.column);
    const { rows = 1, columns = 1 } = spill ?? {};
    return rows * columns === 1 ? null : new FakeRange(this.Worksheet, { ...this.area, rows, columns });
  }

  GetMergedAreasOrNullObject() {
    const { Worksheet, area } = this;
    const Items = Worksheet.merged
      .filter((one) => meet(one, area) !== null)
      .map((one) => new FakeRange(Worksheet, one));
    return Items.length === 0 ? null : { Areas: { Items }, CellCount: Items.length };
  }

  GetVisibleView() {
    const { Worksheet, area } = this;
    const isVisible = (_: unknown, at: number) => !Worksheet.hidden.has(Worksheet.sheet.rowId(area.row + at));
    return { Values: this.Values?.filter(isVisible) ?? null };
  }

  GetTables() {
    const found = this.Worksheet.tables.filter((table) => meet(table.area, this.area) !== null);
    return { Items: found, GetItemAt: (index: number) => found[index] };
  }

  GetIntersectionOrNullObject(other: FakeRange | string) {
    const met = meet(this.area, typeof other === "string" ? areaOf(other) : other.area);
    return met && new FakeRange(this.Worksheet, met);
  }

  Insert(shift: string) {
    this.#requireColumns(shift, "Right");
    this.Worksheet.insertColumns(this.area.column, this.area.columns);
    return this;
  }

  Delete(shift: string) {
    this.#requireColumns(shift, "Left");
    this.Worksheet.requireOpen();
    this.Worksheet.sheet.deleteColumns(this.area.column, this.area.columns);
  }

  Clear(what: string) {
    if (what !== "Contents") {
      throw new Refusal("NotImplemented", "the fake clears contents only");
    }
    this.Worksheet.write(
      this.area,
      Array.from({ length: this.area.rows }, () => Array.from({ length: this.area.columns }, () => "")),
    );
  }

  Select() {
    this.Worksheet.sheet.select(this.area);
  }

  #map(value: (row: number, column: number) => Cell): unknown[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > MOST_CELLS) {
      return null;
    }
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => value(row + down, column + right)),
    );
  }

  #requireColumns(shift: string, expected: string) {
    if (shift !== expected || this.area.rows !== ROWS) {
      throw new Refusal("NotImplemented", "the fake inserts and deletes whole columns only");
    }
  }
}

function coverage(rule: Area, area: Area): "none" | "part" | "whole" {
  const met = meet(rule, area);
  return met === null ? "none" : met.rows * met.columns === area.rows * area.columns ? "whole" : "part";
}
