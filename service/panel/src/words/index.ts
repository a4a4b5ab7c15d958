import type { Problem, Sentence } from "../api/wire";
import { en, type Words } from "./en";

const LANGUAGES: Readonly<Record<string, Words>> = { en };

/** The sentences of the reader's language, English where there are none. */
export const words: Words = LANGUAGES[globalThis.navigator?.language?.slice(0, 2) ?? "en"] ?? en;

/** A sentence of the service in the reader's language, in English where it is not known. */
export function say(sentence: Pick<Sentence, "code" | "args" | "text">): string {
  return words.server[sentence.code]?.(sentence.args) ?? sentence.text;
}

/** Title and text of a problem. */
export function sayProblem(problem: Problem): { title: string; detail: string } {
  const [title, detail] = words.problems[problem.code] ?? [problem.title, problem.detail];
  return { title, detail };
}
