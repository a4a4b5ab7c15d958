import { isAbort } from "@click-ml/panel/api/problems";

/** Calls that came in one after the other are asked together once so much time has passed. */
const WINDOW_MILLISECONDS = 100;

/** One caller of a shared question: its rows, and what they become. */
interface Caller<Row, Answer> {
  readonly rows: readonly Row[];
  readonly signal: AbortSignal;
  readonly done: (answers: readonly Answer[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Gathers the rows of formulas that ask the same thing, asks once, and hands every formula its answers. */
export class Window<Row, Answer> {
  readonly #open = new Map<string, Caller<Row, Answer>[]>();

  constructor(
    private readonly wait: (milliseconds: number) => Promise<void>,
    private readonly ask: (
      key: string,
      rows: readonly Row[],
      signal: AbortSignal,
    ) => Promise<readonly Answer[]>,
  ) {}

  /** The answers of these rows; what `key` says is asked together. Ends with an AbortError when it is called off. */
  answers(key: string, rows: readonly Row[], signal: AbortSignal): Promise<readonly Answer[]> {
    return new Promise((done, failed) => {
      signal.addEventListener("abort", () => failed(signal.reason), { once: true });
      const caller = { rows, signal, done, failed };
      const open = this.#open.get(key);
      if (open !== undefined) {
        open.push(caller);
        return;
      }
      this.#open.set(key, [caller]);
      void this.wait(WINDOW_MILLISECONDS).then(() => this.#close(key));
    });
  }

  async #close(key: string): Promise<void> {
    const callers = (this.#open.get(key) ?? []).filter(({ signal }) => !signal.aborted);
    this.#open.delete(key);
    if (callers.length === 0) {
      return;
    }
    const together = new AbortController();
    for (const { signal } of callers) {
      signal.addEventListener("abort", () => {
        if (callers.every((caller) => caller.signal.aborted)) {
          together.abort();
        }
      });
    }
    try {
      const answers = await this.ask(
        key,
        callers.flatMap(({ rows }) => rows),
        together.signal,
      );
      let from = 0;
      for (const { rows, done } of callers) {
        done(answers.slice(from, from + rows.length));
        from += rows.length;
      }
    } catch (error) {
      for (const { failed } of callers.filter(({ signal }) => !isAbort(error) || signal.aborted)) {
        failed(error);
      }
    }
  }
}
