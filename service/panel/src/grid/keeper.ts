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
  readonly forms?: readonly ColumnForm[];
  readonly file?: FileForm;
  /** The document that was open before and can come back. */
  readonly replaced?: KeptDocument;
}

const DATABASE = "click-ml";
const STORE = "documents";
const LAST = "last";
const MOST_CELLS = 2_000_000;
const QUIET_MILLISECONDS = 300;

/** The document that was open last in this browser; null when there is none or the browser keeps nothing. */
export async function lastDocument(): Promise<KeptDocument | null> {
  try {
    const database = await open();
    const kept = database.transaction(STORE).objectStore(STORE).get(LAST);
    const document = (await settled(kept)) as KeptDocument | undefined;
    database.close();
    return document ?? null;
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
    clearTimeout(waiting);
    waiting = undefined;
    const small = sheet.rowCount * sheet.columnCount <= MOST_CELLS;
    try {
      const transaction = database?.transaction(STORE, "readwrite");
      const store = transaction?.objectStore(STORE);
      small ? store?.put(toKeep(), LAST) : store?.delete(LAST);
      // Nobody waits for a page that is left.
      transaction?.commit();
    } catch {
      // A private window or a full disk: the document lives as long as the page.
    }
  };
  // Opened now, because a page that is left has no time to.
  void open().then(
    (opened) => {
      database = opened;
      opened.onversionchange = () => opened.close();
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
