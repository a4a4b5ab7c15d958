import type { ServerWords } from "./said";

type Kind =
  | "linear"
  | "boosted-trees"
  | "boosted-trees-usual"
  | "boosted-trees-made"
  | "shares"
  | "few-trees"
  | "shallow-trees"
  | "small-trees"
  | "regularised-trees"
  | "forests"
  | "tree"
  | "searched-trees"
  | "deep-trees";

/** What was or is being tried, with the variants that each kind has. */
export function candidates(
  kinds: Readonly<Record<Kind, string>>,
  onDifferences: string,
  again: string,
  now: (what: string) => string,
): ServerWords {
  const found = Object.entries(kinds).flatMap(([kind, words]) =>
    ["", "-log"].flatMap((log) =>
      ["", "-again"].map((more) => {
        const said = words + (log === "" ? "" : onDifferences) + (more === "" ? "" : again);
        return [`candidate-${kind}${log}${more}`, said] as const;
      }),
    ),
  );
  return Object.fromEntries(
    found.flatMap(([code, said]) => [
      [code, () => said],
      [`now-${code}`, () => now(said)],
    ]),
  );
}
