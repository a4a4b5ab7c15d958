import type { Problem, Sentence } from "../api/wire";
import { words } from "./chosen";
import { withoutSentences } from "./said";

export { words };

/** A sentence of the service in the reader's language, in English where it is not known. */
export function say({ code, args, text }: Pick<Sentence, "code" | "args" | "text">): string {
  const plain = withoutSentences(args, say);
  return words.server[code]?.(plain) ?? detailOf({ code, args: plain, detail: text }) ?? text;
}

/** Title and text of a problem. */
export function sayProblem(problem: Problem): { title: string; detail: string } {
  const [title] = words.problems[problem.code] ?? [problem.title];
  return { title, detail: detailOf(problem) ?? problem.detail };
}

function detailOf(problem: Pick<Problem, "code" | "args" | "detail"> & Partial<Problem>): string | undefined {
  const [, detail] = words.problems[problem.code] ?? [];
  return typeof detail === "function" ? detail(problem.args, problem) : detail;
}
