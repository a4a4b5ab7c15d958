import type { Area, Block, Cell, CellNote, NewSheet } from "../cells";
import { CellNotes } from "../grid/cellNotes";
import { type Cells, tableAt, usedArea } from "../grid/dataRegion";
import type { Settings } from "../grid/gridHost";
import { takeOut } from "../grid/newColumns";
import type { Sheet } from "../grid/sheet";
import { isBlank } from "../region";
import type { Mark, NewCells, Place, View, Workbook } from "../workbook/workbook";
import { WorkbookHost } from "../workbook/workbookHost";
import { memory, openRows, personAt, sheetOf } from "./sheetHost";

/** The sheet model as a workbook with one sheet, as Google Sheets and Excel are for their adapters. */
export class SheetWorkbook implements Workbook {
  readonly name = "excel";
  private readonly inserted = new Map<string, boolean>();

  constructor(
    private readonly sheet: Sheet,
    private readonly notes: CellNotes,
    private readonly settings: Settings = memory(),
    private readonly who = "one",
  ) {}

  async look(place: Place | null): Promise<View | null> {
    const { sheet } = this;
    if (place !== null && place.sheet !== sheet.name) {
      return null;
    }
    const area = place?.area ?? sheet.selection;
    const used = usedArea(sheet);
    return {
      sheet: sheet.name,
      area,
      block: blockAround(sheet, { ...area, rows: 1, columns: 1 }),
      used: used.rows === 0 ? null : used,
      marks: this.marks(),
    };
  }

  async read({ area }: Place): Promise<Block> {
    const line = (row: number) =>
      Array.from({ length: area.columns }, (_, at) => this.sheet.cell(row, area.column + at));
    return { rows: Array.from({ length: area.rows }, (_, row) => line(area.row + row)), notes: [] };
  }

  async isFree(place: Place): Promise<boolean> {
    const { rows } = await this.read(place);
    return rows.every((cells) => cells.every(isBlank));
  }

  async write({ id, row, column, insert, columns }: NewCells): Promise<void> {
    const { sheet } = this;
    const above: Cell[] = Array.from({ length: row }, () => null);
    this.inserted.set(id, insert);
    sheet.history.step("Predictions", () => {
      if (!insert) {
        sheet.deleteColumns(column, columns.length);
      }
      sheet.insertColumns(
        column,
        columns.map((cells) => [...above, ...cells]),
        id,
      );
    });
  }

  async erase(_: string, id: string): Promise<boolean> {
    const { sheet } = this;
    const columns = sheet.marked(id);
    const before = sheet.columnCount;
    takeOut(sheet, id);
    if (!this.inserted.get(id)) {
      sheet.insertColumns(
        columns[0] ?? 0,
        Array.from({ length: before - sheet.columnCount }, () => []),
      );
    }
    return columns.length > 0;
  }

  async note(_: string, notes: readonly CellNote[]): Promise<void> {
    this.notes.set(notes);
  }

  async select({ area }: Place): Promise<void> {
    this.sheet.select(area);
  }

  async addSheet({ name, rows }: NewSheet): Promise<string> {
    return openRows(this.sheet, name, rows);
  }

  watch(listener: (what: "cells" | "selection") => void): () => void {
    return this.sheet.subscribe((event) => listener(event === "selection" ? event : "cells"));
  }

  async person(): Promise<string> {
    return this.who;
  }

  async load(name: string): Promise<string | null> {
    return this.settings.load(name);
  }

  async save(name: string, value: string | null): Promise<void> {
    this.settings.save(name, value);
  }

  private marks(): Mark[] {
    return [...this.inserted.keys()]
      .map((id) => ({ id, columns: this.sheet.marked(id) }))
      .filter(({ columns }) => columns.length > 0);
  }
}

/** What spreadsheets take for the current region: filled cells and all that touch them, whoever wrote them. */
export function blockAround(sheet: Sheet, area: Area): Area {
  const anyone: Cells = {
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    cell: (row, column) => sheet.cell(row, column),
    mark: () => null,
  };
  return tableAt(anyone, area) ?? area;
}

/** The sheet model behind the host that Google Sheets and Excel share; `reopen` is the host of a panel opened later. */
export function workbookHost(name: string, rows: readonly (readonly Cell[])[]) {
  const sheet = sheetOf(name, rows);
  const notes = new CellNotes(sheet);
  const settings = memory();
  const workbook = new SheetWorkbook(sheet, notes, settings);
  let writes = 0;
  const hostOf = (of: Workbook) => new WorkbookHost(of, () => `write-${++writes}`);
  const reopen = () => hostOf(workbook);
  const colleague = () => hostOf(new SheetWorkbook(sheet, notes, settings, "other"));
  return { host: reopen(), person: personAt(sheet, notes), reopen, colleague };
}
