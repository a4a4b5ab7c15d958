import type { FormulaAnswer } from "@click-ml/panel/formulas/answer";

export type Cache = GoogleAppsScript.Cache.Cache | null;

/** Answers that are kept under one name; null while they are not known. */
export interface Kept {
  readonly name: string;
  answers: readonly FormulaAnswer[] | null;
}

/** Characters of one part, each of one byte: a value of the cache holds 100 KB. */
const PART = 90_000;
const SECONDS = 21_600;

/** Takes from the cache what is there in all its parts. */
export function recall(pieces: readonly Kept[], cache: Cache): void {
  const firsts = cache?.getAll(pieces.map(({ name }) => name)) ?? {};
  const begun = pieces.flatMap((piece) => {
    const [, more = "0", start] = /^(\d+):([\s\S]*)$/.exec(firsts[piece.name] ?? "") ?? [];
    return start === undefined ? [] : [{ piece, start, rest: partsOf(piece.name, Number(more)) }];
  });
  const others = begun.flatMap(({ rest }) => rest);
  const parts = others.length === 0 ? {} : (cache?.getAll(others) ?? {});
  for (const { piece, start, rest } of begun) {
    if (rest.every((name) => parts[name] !== undefined)) {
      const text = start + rest.map((name) => parts[name]).join("");
      piece.answers = JSON.parse(text) as FormulaAnswer[];
    }
  }
}

/** Keeps what is known: the first part says how many follow. */
export function remember(pieces: readonly Kept[], cache: Cache): void {
  const kept: Record<string, string> = {};
  for (const { name, answers } of pieces) {
    const text = ascii(JSON.stringify(answers));
    const more = Math.ceil(text.length / PART) - 1;
    kept[name] = `${more}:${text.slice(0, PART)}`;
    partsOf(name, more).forEach((part, index) => {
      kept[part] = text.slice((index + 1) * PART, (index + 2) * PART);
    });
  }
  cache?.putAll(kept, SECONDS);
}

function partsOf(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}

/** JSON that may be cut anywhere. */
function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
