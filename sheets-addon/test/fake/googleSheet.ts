import type { Area } from "@click-ml/panel/cells";
import { meet } from "@click-ml/panel/region";
import type { FakeDocument, FakeSheet } from "./document";
import { Finder } from "./finder";
import { Range } from "./range";

const MOST_CELLS = 10_000_000;

/** A sheet as scripts see it. */
export class GoogleSheet {
  constructor(
    readonly document: FakeDocument,
    readonly sheet: FakeSheet,
  ) {}

  getName() {
    return this.sheet.model.name;
  }

  getLastRow() {
    return this.sheet.used().rows;
  }

  getLastColumn() {
    return this.sheet.used().columns;
  }

  getMaxRows() {
    return this.sheet.model.rowCount;
  }

  getMaxColumns() {
    return this.sheet.model.columnCount;
  }

  getDataRange() {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  /** By place and size, or a whole column or row, such as `E:E` or `5:5`. */
  getRange(row: number | string, column = 1, rows = 1, columns = 1): Range {
    if (typeof row === "string") {
      const [, number] = /^(\d+):\1$/.exec(row) ?? [];
      if (number !== undefined) {
        return new Range(this, this.getRange(Number(number), 1, 1, this.getMaxColumns()).area, "row");
      }
      const [, letters = ""] = /^([A-Z]+):\1$/.exec(row) ?? [];
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const { area } = this.getRange(1, at, this.getMaxRows(), 1);
      return new Range(this, area, "column");
    }
    const area = { row: row - 1, column: column - 1, rows, columns };
    const fits = row + rows - 1 <= this.getMaxRows() && column + columns - 1 <= this.getMaxColumns();
    if (![row, column, rows, columns].every((one) => Number.isInteger(one) && one > 0) || !fits) {
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return new Range(this, area);
  }

  insertColumnsBefore(place: number, count: number) {
    this.#grow(0, count);
    this.sheet.guarded.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...this.sheet.guarded.map((area) => {
        const [moves, ends] = [area.column >= place - 1, area.column + area.columns];
        const grows = !moves && ends > place - 1;
        return {
          ...area,
          column: area.column + (moves ? count : 0),
          columns: area.columns + (grows ? count : 0),
        };
      }),
    );
    this.sheet.model.insertColumns(
      place - 1,
      Array.from({ length: count }, () => []),
    );
  }

  insertColumnsAfter(place: number, count: number) {
    this.insertColumnsBefore(place + 1, count);
  }

  insertRowsAfter(place: number, count: number) {
    this.#grow(count, 0);
    this.sheet.model.insertRows(place, count);
  }

  deleteColumn(place: number) {
    this.mayWrite({ row: 0, column: place - 1, rows: this.getMaxRows(), columns: 1 });
    this.sheet.model.deleteColumns(place - 1, 1);
  }

  isRowHiddenByFilter(place: number) {
    return this.sheet.hidden.has(this.sheet.model.rowId(place - 1));
  }

  setColumnWidth(place: number, pixels: number) {
    this.sheet.widths.set(place - 1, pixels);
  }

  getProtections(kind: string) {
    const { protected: all, guarded } = this.sheet;
    const areas = kind === "RANGE" ? guarded : all ? [this.getDataRange().area] : [];
    return areas.map((area) => ({
      canEdit: () => false,
      isWarningOnly: () => false,
      getRange: () => new Range(this, area),
    }));
  }

  createDeveloperMetadataFinder() {
    return new Finder(this, () => true);
  }

  newChart() {
    const made: Record<string, unknown> = { ranges: [] };
    const builder = {
      setChartType: (type: string) => keep("type", type),
      addRange: (range: Range) => keep("ranges", [...(made.ranges as Area[]), range.area]),
      setOption: (name: string, value: unknown) => keep(name, value),
      setPosition: (row: number, column: number) => keep("position", [row, column]),
      build: () => ({ made }),
    };
    const keep = (name: string, value: unknown) => {
      made[name] = value;
      return builder;
    };
    return builder;
  }

  insertChart({ made }: { made: Record<string, unknown> }) {
    this.sheet.charts.push(made);
  }

  activate() {
    this.document.active = this.sheet;
    return this;
  }

  mayWrite(area?: Area) {
    if (
      this.sheet.protected ||
      (area !== undefined && this.sheet.guarded.some((one) => meet(one, area) !== null))
    ) {
      throw new Error(
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      );
    }
  }

  #grow(rows: number, columns: number) {
    this.mayWrite();
    if ((this.getMaxRows() + rows) * (this.getMaxColumns() + columns) > MOST_CELLS) {
      throw new Error(
        "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      );
    }
  }
}
