import type { Settings } from "./gridHost";
import type { Sheet } from "./sheet";

const PREFIX = "click-ml";

/**
 * Texts kept in the browser for the document that is open; in memory where the browser forbids it. A document is known
 * by its name and the names in its first row as they were when it was opened.
 */
export class BrowserSettings implements Settings {
  private readonly memory = new Map<string, string>();
  private document: string;

  constructor(sheet: Sheet) {
    this.document = identify(sheet);
    sheet.subscribe((event) => {
      if (event === "document") {
        this.document = identify(sheet);
      }
    });
  }

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
    return `${PREFIX}:${this.document}:${name}`;
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

function identify(sheet: Sheet): string {
  const names = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(0, column));
  let hash = 17;
  for (const letter of JSON.stringify(names)) {
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  }
  return `${sheet.name}#${(hash >>> 0).toString(36)}`;
}
