/** The languages that have a folder here. */
export const LANGUAGES = ["de", "en", "es"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The reader's language, English where there are no sentences in it. */
export const language: Language =
  LANGUAGES.find((one) => globalThis.navigator?.language?.slice(0, 2) === one) ?? "en";
