import { localProblem, ProblemError } from "@click-ml/panel/problems";
import { words } from "@click-ml/panel/words";
import { refusalOf } from "../refusal";
import type { Calls, Outcome, Refusal } from "../wire";

/** How Google lets a sidebar reach the script behind it. */
export interface GoogleRun {
  withSuccessHandler(heard: (outcome: Outcome) => void): GoogleRun;
  withFailureHandler(failed: (error: unknown) => void): GoogleRun;
  answer(name: string, given: readonly unknown[]): void;
}

export type Call = <Name extends keyof Calls>(
  name: Name,
  ...given: Parameters<Calls[Name]>
) => Promise<ReturnType<Calls[Name]>>;

/** A call that was refused, by the script or on the way to it. */
export class RefusedCall extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.text);
  }
}

/** Calls of the script as promises. Every failure is a RefusedCall. */
export function callsOf(run: () => GoogleRun): Call {
  return (name, ...given) =>
    new Promise((heard, failed) => {
      const fail = (refusal: Refusal) => failed(new RefusedCall(refusal));
      run()
        .withSuccessHandler((outcome) =>
          "value" in outcome ? heard(outcome.value as never) : fail(outcome.refusal),
        )
        .withFailureHandler((error) => fail(refusalOf(error)))
        .answer(name, given);
    });
}

/** What the panel shows of a refused call. */
export function problemOf(refusal: Refusal): ReturnType<typeof localProblem> {
  return localProblem(refusal.code, words.googleSays, refusal.text);
}

/** The same calls, for what the panel asks of its host: every failure is a ProblemError. */
export function withProblems(call: Call): Call {
  return (name, ...given) =>
    call(name, ...given).catch((error: unknown) => {
      throw error instanceof RefusedCall ? new ProblemError(problemOf(error.refusal)) : error;
    });
}
