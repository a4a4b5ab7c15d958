import type { ColumnRegular } from "@revolist/revogrid";
import { columnLetters } from "../region";
import type { Area } from "./address";
import { display, fittingWidth } from "./display";
import type { Sheet } from "./sheet";

const BLANK_WIDTH = 96;
const LOOKED_AT = 60;

/** The columns of a sheet as RevoGrid wants them. A width is found once, from the first filled cells. */
export class GridColumns {
  private readonly widths = new Map<number, number>();

  constructor(private readonly sheet: Sheet) {}

  all(): ColumnRegular[] {
    return Array.from({ length: this.sheet.columnCount }, (_, column) => this.column(column));
  }

  /** A person made a column wider or narrower. */
  resize(column: number, width: number): void {
    this.widths.set(this.sheet.columnId(column), width);
  }

  forget(): void {
    this.widths.clear();
  }

  /** The column to begin the view with, so that an area shows with as much as there is room for left of it. */
  leftmost({ column, columns }: Area, pixels: number): number {
    let room = pixels;
    for (let at = column + columns - 1; at >= column; at--) {
      room -= this.width(at);
    }
    let left = column;
    while (left > 0 && room >= this.width(left - 1)) {
      left--;
      room -= this.width(left);
    }
    return left;
  }

  private column(column: number): ColumnRegular {
    const { sheet } = this;
    const marked = sheet.mark(column) !== null;
    return {
      prop: column,
      name: columnLetters(column),
      size: this.width(column),
      marked,
      columnProperties: () => ({ class: { marked } }),
      cellProperties: ({ model, type }) => ({
        class: {
          marked,
          number: typeof sheet.cell(model.row, column) === "number",
          names: type === "rowPinStart",
        },
      }),
    };
  }

  private width(column: number): number {
    const id = this.sheet.columnId(column);
    const known = this.widths.get(id);
    if (known !== undefined) {
      return known;
    }
    const texts = this.texts(column);
    if (texts.length === 0) {
      return BLANK_WIDTH;
    }
    const written = this.sheet.mark(column) !== null;
    const width = fittingWidth(display(this.sheet.cell(0, column)), texts, written);
    this.widths.set(id, width);
    return width;
  }

  /** The first filled cells of a column. */
  private texts(column: number): string[] {
    const texts: string[] = [];
    for (let row = 0; row < this.sheet.rowCount && texts.length < LOOKED_AT; row++) {
      const text = display(this.sheet.cell(row, column));
      if (text !== "") {
        texts.push(text);
      }
    }
    return texts;
  }
}
