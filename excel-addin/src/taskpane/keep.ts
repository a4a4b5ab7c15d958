import { KeyStore } from "@click-ml/panel/api/key";

const PERSON = "click-ml person";
const SIGN_IN = "click-ml sign-in";

type Storage = ConstructorParameters<typeof KeyStore>[0];

/** The key of this visitor: kept in this browser, apart for every site that shows the add-in; in memory where that is forbidden. */
export function keyStore(partition: string | undefined): KeyStore {
  return new KeyStore(guarded(partition ?? ""));
}

/** Names the person at this browser, apart from others who have the workbook open; new at every visit where nothing is kept. */
export function personIn(partition: string | undefined, newId: () => string): string {
  const storage = guarded(partition ?? "");
  const kept = storage.getItem(PERSON);
  const person = kept ?? newId();
  if (kept === null) {
    storage.setItem(PERSON, person);
  }
  return person;
}

/** Whether this visitor signs in instead; nothing of what they sign in with. */
export function signInMark(partition: string | undefined) {
  const storage = guarded(partition ?? "");
  let marked = storage.getItem(SIGN_IN) !== null;
  return {
    remembered: () => marked,
    remember(signedIn: boolean) {
      marked = signedIn;
      if (signedIn) {
        storage.setItem(SIGN_IN, "microsoft");
      } else {
        storage.removeItem(SIGN_IN);
      }
    },
  };
}

function guarded(partition: string): NonNullable<Storage> {
  const tried = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (name) => tried(() => localStorage.getItem(partition + name), null),
    setItem: (name, value) => tried(() => localStorage.setItem(partition + name, value), undefined),
    removeItem: (name) => tried(() => localStorage.removeItem(partition + name), undefined),
  };
}
