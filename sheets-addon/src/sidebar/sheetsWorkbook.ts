import type { Area, Block, Cell, CellNote, NewSheet } from "@click-ml/panel/cells";
import type { Allowed } from "@click-ml/panel/host";
import type { NewCells, Place, View, Workbook } from "@click-ml/panel/workbook";
import type { Stamp } from "../wire";
import type { Call } from "./google";
import { piecesOf } from "./pieces";

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

  isFree(place: Place): Promise<boolean> {
    return this.call("isFree", place);
  }

  /** Further rows go only into a sheet that nobody changed since the first ones; what fails is taken out again. */
  async write(cells: NewCells): Promise<void> {
    const pieces = piecesOf(cells);
    try {
      const { id, sheet, row, columns } = cells;
      const first = { ...cells, columns: pieces[0]?.columns ?? columns };
      const stamp = await this.call("write", first, columns[0]?.length ?? 0);
      for (const { from, columns: more } of pieces.slice(1)) {
        await this.call("writeOn", { id, sheet, row: row + from, columns: more, stamp });
      }
    } catch (error) {
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
