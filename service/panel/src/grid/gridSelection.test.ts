import assert from "node:assert/strict";
import { test } from "node:test";
import type { RangeArea } from "@revolist/revogrid";
import type { Area } from "../cells";
import type { GridColumns } from "./gridColumns";
import { type Grid, GridSelection } from "./gridSelection";
import { Sheet } from "./sheet";

/** RevoGrid as far as a selection needs it: it has one cell or range selected, and takes another when told. */
class FakeGrid {
  selected: RangeArea | null = null;
  getSelectedRange = async () => this.selected;
  scrollToCoordinate = async () => undefined;
  querySelector = () => null;
  setCellsFocus = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    this.selected = range(from.x, from.y, to.x, to.y);
  };
}

test("the cell under the pointer counts where RevoGrid takes its neighbour for it", async () => {
  const { sheet, grid, selection } = open();
  selection.click(cell(1, 9));
  grid.selected = range(8, 1);
  await selection.read();
  assert.deepEqual(sheet.selection, cell(1, 9));
  assert.deepEqual(grid.selected, range(9, 1));
});

test("what RevoGrid selects afterwards counts: a range that is drawn, a cell that is touched or reached by a key", async () => {
  const { sheet, grid, selection } = open();
  selection.click(cell(1, 2));
  grid.selected = range(2, 1, 4, 3);
  await selection.read();
  assert.deepEqual(sheet.selection, { row: 1, column: 2, rows: 3, columns: 3 });
  selection.forget();
  grid.selected = range(5, 5);
  await selection.read();
  assert.deepEqual(sheet.selection, cell(5, 5));
  selection.click(cell(1, 1));
  sheet.select(cell(2, 1));
  await selection.show();
  grid.selected = range(1, 3);
  await selection.read();
  assert.deepEqual(sheet.selection, cell(3, 1));
});

function open() {
  const columns = Array.from({ length: 12 }, () => Array.from({ length: 9 }, (_, row) => row));
  const sheet = new Sheet("Sheet", columns);
  const grid = new FakeGrid();
  const widths = { span: () => [0, 10] } as unknown as GridColumns;
  const selection = new GridSelection(
    grid as unknown as Grid,
    sheet,
    widths,
    () => 0,
    () => undefined,
  );
  return { sheet, grid, selection };
}

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function range(x: number, y: number, x1 = x, y1 = y): RangeArea {
  return { x, y, x1, y1, colType: "rgCol", rowType: "rgRow" } as RangeArea;
}
