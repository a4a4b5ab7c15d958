import { page } from "../words/en/page";
import { type Language, language } from "../words/language";

/** All languages of the page around the panel; one that lacks a sentence does not compile. */
export const ALL: Readonly<Record<Language, typeof page>> = { en: page };

/** Its sentences in the reader's language. */
export const words = ALL[language];
