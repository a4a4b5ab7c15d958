import type { Area, Block, Cell, CellNote, NewSheet } from "@click-ml/panel/cells";
import type { Allowed } from "@click-ml/panel/host";
import type { NewCells, Place, View, Workbook } from "@click-ml/panel/workbook";
import type { Stamp } from "../wire";
import type { Call } from "./google";

/** Characters of cells that travel in one call. */
const MOST_CHARACTERS = 2_000_000;

/** Moments at which a person may have come back from the sheet; returns how to stop. */
export type Glances = (glance: () => void) => () => void;

/** Google Sheets as a workbook, through the script behind the sidebar. */
export class SheetsWorkbook implements Workbook {
  readonly name = "sheets";

  constructor(
    private readonly call: Call,
    private readonly glances: Glances,
  ) {}

  look(place: Place | null): Promise<View | null> {
    return this.call("look", place);
  }

  /** A call gives as many rows as one answer holds. */
  async read({ sheet, area }: Place): Promise<Block> {
    const rows: (readonly Cell[])[] = [];
    const notes: CellNote[] = [];
    const merged: Area[] = [];
    while (rows.length < area.rows) {
      const rest = { ...area, row: area.row + rows.length, rows: area.rows - rows.length };
      const block = await this.call("read", { sheet, area: rest });
      for (const row of block.rows) {
        rows.push(row);
      }
      notes.push(...block.notes);
      merged.push(...(block.merged ?? []));
    }
    return { rows, notes, merged };
  }

  /** Further rows go only into a sheet that nobody changed since the first ones; else all is taken out again. */
  async write(cells: NewCells): Promise<void> {
    const pieces = piecesOf(cells);
    try {
      const stamp = await this.call("write", { ...cells, columns: pieces[0]?.columns ?? cells.columns });
      for (const { from, columns } of pieces.slice(1)) {
        const { id, sheet, row } = cells;
        await this.call("writeOn", { id, sheet, row: row + from, columns, stamp });
      }
    } catch (error) {
      // What made it fail is what people should hear.
      await this.call("erase", cells.sheet, cells.id).catch(() => false);
      throw error;
    }
  }

  erase(sheet: string, id: string): Promise<boolean> {
    return this.call("erase", sheet, id);
  }

  async note(sheet: string, notes: readonly CellNote[]): Promise<void> {
    await this.call("note", sheet, notes);
  }

  async select(place: Place): Promise<void> {
    await this.call("select", place);
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return this.call("addSheet", sheet);
  }

  allowFormulas(): Promise<Allowed> {
    return this.call("allowFormulas");
  }

  /** Google tells a sidebar nothing, so it asks whenever the person comes back to it. */
  watch(listener: (what: "cells" | "selection") => void): () => void {
    let seen: Stamp | null = null;
    let [wanted, asking, stopped] = [false, false, false];
    const ask = async () => {
      asking = true;
      while (wanted) {
        wanted = false;
        const before = seen;
        seen = await this.call("stamp").catch(() => before);
        const what = changed(before, seen);
        if (!stopped && what !== null) {
          listener(what);
        }
      }
      asking = false;
    };
    const glance = () => {
      wanted = true;
      if (!asking) {
        void ask();
      }
    };
    glance();
    const stop = this.glances(glance);
    return () => {
      stopped = true;
      stop();
    };
  }

  person(): Promise<string> {
    return this.call("person");
  }

  load(name: string): Promise<string | null> {
    return this.call("load", name);
  }

  async save(name: string, value: string | null): Promise<void> {
    await this.call("save", name, value);
  }
}

function changed(before: Stamp | null, now: Stamp | null): "cells" | "selection" | null {
  if (before === null || now === null || JSON.stringify(before) === JSON.stringify(now)) {
    return null;
  }
  return before.cells === now.cells ? "selection" : "cells";
}

/** Cuts columns into stretches of rows that each travel in one call. */
function piecesOf({ columns }: NewCells): { from: number; columns: Cell[][] }[] {
  const rows = columns[0]?.length ?? 0;
  const starts = [0];
  for (let row = 0, characters = 0; row < rows; row++) {
    const size = columns.reduce((sum, cells) => sum + String(cells[row] ?? "").length + 8, 0);
    characters += size;
    if (characters > MOST_CHARACTERS) {
      starts.push(row);
      characters = size;
    }
  }
  return starts.map((from, at) => ({
    from,
    columns: columns.map((cells) => cells.slice(from, starts[at + 1])),
  }));
}
