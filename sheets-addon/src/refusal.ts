import type { Refusal } from "./wire";

/** A call that cannot be done, with the code of the problem that the panel shows. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    said = code,
  ) {
    super(said);
  }
}

/** What Google says when it refuses, as far as it can be told apart. Its messages may come in the person's language. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/too many times for one day|bandwidth quota|rate limit exceeded/i, "quota-used-up"],
  [/protected (cell|range|sheet)|remove protection/i, "sheet-protected"],
  [/lock timeout/i, "sheet-busy"],
  [/above the limit of \d+ cells/i, "sheet-full"],
  [/address unavailable|dns error|timeout: |timed out|bad gateway|unreachable/i, "service-unreachable"],
  [/exceeded maximum execution time/i, "google-slow"],
  [/permission_denied|authorization is required|do not have permission to call/i, "google-accounts"],
  [/failed while accessing document|document is missing|requested entity was not found/i, "document-gone"],
  [/http 0|networkerror|connection failure/i, "google-unreachable"],
];

export function refusalOf(error: unknown): Refusal {
  const text =
    error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  const code = error instanceof Refused ? error.code : SAYINGS.find(([says]) => says.test(text))?.[1];
  return { code: code ?? "google-refused", text };
}
