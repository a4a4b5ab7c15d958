import type { RangeArea } from "@revolist/revogrid";
import { type Area, clip } from "./address";
import type { GridColumns } from "./gridColumns";
import type { Sheet } from "./sheet";

export type Grid = HTMLElementTagNameMap["revo-grid"];

export const ROW_NUMBER_WIDTH = 56;

/** Keeps the selection of the sheet and that of RevoGrid the same. `frozen` rows at the top are RevoGrid's pinned ones. */
export class GridSelection {
  private reading = false;

  constructor(
    private readonly grid: Grid,
    private readonly sheet: Sheet,
    private readonly columns: GridColumns,
    private readonly frozen: () => number,
  ) {
    sheet.subscribe((event) => {
      if (event === "selection" && !this.reading) {
        void this.show();
      }
    });
  }

  /** Takes over what a person selected in the grid. */
  async read(): Promise<void> {
    const range = await this.grid.getSelectedRange();
    if (range === null) {
      return;
    }
    const area = toArea(range, range.rowType === "rowPinStart" ? 0 : this.frozen());
    if (JSON.stringify(area) !== JSON.stringify(this.sheet.selection)) {
      this.reading = true;
      this.sheet.select(area);
      this.reading = false;
    }
  }

  /** Shows the selection of the sheet and gives it the keyboard. Whole rows and columns leave the view where it is. */
  async show(): Promise<void> {
    const { grid, sheet } = this;
    const area = clip(sheet.selection, sheet.rowCount, sheet.columnCount);
    if (area === null) {
      return;
    }
    const frozen = this.frozen();
    const pinned = area.row + area.rows <= frozen;
    const shift = pinned ? 0 : frozen;
    const top = Math.max(area.row, shift) - shift;
    const still = this.stillness(area);
    if (!pinned && still.y === undefined) {
      await grid.scrollToRow(top);
    }
    if (still.x === undefined) {
      await grid.scrollToColumnIndex(this.columns.leftmost(area, grid.clientWidth - ROW_NUMBER_WIDTH));
    }
    await grid.setCellsFocus(
      { x: area.column, y: top },
      { x: area.column + area.columns - 1, y: area.row + area.rows - 1 - shift },
      "rgCol",
      pinned ? "rowPinStart" : "rgRow",
    );
    await grid.scrollToCoordinate(still);
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

function toArea(range: RangeArea, shift: number): Area {
  return {
    row: range.y + shift,
    column: range.x,
    rows: range.y1 - range.y + 1,
    columns: range.x1 - range.x + 1,
  };
}
