const NAME = "click-ml key";

/** Where the key of this visit is kept: in memory, and in the tab's own storage where that is allowed. */
export class KeyStore {
  #key: string | null;

  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null) {
    this.#key = storage?.getItem(NAME) ?? null;
  }

  get key(): string | null {
    return this.#key;
  }

  set key(key: string | null) {
    this.#key = key;
    if (key === null) {
      this.storage?.removeItem(NAME);
    } else {
      this.storage?.setItem(NAME, key);
    }
  }
}

/** The tab's storage, or null where the browser forbids it (third-party frames). */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Takes the key out of `#key=…` and out of the address bar, so that it is neither bookmarked nor shared. */
export function takeKey(store: KeyStore, address: Location, history: History | null): void {
  const fragment = new URLSearchParams(address.hash.slice(1));
  const key = fragment.get("key");
  if (key === null) {
    return;
  }
  store.key = key;
  fragment.delete("key");
  const rest = fragment.toString();
  history?.replaceState?.(null, "", address.pathname + address.search + (rest && `#${rest}`));
}
