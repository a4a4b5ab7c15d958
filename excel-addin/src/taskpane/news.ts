import type { Run } from "./run";

type Heard = (what: "cells" | "selection") => void;

/** Hears what people do in the workbook, here and elsewhere. What we do ourselves is no news. */
export class News {
  readonly #listeners = new Set<Heard>();
  #listening: Promise<void> | null = null;
  #own = 0;

  constructor(
    private readonly run: Run,
    private readonly edited: (change: Excel.WorksheetChangedEventArgs) => Promise<void>,
  ) {}

  watch(listener: Heard): () => void {
    this.#listeners.add(listener);
    // Where Excel takes nothing just now, the next who needs to hear tries again.
    this.listen().catch(() => undefined);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to listen, once and for all; again where Excel refused. */
  listen(): Promise<void> {
    this.#listening ??= this.#begin().catch((refused: unknown) => {
      this.#listening = null;
      throw refused;
    });
    return this.#listening;
  }

  #begin(): Promise<void> {
    return this.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (change) => {
        if (!this.#isOwn(change)) {
          this.#tell("cells");
          await this.edited(change);
        }
      });
      worksheets.onRowSorted.add(async () => this.#tell("cells"));
      worksheets.onSelectionChanged.add(async () => this.#tell("selection"));
      worksheets.onActivated.add(async () => this.#tell("selection"));
      await context.sync();
    });
  }

  /** Works without making news. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    this.#own++;
    try {
      return await work();
    } finally {
      this.#own--;
    }
  }

  /** Older Excels do not say who did it; what happens here while we write counts as ours there. */
  #isOwn({ triggerSource, source }: Excel.WorksheetChangedEventArgs): boolean {
    return triggerSource === undefined
      ? this.#own > 0 && source === "Local"
      : triggerSource === "ThisLocalAddin";
  }

  #tell(what: "cells" | "selection"): void {
    for (const listener of this.#listeners) {
      listener(what);
    }
  }
}
