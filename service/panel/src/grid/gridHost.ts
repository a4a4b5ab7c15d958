import type { Block, CellNote, NewColumn, NewSheet, Region, SpreadsheetHost, Written } from "../host";
import { Anchors } from "./anchors";
import type { CellNotes } from "./cellNotes";
import { selectedRegion, tableAt } from "./dataRegion";
import { isBlankColumn, layColumn, range, rightOf, takeOut } from "./newColumns";
import type { Sheet } from "./sheet";
import { words } from "./words";

/** Where texts are kept with the document. */
export interface Settings {
  load(name: string): string | null;
  save(name: string, value: string | null): void;
}

/** What the page around the grid does for the host. */
export interface Around {
  /** Makes the names of writes. */
  id(): string;
  /** Opens a sheet in place of the one that is shown; gives the name it got. */
  addSheet(sheet: NewSheet): string;
}

/** The browser grid as a host. */
export class GridHost implements SpreadsheetHost {
  readonly name = "grid";
  private readonly anchors: Anchors;

  constructor(
    private readonly sheet: Sheet,
    private readonly notes: CellNotes,
    private readonly settings: Settings,
    private readonly around: Around,
  ) {
    this.anchors = new Anchors(sheet);
  }

  async region(): Promise<Region | null> {
    const region = selectedRegion(this.sheet);
    if (region !== null) {
      this.anchors.remember(region);
    }
    return region;
  }

  async follow(region: Region): Promise<Region | null> {
    const found = this.anchors.find(region);
    const table = found && this.whole(found);
    if (table) {
      this.anchors.remember(table);
    }
    return table ?? null;
  }

  async readNames(region: Region): Promise<readonly string[]> {
    return this.line(region, region.header).map((cell) => (cell === null ? "" : String(cell)));
  }

  async readRows(region: Region, from: number, count: number): Promise<Block> {
    const rows = Math.max(0, Math.min(count, region.rows - from));
    return { rows: range(rows).map((row) => this.line(region, region.top + from + row)), notes: [] };
  }

  async writeColumns(region: Region, columns: readonly NewColumn[]): Promise<Written> {
    const { sheet } = this;
    const mark = this.around.id();
    const left = rightOf(sheet, region);
    const cells = columns.map((column) => layColumn(region, column));
    sheet.history.step(
      words.steps.predictions,
      () => {
        const free = range(columns.length).filter((offset) => isBlankColumn(sheet, left + offset));
        if (free.length === columns.length) {
          sheet.deleteColumns(left, columns.length);
        }
        sheet.insertColumns(left, cells, mark);
      },
      mark,
    );
    return { id: mark, region: { ...region, left, columns: columns.length } };
  }

  async find(written: Written): Promise<Region | null> {
    const columns = this.sheet.marked(written.id);
    const [left] = columns;
    const rows = this.sheet.rowCount - written.region.top;
    return left === undefined ? null : { ...written.region, left, rows, columns: columns.length };
  }

  async takeBack(written: Written): Promise<boolean> {
    const { sheet } = this;
    if (sheet.marked(written.id).length === 0) {
      return false;
    }
    if (sheet.history.lastTag === written.id) {
      return sheet.undo();
    }
    sheet.history.step(words.steps.removePredictions, () => takeOut(sheet, written.id));
    return true;
  }

  async mark(notes: readonly CellNote[]): Promise<void> {
    this.notes.set(notes);
  }

  async show(region: Region): Promise<void> {
    const filled = range(region.rows).filter((row) =>
      this.line(region, region.top + row).some((cell) => cell !== null),
    );
    const first = filled[0] ?? 0;
    const last = filled.at(-1) ?? region.rows - 1;
    this.sheet.select({
      row: region.top + first,
      column: region.left,
      rows: last - first + 1,
      columns: region.columns,
    });
  }

  async addSheet(sheet: NewSheet): Promise<string> {
    return this.around.addSheet(sheet);
  }

  onChange(listener: (what: "cells" | "selection") => void): () => void {
    return this.sheet.subscribe((event) => listener(event === "selection" ? event : "cells"));
  }

  /** What a browser keeps nobody else sees. */
  async person(): Promise<string> {
    return "";
  }

  async load(name: string): Promise<string | null> {
    return this.settings.load(name);
  }

  async save(name: string, value: string | null): Promise<void> {
    this.settings.save(name, value);
  }

  private line(region: Region, row: number) {
    return range(region.columns).map((column) => this.sheet.cell(row, region.left + column));
  }

  /** Grows a region to the whole table it is part of; blank rows inside it stay inside. */
  private whole(region: Region): Region | null {
    const area = {
      row: region.header,
      column: region.left,
      rows: region.top + region.rows - region.header,
      columns: region.columns,
    };
    const table = tableAt(this.sheet, area);
    return table && table.row === region.header && table.rows > 1
      ? { ...region, top: table.row + 1, left: table.column, rows: table.rows - 1, columns: table.columns }
      : null;
  }
}
