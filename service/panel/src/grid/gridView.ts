import type { ColumnRegular, DataType, DimensionRows } from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { readsAsNames } from "../region";
import { CellEditor } from "./cellEditor";
import type { CellNotes } from "./cellNotes";
import { coerceColumn } from "./coerce";
import { GridColumns } from "./gridColumns";
import { type Grid, GridSelection, ROW_HEIGHT, ROW_NUMBER_WIDTH } from "./gridSelection";
import { listenToTyping } from "./gridTyping";
import { rowProxies } from "./rowProxies";
import type { Sheet, SheetEvent } from "./sheet";
import { words } from "./words";

/** Shows a sheet in RevoGrid. The sheet owns the cells; RevoGrid reads them through row proxies and reports edits. */
export class GridView {
  private readonly grid: Grid;
  private readonly rows: (from: number, to: number) => DataType[];
  private readonly columns: GridColumns;
  private readonly selection: GridSelection;
  private readonly editor: CellEditor;
  private frozen = 0;
  private shown = { rows: -1, frozen: -1, columns: "" };

  constructor(
    root: HTMLElement,
    private readonly sheet: Sheet,
    notes: CellNotes,
  ) {
    defineCustomElements();
    this.columns = new GridColumns(sheet, notes);
    this.rows = rowProxies(sheet);
    this.grid = document.createElement("revo-grid");
    Object.assign(this.grid, {
      range: true,
      resize: true,
      filter: false,
      exporting: false,
      canMoveColumns: false,
      canDrag: false,
      useClipboard: false,
      hideAttribution: true,
      rowSize: ROW_HEIGHT,
      theme: "default",
      rowHeaders: this.rowNumbers(),
    });
    this.layOut();
    this.listen();
    root.append(this.grid);
    this.editor = new CellEditor(root, sheet, (row, column) => this.cellAt(row, column));
    const shown = () => this.editor.release();
    this.selection = new GridSelection(this.grid, sheet, this.columns, () => this.frozen, shown);
    listenToTyping(root, sheet, this.editor, () => Math.floor(this.grid.clientHeight / ROW_HEIGHT) - 3);
    sheet.subscribe((event) => this.follow(event));
    notes.onChange(() => void this.grid.refresh("all"));
  }

  /** Gives the keyboard away. */
  leave(): void {
    void this.grid.clearFocus();
  }

  focus(): void {
    void this.selection.show();
  }

  private follow(event: SheetEvent): void {
    if (event === "selection") {
      return;
    }
    if (event === "document") {
      this.columns.forget();
    }
    this.layOut();
    void this.grid.refresh("all");
  }

  /** Hands RevoGrid new rows and columns where their number or marks changed. */
  private layOut(): void {
    const { sheet } = this;
    this.frozen = this.hasNames() ? 1 : 0;
    if (this.shown.rows !== sheet.rowCount || this.shown.frozen !== this.frozen) {
      this.grid.pinnedTopSource = this.rows(0, this.frozen);
      this.grid.source = this.rows(this.frozen, sheet.rowCount);
    }
    const columns = this.columns.all();
    const summary = JSON.stringify(columns.map(({ size, marked }) => [size, marked]));
    if (this.shown.columns !== summary) {
      this.grid.columns = columns;
    }
    this.shown = { rows: sheet.rowCount, frozen: this.frozen, columns: summary };
  }

  /** Whether the first row holds names, which stay in view above the others. */
  private hasNames(): boolean {
    const first = Array.from({ length: this.sheet.columnCount }, (_, column) => this.sheet.cell(0, column));
    return readsAsNames(first.slice(0, first.findLastIndex((cell) => cell !== null) + 1));
  }

  private rowNumbers(): ColumnRegular {
    return {
      prop: "row",
      size: ROW_NUMBER_WIDTH,
      cellTemplate: (_, { model }) => String(Number(model.row) + 1),
    };
  }

  private listen(): void {
    const { grid, sheet } = this;
    grid.addEventListener("beforeeditstart", (event) => {
      event.preventDefault();
      const { model, prop } = event.detail;
      sheet.select({ row: model.row, column: Number(prop), rows: 1, columns: 1 });
      this.editor.open(false);
    });
    grid.addEventListener("beforerangeedit", (event) => {
      event.preventDefault();
      this.applyRange(event.detail.data, event.detail.type);
    });
    for (const name of ["afterfocus", "setrange", "selectall", "aftergridrender"]) {
      grid.addEventListener(name, () => void this.selection.read());
    }
    (grid as HTMLElement).addEventListener("pointerdown", () => this.selection.forget(), { capture: true });
    (grid as HTMLElement).addEventListener("mousedown", (event) => this.onMouseDown(event), {
      capture: true,
    });
    grid.addEventListener("headerclick", (event) => {
      sheet.select({ row: 0, column: Number(event.detail.prop), rows: sheet.rowCount, columns: 1 });
    });
    grid.addEventListener("click", ({ target }) => {
      const number = target instanceof Element ? target.closest(".rowHeaders .rgCell") : null;
      if (number !== null) {
        sheet.select({ row: Number(number.textContent) - 1, column: 0, rows: 1, columns: sheet.columnCount });
      }
    });
    grid.addEventListener("aftercolumnresize", (event) => {
      for (const [index, { size }] of Object.entries(event.detail)) {
        this.columns.resize(Number(index), size ?? 0);
      }
    });
  }

  /** RevoGrid tells of a selection late, and late takes the keyboard; keys at once after a click mean the clicked cell. */
  private onMouseDown({ target, button, shiftKey }: MouseEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>(".rgCol .rgCell") : null;
    const { rgrow, rgcol } = cell?.dataset ?? {};
    if (cell !== null) {
      this.editor.hold();
    }
    if (button === 0 && !shiftKey && rgrow !== undefined && rgcol !== undefined) {
      const shift = cell?.closest("revogr-data[type=rowPinStart]") ? 0 : this.frozen;
      this.selection.click({ row: Number(rgrow) + shift, column: Number(rgcol), rows: 1, columns: 1 });
    }
  }

  /** The cell on the screen; null when it is out of view. */
  private cellAt(row: number, column: number): Element | null {
    const [type, at] = row < this.frozen ? ["rowPinStart", row] : ["rgRow", row - this.frozen];
    return this.grid.querySelector(
      `.rgCol revogr-data[type=${type}] .rgCell[data-rgrow="${at}"][data-rgcol="${column}"]`,
    );
  }

  /** What RevoGrid wants written after filling a range: by row of its kind, then by column. */
  private applyRange(data: { [row: number]: DataType }, type: DimensionRows): void {
    const { sheet } = this;
    const shift = type === "rowPinStart" ? 0 : this.frozen;
    sheet.history.step(words.steps.edit, () => {
      for (const [row, values] of Object.entries(data)) {
        for (const [column, value] of Object.entries(values)) {
          const cell = typeof value === "string" ? (coerceColumn([value])[0] ?? null) : null;
          sheet.write(Number(row) + shift, Number(column), [[cell]]);
        }
      }
    });
  }
}
