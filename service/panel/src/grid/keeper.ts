import type { Cell } from "../host";
import type { ColumnForm, FileForm } from "./form";
import type { Sheet } from "./sheet";

/** A document as the browser keeps it while the page is closed. */
export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly columns: readonly (readonly Cell[])[];
  readonly marks: readonly (string | null)[];
  /** What the panel put into the columns that it marked. */
  readonly own?: readonly (readonly Cell[] | null)[];
  readonly forms?: readonly ColumnForm[];
  readonly file?: FileForm;
  /** The document that was open before and can come back. */
  readonly replaced?: KeptDocument;
}

const DATABASE = "click-ml";
const STORE = "documents";
const PIECE_LETTERS = 20_000;
const ENTRIES = "entries of a map";
const MOST_CELLS = 2_000_000;
const QUIET_MILLISECONDS = 300;

/** The document that was open last in this browser; null when there is none or the browser keeps nothing. */
export async function lastDocument(): Promise<KeptDocument | null> {
  try {
    const database = await open();
    const store = database.transaction(STORE).objectStore(STORE);
    const kept: unknown[] = await settled(store.getAll());
    database.close();
    const pieces = kept.filter((one) => typeof one === "string");
    // Before they came in pieces, documents were kept whole.
    return pieces.length > 0 ? documentOf(pieces) : ((kept[0] as KeptDocument | undefined) ?? null);
  } catch {
    return null;
  }
}

/**
 * Keeps the open document a moment after each change, and at once when the page is left; one that is too large is not
 * kept, nor is an older one.
 */
export function keepDocument(sheet: Sheet, toKeep: () => KeptDocument): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let database: IDBDatabase | undefined;
  const keep = () => {
    if (database === undefined) {
      return;
    }
    clearTimeout(waiting);
    waiting = undefined;
    try {
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      store.clear();
      if (sheet.rowCount * sheet.columnCount <= MOST_CELLS) {
        piecesOf(toKeep()).forEach((piece, at) => {
          store.put(piece, at);
        });
      }
      // Nobody waits for a page that is left.
      transaction.commit();
    } catch {
      // A private window or a full disk: the document lives as long as the page.
    }
  };
  // Opened now, because a page that is left has no time to.
  void open().then(
    (opened) => {
      database = opened;
      opened.onversionchange = () => opened.close();
      if (waiting !== undefined) {
        keep();
      }
    },
    () => undefined,
  );
  sheet.subscribe((event) => {
    if (event !== "selection") {
      clearTimeout(waiting);
      waiting = setTimeout(keep, QUIET_MILLISECONDS);
    }
  });
  addEventListener("pagehide", () => waiting !== undefined && keep());
}

/**
 * A document as short texts. Chromium hands values of more than 64 KB to its store as blobs, which it fetches afterwards:
 * from a page that is left it may be too late.
 */
export function piecesOf(document: KeptDocument): string[] {
  const text = JSON.stringify(document, (_, value: unknown) =>
    value instanceof Map ? { [ENTRIES]: [...value] } : value,
  );
  return Array.from({ length: Math.ceil(text.length / PIECE_LETTERS) }, (_, at) =>
    text.slice(at * PIECE_LETTERS, (at + 1) * PIECE_LETTERS),
  );
}

/** The document that these pieces are, in their order. */
export function documentOf(pieces: readonly string[]): KeptDocument {
  return JSON.parse(pieces.join(""), (_, value: unknown) =>
    isEntries(value) ? new Map(value[ENTRIES]) : value,
  ) as KeptDocument;
}

function isEntries(value: unknown): value is { [ENTRIES]: [unknown, unknown][] } {
  return typeof value === "object" && value !== null && ENTRIES in value;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
