import type { ColumnRegular } from "@revolist/revogrid";
import type { Area } from "../cells";
import { columnLetters } from "../region";
import type { CellNotes } from "./cellNotes";
import { display, fittingWidth } from "./display";
import type { Sheet } from "./sheet";

const BLANK_WIDTH = 96;
const LOOKED_AT = 60;

/** The columns of a sheet as RevoGrid wants them. A width is found once, from the first filled cells. */
export class GridColumns {
  private readonly widths = new Map<number, number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly notes: CellNotes,
  ) {}

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

  /** Where the columns of an area begin and end, in pixels from column A on. */
  span({ column, columns }: Area): [number, number] {
    const widthOf = (from: number, to: number) => {
      let width = 0;
      for (let at = from; at < to; at++) {
        width += this.width(at);
      }
      return width;
    };
    const left = widthOf(0, column);
    return [left, left + widthOf(column, column + columns)];
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
      cellProperties: ({ model, type }) => {
        const note = this.notes.at(model.row, column);
        const number = typeof sheet.cell(model.row, column) === "number";
        const names = type === "rowPinStart";
        // With a key, the element of a cell stays that of its column while the sheet is scrolled sideways.
        const key = columnLetters(column);
        return { key, title: note ?? "", class: { marked, noted: note !== null, number, names } };
      },
    };
  }

  private width(column: number): number {
    const id = this.sheet.columnId(column);
    const known = this.widths.get(id);
    if (known !== undefined) {
      return known;
    }
    const written = this.sheet.mark(column) !== null;
    const texts = this.texts(column, written ? 1 : 0);
    if (texts.length === 0) {
      return BLANK_WIDTH;
    }
    const width = fittingWidth(display(this.sheet.cell(0, column)), texts, written);
    this.widths.set(id, width);
    return width;
  }

  /** The first filled cells of a column from a row on. */
  private texts(column: number, from: number): string[] {
    const texts: string[] = [];
    for (let row = from; row < this.sheet.rowCount && texts.length < LOOKED_AT; row++) {
      const text = this.sheet.text(row, column);
      if (text !== "") {
        texts.push(text);
      }
    }
    return texts;
  }
}
