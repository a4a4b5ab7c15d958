import type { Problem, Sentence } from "../api/wire";
import { en } from "./en/index";
import { type Language, language } from "./language";

/** What every language says. */
export type Words = typeof en;

/** All languages; one that lacks a sentence does not compile. */
export const ALL: Readonly<Record<Language, Words>> = { en };

/** The sentences of the reader's language. */
export const words: Words = ALL[language];

/** A sentence of the service in the reader's language, in English where it is not known. */
export function say(sentence: Pick<Sentence, "code" | "args" | "text">): string {
  return words.server[sentence.code]?.(sentence.args) ?? sentence.text;
}

/** Title and text of a problem. */
export function sayProblem(problem: Problem): { title: string; detail: string } {
  const [title, detail] = words.problems[problem.code] ?? [problem.title, problem.detail];
  return { title, detail };
}
