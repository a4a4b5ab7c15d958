import type { Settings } from "./gridHost";

const PREFIX = "click-ml";

/** Texts kept in the browser for the document that is open; in memory where the browser forbids it. */
export class BrowserSettings implements Settings {
  private readonly memory = new Map<string, string>();

  /** `document` gives the lasting name of the document that is open now. */
  constructor(private readonly document: () => string) {}

  load(name: string): string | null {
    const key = this.key(name);
    return this.memory.get(key) ?? stored(() => localStorage.getItem(key));
  }

  save(name: string, value: string | null): void {
    const key = this.key(name);
    if (value === null) {
      this.memory.delete(key);
      stored(() => localStorage.removeItem(key));
    } else {
      this.memory.set(key, value);
      stored(() => localStorage.setItem(key, value));
    }
  }

  private key(name: string): string {
    return `${PREFIX}:${this.document()}:${name}`;
  }
}

/** What the browser's store gives; null where it is forbidden or full, because then the memory serves. */
function stored<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
