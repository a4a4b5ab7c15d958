import type { RangeArea } from "@revolist/revogrid";
import type { Area } from "../cells";
import { clip } from "./address";
import type { GridColumns } from "./gridColumns";
import type { Sheet } from "./sheet";

export type Grid = HTMLElementTagNameMap["revo-grid"];

export const ROW_NUMBER_WIDTH = 56;
export const ROW_HEIGHT = 26;

/** Keeps the selection of the sheet and that of RevoGrid the same. `frozen` rows at the top are RevoGrid's pinned ones. */
export class GridSelection {
  private reading = false;
  /** Counts the calls of `show`; only the newest may go on. */
  private turn = 0;
  private showing = 0;
  /** The cell that was clicked last, until something else is selected. */
  private clicked: Area | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly sheet: Sheet,
    private readonly columns: GridColumns,
    private readonly frozen: () => number,
    private readonly shown: () => void,
  ) {
    sheet.subscribe((event) => {
      if (event === "selection" && !this.reading) {
        this.clicked = null;
        void this.show();
      }
    });
  }

  /** Takes over what a person selected in the grid. */
  async read(): Promise<void> {
    const range = await this.grid.getSelectedRange();
    if (range === null || this.showing > 0) {
      return;
    }
    const area = toArea(range, range.rowType === "rowPinStart" ? 0 : this.frozen());
    const one = area.rows * area.columns === 1;
    if (one && this.clicked !== null && !same(area, this.clicked)) {
      await this.show();
    } else {
      this.take(area);
    }
  }

  /** Takes the cell under the pointer: where it was scrolled just now, RevoGrid may take another one for it. */
  click(cell: Area): void {
    this.take(cell);
    this.clicked = cell;
  }

  /** The pointer goes down somewhere: what was clicked before no longer counts. */
  forget(): void {
    this.clicked = null;
  }

  /** Selects in the sheet what RevoGrid selects itself. */
  private take(area: Area): void {
    if (!same(area, this.sheet.selection)) {
      this.turn++;
      this.reading = true;
      this.sheet.select(area);
      this.reading = false;
    }
  }

  /** Shows the selection of the sheet and gives it the keyboard. Whole rows and columns leave the view where it is. */
  async show(): Promise<void> {
    const area = clip(this.sheet.selection, this.sheet.rowCount, this.sheet.columnCount);
    if (area === null) {
      return;
    }
    this.turn++;
    this.showing++;
    try {
      await this.follow(area, this.turn);
    } finally {
      this.showing--;
    }
  }

  private async follow(area: Area, turn: number): Promise<void> {
    const { grid } = this;
    const frozen = this.frozen();
    const pinned = area.row + area.rows <= frozen;
    const shift = pinned ? 0 : frozen;
    const top = Math.max(area.row, shift) - shift;
    const bottom = area.row + area.rows - shift;
    const still = this.stillness(area);
    await grid.scrollToCoordinate({
      ...(!pinned && { y: this.into("y", top * ROW_HEIGHT, bottom * ROW_HEIGHT) }),
      x: this.into("x", ...this.columns.span(area)),
      ...still,
    });
    if (turn !== this.turn) {
      return;
    }
    await grid.setCellsFocus(
      { x: area.column, y: top },
      { x: area.column + area.columns - 1, y: bottom - 1 },
      "rgCol",
      pinned ? "rowPinStart" : "rgRow",
    );
    await grid.scrollToCoordinate(still);
    if (turn === this.turn) {
      this.shown();
    }
  }

  /** How far to scroll to see a stretch of pixels: no further than needed, and its beginning where it is too long. */
  private into(axis: "x" | "y", from: number, to: number): number {
    const view = this.grid.querySelector(axis === "x" ? ".rgCol" : ".rgCol .vertical-inner");
    const at = (axis === "x" ? view?.scrollLeft : view?.scrollTop) ?? 0;
    const room = (axis === "x" ? view?.clientWidth : view?.clientHeight) ?? 0;
    return Math.min(Math.max(at, to - room), from);
  }

  /** Where the view has to stay: `y` for whole columns, `x` for whole rows. */
  private stillness(area: Area): { x?: number; y?: number } {
    const { grid, sheet } = this;
    return {
      ...(area.rows >= sheet.rowCount && { y: grid.querySelector(".rgCol .vertical-inner")?.scrollTop ?? 0 }),
      ...(area.columns >= sheet.columnCount && { x: grid.querySelector(".rgCol")?.scrollLeft ?? 0 }),
    };
  }
}

function same(one: Area, other: Area): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toArea(range: RangeArea, shift: number): Area {
  return {
    row: range.y + shift,
    column: range.x,
    rows: range.y1 - range.y + 1,
    columns: range.x1 - range.x + 1,
  };
}
