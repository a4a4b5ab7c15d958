import type { Words } from "./en/index";
import { type Language, language } from "./language";

const FOLDERS: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  de: () => import("./de/index"),
  en: () => import("./en/index"),
  es: () => import("./es/index"),
};

/**
 * The sentences of the reader's language; only these are loaded. A build that must be one script puts one language in the
 * place of this module (tools/plugins.mjs).
 */
export const { words } = await FOLDERS[language]();
