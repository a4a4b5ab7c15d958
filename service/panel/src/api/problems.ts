import type { Problem } from "./wire";

/** What went wrong, as the service or the panel itself says it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
  }
}

/** A problem that the panel itself found; it never reached the service, so it has no request number. */
export function localProblem(code: string, title: string, detail: string, args = {}): Problem {
  return { type: `/problems/${code}`, code, title, status: 0, detail, args, requestId: "" };
}

/** Whether a version is refused because it reads columns otherwise than the live one, which a person may allow. */
export function readsOtherwise({ code, args }: Problem): boolean {
  return code === "version-incompatible" && "reread" in args;
}

/** Whether the work was stopped on purpose. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Any failure as a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.problem;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return localProblem("panel-failed", "The panel stumbled", detail);
}

/** The problem inside an answer that is not a success, even when something between us and the service made it. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get("X-Request-Id") ?? "";
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    return (await response.json()) as Problem;
  }
  const code = "answer-unreadable";
  return { ...localProblem(code, "", "", { status: response.status }), status: response.status, requestId };
}
