import type { Area, Cell } from "@click-ml/panel/cells";
import { columnLetters, meet } from "@click-ml/panel/region";
import { entered } from "./entered";
import type { GoogleSheet } from "./googleSheet";
import { instantOf } from "./zone";

/** Cells of a sheet as scripts see them. */
export class Range {
  constructor(
    private readonly of: GoogleSheet,
    readonly area: Area,
    /** What it was named as a whole of. */
    private readonly whole: "cells" | "column" | "row" = "cells",
  ) {}

  getSheet() {
    return this.of;
  }

  getRow() {
    return this.area.row + 1;
  }

  getColumn() {
    return this.area.column + 1;
  }

  getNumRows() {
    return this.area.rows;
  }

  getNumColumns() {
    return this.area.columns;
  }

  getDataRegion() {
    const { row, column, rows, columns } = this.of.sheet.block(this.area);
    return this.of.getRange(row + 1, column + 1, rows, columns);
  }

  getCell(row: number, column: number) {
    return this.of.getRange(this.area.row + row, this.area.column + column);
  }

  getA1Notation() {
    const { row, column, rows, columns } = this.area;
    const cell = (down: number, right: number) => columnLetters(column + right) + (row + down + 1);
    return rows * columns === 1 ? cell(0, 0) : `${cell(0, 0)}:${cell(rows - 1, columns - 1)}`;
  }

  /** As if a formula that gives an empty text were none: Google does not say. */
  isBlank() {
    return this.#map((row, column) => this.of.sheet.model.cell(row, column)).every((line) =>
      line.every((cell) => cell === null || cell === ""),
    );
  }

  getFormulas(): string[][] {
    return this.#map((row, column) => this.of.sheet.formulas.get(this.of.sheet.key(row, column)) ?? "");
  }

  getDataValidations(): (object | null)[][] {
    const { sheet } = this.of;
    return this.#map((row, column) => (sheet.ruled.has(sheet.key(row, column)) ? {} : null));
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    const { sheet, document } = this.of;
    return this.#map((row, column) => {
      const cell = sheet.model.cell(row, column);
      const isDate = typeof cell === "string" && sheet.isDate(column) && /^\d{4}-\d\d-\d\d/.test(cell);
      return isDate ? instantOf(cell, document.zone) : (cell ?? "");
    });
  }

  getMergedRanges() {
    return this.of.sheet.merged
      .filter((area) => meet(area, this.area) !== null)
      .map((area) => new Range(this.of, area));
  }

  setValues(values: readonly (readonly unknown[])[]) {
    this.of.mayWrite(this.area);
    const { rows, columns } = this.area;
    const width = values.find((line) => line.length !== columns)?.length;
    if (values.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    if (width !== undefined) {
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${width} but the range has ${columns}.`,
      );
    }
    const cells = values.map((line) => Array.from(line, (value) => entered(value).cell));
    this.of.sheet.model.write(this.area.row, this.area.column, cells, "Script");
    return this;
  }

  clearContent() {
    this.of.mayWrite(this.area);
    const blank: Cell[][] = this.#map(() => null);
    this.of.sheet.model.write(this.area.row, this.area.column, blank, "Script");
    return this;
  }

  clearFormat() {
    this.of.mayWrite(this.area);
    const { sheet } = this.of;
    this.#map((row, column) => sheet.formatted.delete(sheet.key(row, column)));
    return this;
  }

  clearDataValidations() {
    this.of.mayWrite(this.area);
    const { sheet } = this.of;
    this.#map((row, column) => sheet.ruled.delete(sheet.key(row, column)));
    return this;
  }

  setFontWeight(weight: string) {
    this.#map((row, column) => weight === "bold" && this.of.sheet.bold.add(this.of.sheet.key(row, column)));
    return this;
  }

  getNote() {
    return this.getNotes()[0]?.[0] ?? "";
  }

  getNotes(): string[][] {
    return this.#map((row, column) => this.of.sheet.notes.get(this.of.sheet.key(row, column)) ?? "");
  }

  setNote(text: string) {
    return this.setNotes(this.#map(() => text));
  }

  setNotes(texts: readonly (readonly string[])[]) {
    this.of.mayWrite(this.area);
    const { sheet } = this.of;
    this.#map((row, column) => {
      const text = texts[row - this.area.row]?.[column - this.area.column] ?? "";
      return text === ""
        ? sheet.notes.delete(sheet.key(row, column))
        : sheet.notes.set(sheet.key(row, column), text);
    });
    return this;
  }

  addDeveloperMetadata(key: string, value: string, _visibility: string) {
    if (this.whole === "cells") {
      throw new Error(
        "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
      );
    }
    const { model, metadata } = this.of.sheet;
    const column = this.whole === "column" ? model.columnId(this.area.column) : null;
    metadata.push({ key, value, column, row: column === null ? model.rowId(this.area.row) : null });
    return this;
  }

  activate() {
    this.of.activate();
    this.of.sheet.model.select(this.area);
    return this;
  }

  #map<T>(of: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => of(row + down, column + right)),
    );
  }
}
