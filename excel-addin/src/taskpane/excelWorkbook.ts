import type { Block, CellNote, NewSheet } from "@click-ml/panel/cells";
import { changedSince, printsIn, WRITTEN, withoutPrints, withPrints } from "@click-ml/panel/prints";
import type { NewCells, Place, View, Workbook } from "@click-ml/panel/workbook";
import { eraseAll, eraseColumns } from "./erasing";
import { isFree, type Supports } from "./free";
import { freeze } from "./freeze";
import { marked, marksOf } from "./marks";
import { addSheet } from "./newSheet";
import { News } from "./news";
import { Notes } from "./notes";
import { areaOf, PLACE, rangeAt, selected, withHeader } from "./place";
import { Reader } from "./reader";
import { nothingThere, type Run } from "./run";
import { Settings } from "./settings";
import { writeColumns } from "./writer";

/** Letters of all prints in one setting: three columns of 200,000 answers. One request carries 5 MB at most. */
const PRINTS = 1_200_000;

/** Excel as a workbook. `supports` says whether it has a version of its API, `who` tells this person from others. */
export class ExcelWorkbook implements Workbook {
  readonly name = "excel";
  readonly #reader: Reader;
  readonly #notes: Notes;
  readonly #news: News;
  readonly #settings: Settings;

  constructor(
    private readonly run: Run,
    private readonly supports: Supports,
    private readonly who: () => string,
  ) {
    this.#reader = new Reader(run, () => supports("1.13"));
    this.#notes = new Notes(run, () => supports("1.18"));
    this.#news = new News(run, (change) => this.#notes.edited(change));
    this.#settings = new Settings(run);
  }

  look(place: Place | null): Promise<View | null> {
    const view = this.run(async (context): Promise<View> => {
      const range = place === null ? selected(context) : rangeAt(context, place);
      const sheet = range.worksheet;
      const around = range.getSurroundingRegion();
      const used = sheet.getUsedRangeOrNullObject(true);
      const tables = range.getTables(false);
      sheet.load("name");
      tables.load("items/showHeaders");
      for (const one of [range, around, used]) {
        one.load(PLACE);
      }
      await context.sync();
      const [table] = tables.items;
      const body = table?.getDataBodyRange();
      body?.load(PLACE);
      const marks = marksOf(await marked(context, sheet.name));
      return {
        sheet: sheet.name,
        area: areaOf(range),
        block: table && body ? withHeader(areaOf(body), table.showHeaders) : areaOf(around),
        used: used.isNullObject ? null : areaOf(used),
        marks,
      };
    });
    return view.catch(nothingThere);
  }

  read({ sheet, area }: Place): Promise<Block> {
    return this.#reader.read(sheet, area);
  }

  isFree({ sheet, area }: Place): Promise<boolean> {
    return this.run((context) => isFree(context.workbook.worksheets.getItem(sheet), area, this.supports));
  }

  /** Half a write is none; what made it fail is what people should hear. */
  async write(cells: NewCells): Promise<void> {
    try {
      await this.#own((context) => writeColumns(context, cells));
      await this.save(WRITTEN, withPrints(await this.load(WRITTEN), cells.id, cells.columns, PRINTS));
    } catch (error) {
      await this.erase(cells.sheet, cells.id).catch(() => false);
      throw error;
    }
  }

  async erase(sheet: string, id: string): Promise<boolean> {
    const prints = printsIn(await this.load(WRITTEN), id);
    const without = await changedSince(this, sheet, prints);
    const erased = await this.#own((context) =>
      eraseColumns(context, sheet, id, { prints, without }, this.supports),
    );
    if (prints !== null) {
      await this.save(WRITTEN, withoutPrints(await this.load(WRITTEN), id));
    }
    return erased;
  }

  eraseAll(): Promise<number> {
    return eraseAll(this.run, (sheet, id) => this.erase(sheet, id));
  }

  async note(sheet: string, notes: readonly CellNote[]): Promise<void> {
    await this.#news.listen();
    await this.#notes.hang(sheet, notes);
  }

  select(place: Place): Promise<void> {
    return this.run(async (context) => {
      const range = rangeAt(context, place);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return this.#own((context) => addSheet(context, sheet));
  }

  freeze(): Promise<number> {
    return this.#news.without(() => freeze(this.run));
  }

  watch(listener: (what: "cells" | "selection") => void): () => void {
    return this.#news.watch(listener);
  }

  async person(): Promise<string> {
    return this.who();
  }

  load(name: string): Promise<string | null> {
    return this.#settings.load(name);
  }

  save(name: string, value: string | null): Promise<void> {
    return this.#settings.save(name, value);
  }

  #own<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.#news.without(() => this.run(work, true));
  }
}
