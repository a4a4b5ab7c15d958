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
}

const DATABASE = "click-ml";
const STORE = "documents";
const LAST = "last";
const MOST_CELLS = 2_000_000;
const QUIET_MILLISECONDS = 800;

/** The document that was open last in this browser; null when there is none or the browser keeps nothing. */
export async function lastDocument(): Promise<KeptDocument | null> {
  try {
    return (await inStore<KeptDocument | undefined>("readonly", (store) => store.get(LAST))) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the open document a moment after each change; one that is too large is not kept, nor is an older one. */
export function keepDocument(sheet: Sheet, toKeep: () => KeptDocument): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    const small = sheet.rowCount * sheet.columnCount <= MOST_CELLS;
    try {
      await inStore("readwrite", (store) => (small ? store.put(toKeep(), LAST) : store.delete(LAST)));
    } catch {
      // A private window or a full disk: the document lives as long as the page.
    }
  };
  sheet.subscribe((event) => {
    if (event !== "selection") {
      clearTimeout(waiting);
      waiting = setTimeout(() => void keep(), QUIET_MILLISECONDS);
    }
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open();
  try {
    return (await settled(work(database.transaction(STORE, mode).objectStore(STORE)))) as T;
  } finally {
    database.close();
  }
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
