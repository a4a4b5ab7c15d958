import type { FakeDocument } from "./document";

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_BYTES = 100 * 1024;
const CACHE_SECONDS = 21_600;
const KEY_CHARACTERS = 250;

/** One store of PropertiesService: 9 KB a value, 500 KB in all. */
export class Properties {
  constructor(private readonly kept: Map<string, string>) {}

  getProperty(name: string) {
    return this.kept.get(name) ?? null;
  }

  setProperty(name: string, value: string) {
    if (typeof name !== "string" || typeof value !== "string") {
      throw new Error(
        "The parameters do not match the method signature for PropertiesService.Properties.setProperty.",
      );
    }
    if (Buffer.byteLength(value) > VALUE_BYTES) {
      throw new Error("Argument too large: value");
    }
    const others = [...this.kept].filter(([other]) => other !== name);
    const bytes = [...others, [name, value]].reduce((sum, pair) => sum + Buffer.byteLength(pair.join("")), 0);
    if (bytes > STORE_BYTES) {
      throw new Error(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.kept.set(name, value);
    return this;
  }

  setProperties(values: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(values)) {
      this.setProperty(name, value);
    }
    return this;
  }

  deleteProperty(name: string) {
    this.kept.delete(name);
    return this;
  }
}

/** The cache of a document: 100 KB a value, six hours at most. */
export class Cache {
  constructor(
    private readonly kept: FakeDocument["cache"],
    private readonly now: () => number,
  ) {}

  get(name: string) {
    const entry = this.kept.get(checked(name));
    return entry === undefined || entry.until <= this.now() ? null : entry.text;
  }

  getAll(names: readonly string[]): Record<string, string> {
    const found = names.flatMap((name) => {
      const text = this.get(name);
      return text === null ? [] : [[name, text] as const];
    });
    return Object.fromEntries(found);
  }

  put(name: string, text: string, seconds = 600) {
    if (Buffer.byteLength(text) > CACHE_BYTES) {
      throw new Error("Argument too large: value");
    }
    if (seconds > CACHE_SECONDS || seconds < 1) {
      throw new Error("Invalid argument: expirationInSeconds");
    }
    this.kept.set(checked(name), { text, until: this.now() + seconds * 1000 });
  }

  putAll(values: Readonly<Record<string, string>>, seconds?: number) {
    for (const [name, text] of Object.entries(values)) {
      this.put(name, text, seconds);
    }
  }
}

function checked(name: string): string {
  if (name.length > KEY_CHARACTERS) {
    throw new Error("Argument too large: key");
  }
  return name;
}

/** The lock of a document; `locked` there says that somebody else has it. */
export class Lock {
  constructor(private readonly document: FakeDocument) {}

  waitLock(_milliseconds: number) {
    if (this.document.locked) {
      throw new Error("Lock timeout: another process was holding the lock for too long.");
    }
    this.document.locked = true;
  }

  releaseLock() {
    this.document.locked = false;
  }
}
