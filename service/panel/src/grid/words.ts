import type { page } from "../words/en/page";
import { type Language, language } from "../words/language";

const FOLDERS: Readonly<Record<Language, () => Promise<{ readonly page: typeof page }>>> = {
  de: () => import("../words/de/page"),
  en: () => import("../words/en/page"),
  es: () => import("../words/es/page"),
};

/** The sentences of the page around the panel, in the reader's language; only these are loaded. */
export const { page: words } = await FOLDERS[language]();
