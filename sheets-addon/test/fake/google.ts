import { readdirSync } from "node:fs";
import type { Cell } from "@click-ml/panel/cells";
import { CellNotes } from "@click-ml/panel/grid/cellNotes";
import type { AnyPerson } from "@click-ml/panel/testing/person";
import { personAt } from "@click-ml/panel/testing/sheetHost";
import { FakeDocument } from "./document";
import { googleRun } from "./googleRun";
import { projectOf, runScript } from "./script";
import type { Mode, World } from "./services";
import { SpreadsheetApp } from "./spreadsheet";
import type { Got, Sent } from "./urlFetch";

export const ADDRESS = "https://click-ml.example.org";

/** Google Sheets with the add-on in it: one document, one person, and a service that answers at once. */
export class FakeGoogle {
  readonly world: World;
  time = Date.parse("2026-03-02T12:00:00Z");
  /** The clock; a test that runs for real puts in the real one. */
  now = () => this.time;
  #random = 7;

  constructor(
    name: string,
    rows: readonly (readonly Cell[])[],
    private readonly fetch: (sent: Sent) => Got = () => ({ status: 404, headers: {}, body: "" }),
    private readonly project = projectOf(ADDRESS),
    readonly document = new FakeDocument(name, rows),
  ) {
    this.world = {
      document: this.document,
      user: new Map(),
      screen: { menu: [], said: [], sidebar: null },
      pages: readdirSync("dist")
        .filter((file) => file.endsWith(".html"))
        .map((file) => file.slice(0, -5)),
      locale: "en",
      allowance: { calls: 20_000, prefixes: [`${ADDRESS}/`] },
      now: () => this.now(),
      fetch,
    };
  }

  /** The same document, as another person has it open. */
  colleague(): FakeGoogle {
    return new FakeGoogle("", [], this.fetch, this.project, this.document);
  }

  /** Runs a function of the project; what it changes in the sheet is one step for undo. */
  run(mode: Mode, name: string, ...given: unknown[]): unknown {
    const { model } = this.document.active;
    return model.history.step("Script", () => runScript(this.project, this.world, mode, name, given));
  }

  /** `google.script.run` of a sidebar. Answers overtake each other, always in the same way. */
  get scriptRun(): object {
    const later = async () => {
      this.#random = (this.#random * 16_807) % 2_147_483_647;
      for (let turn = this.#random % 4; turn > 0; turn--) {
        await new Promise((over) => setImmediate(over));
      }
    };
    return googleRun(async (name, given) => this.run("full", name, ...given), later);
  }

  /** What a person does in the sheet. Edits are told to the script, and `told` hears that the person did something. */
  person(told: () => void): AnyPerson {
    const { active } = this.document;
    const at = personAt(active.model, new CellNotes(active.model));
    const edited = (row: number, column: number, rows: number, columns: number) => {
      const app = new SpreadsheetApp(this.document, {});
      const range = app.getActiveSheet().getRange(row + 1, column + 1, rows, columns);
      this.time += 1_000;
      this.run("edit", "onEdit", { range });
      told();
    };
    const shape = (work: () => void) => {
      work();
      told();
    };
    return {
      ...at,
      select: (...area) => shape(() => at.select(...area)),
      type: (row, column, cell) => {
        at.type(row, column, cell);
        edited(row, column, 1, 1);
      },
      sort: (column) => {
        active.stay(() => at.sort(column));
        const { rows, columns } = active.used();
        edited(0, 0, rows, columns);
      },
      insertRows: (place, count) => shape(() => at.insertRows(place, count)),
      deleteRows: (place, count) => shape(() => at.deleteRows(place, count)),
      insertColumns: (place, count) => shape(() => at.insertColumns(place, count)),
      undo: () => shape(() => at.undo()),
      note: (row, column) => active.notes.get(active.key(row, column))?.replace(/^click-ml: /, "") ?? null,
    };
  }
}
