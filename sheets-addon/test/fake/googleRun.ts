const MOST_AT_ONCE = 10;
const MOST_CHARACTERS = 5_000_000;

interface Handlers {
  heard?: (value: unknown) => void;
  failed?: (error: Error) => void;
}

/** Runs a function of the script and gives what it returns; a promise. */
export type Execute = (name: string, given: readonly unknown[]) => Promise<unknown>;

/**
 * `google.script.run` as Google documents it: ten calls at once, further ones wait; answers come in any order; only
 * primitives, arrays and plain objects travel. `later` puts off an answer, so that they overtake each other.
 */
export function googleRun(execute: Execute, later: () => Promise<void>): object {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = (name: string, given: readonly unknown[], { heard, failed }: Handlers) => {
    const sent = travel(given, `argument of ${name}`);
    const start = async () => {
      running++;
      try {
        const value = travel(await execute(name, sent), `result of ${name}`);
        await later();
        heard?.(value);
      } catch (error) {
        await later();
        failed?.(error instanceof Error ? error : new Error(String(error)));
      } finally {
        running--;
        waiting.shift()?.();
      }
    };
    if (running < MOST_AT_ONCE) {
      void start();
    } else {
      waiting.push(() => void start());
    }
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === "withSuccessHandler") {
            return (heard: Handlers["heard"]) => runner({ ...handlers, ...(heard && { heard }) });
          }
          if (name === "withFailureHandler") {
            return (failed: Handlers["failed"]) => runner({ ...handlers, ...(failed && { failed }) });
          }
          return (...given: unknown[]) => begin(String(name), given, handlers);
        },
      },
    );
  return runner({});
}

/** A copy of what travels; throws where Google refuses. */
export function travel<T>(value: T, what: string): T {
  const copy = copied(value, what);
  if (JSON.stringify(copy ?? null).length > MOST_CHARACTERS) {
    throw new Error(`too much travels at once: ${what}`);
  }
  return copy as T;
}

function copied(value: unknown, what: string): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null;
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object Array]") {
    return Array.from(value as unknown[], (one) => copied(one, what));
  }
  if (kind === "[object Object]") {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, copied(one, `${what}.${name}`)]),
    );
  }
  throw new Error(`Failed due to illegal value in property: ${what} (${kind})`);
}
