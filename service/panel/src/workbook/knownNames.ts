import type { Region } from "../cells";
import type { Workbook } from "./workbook";

const NAME = "tables";
/** Regions whose names are kept with the document; a value there may hold 9 KB (Apps Script). */
const MOST = 8;
const MOST_LETTERS = 8_000;

type Entries = readonly (readonly [region: string, names: readonly string[]])[];

/** The names that regions had when they were handed out, kept with the document so that a reopened panel knows them. */
export class KnownNames {
  #entries: Entries | null = null;

  constructor(private readonly workbook: Pick<Workbook, "load" | "save">) {}

  async of(region: Region): Promise<readonly string[] | null> {
    const key = JSON.stringify(region);
    return (await this.#known()).find(([known]) => known === key)?.[1] ?? null;
  }

  async know(region: Region, names: readonly string[]): Promise<void> {
    const key = JSON.stringify(region);
    const known = await this.#known();
    if (JSON.stringify(known.find(([other]) => other === key)?.[1]) === JSON.stringify(names)) {
      return;
    }
    const entries = [[key, names] as const, ...known.filter(([other]) => other !== key)].slice(0, MOST);
    while (entries.length > 0 && JSON.stringify(entries).length > MOST_LETTERS) {
      entries.pop();
    }
    this.#entries = entries;
    await this.workbook.save(NAME, JSON.stringify(entries));
  }

  async #known(): Promise<Entries> {
    if (this.#entries === null) {
      const text = await this.workbook.load(NAME);
      this.#entries = text === null ? [] : (JSON.parse(text) as Entries);
    }
    return this.#entries;
  }
}
