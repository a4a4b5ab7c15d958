import type { Problem, Sentence } from "../api/wire";
import { timeOf } from "../dates";
import { count, enumeration, figure } from "./format";

type Args = Sentence["args"];

/** A sentence of the service in another language, made of its arguments; by code. None where an older one lacks them. */
export type ServerWords = Readonly<Record<string, ((args: Args) => string | undefined) | undefined>>;

/** Title and text of a problem; by code. `detail` is what the service said, in English. */
export type ProblemWords = Readonly<
  Record<
    string,
    readonly [title: string, detail: string | ((args: Args, problem: Told) => string)] | undefined
  >
>;

type Told = Pick<Problem, "detail" | "column" | "cell">;

/** Arguments in which a sentence inside the sentence, such as a reason, is said by `say`. */
export function withoutSentences(args: Args, say: (inner: Sentence) => string): Args {
  const plain = Object.entries(args).map(([name, value]) => [name, isSentence(value) ? say(value) : value]);
  return Object.fromEntries(plain);
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === "object" && value !== null && "code" in value && "text" in value;
}

/** Writes arguments of the service as one language does. */
export function saidIn(quoted: (text: string) => string, [yes, no]: readonly [string, string]) {
  /** A number as it is counted or measured; anything else as it is. */
  const n = (value: unknown): string => {
    if (typeof value === "number") {
      return Number.isInteger(value) ? count(value) : figure(value);
    }
    return typeof value === "boolean" ? (value ? yes : no) : String(value);
  };
  /** A text of the sheet, quoted. */
  const q = (value: unknown) => quoted(n(value));
  const all = (values: unknown): unknown[] => (Array.isArray(values) ? values : []);
  const points = (value: unknown) => {
    const size = Math.abs(100 * Number(value));
    return n(size < 0.95 ? Math.round(size * 10) / 10 : Math.round(size));
  };
  return {
    n,
    q,
    points,
    /** Several texts, each quoted. */
    list: (values: unknown) => enumeration(all(values).map(q)),
    /** Several texts as they are. */
    row: (values: unknown) => all(values).map(n).join(", "),
    /** A number with its unit; of times, which are days, as a time. */
    amount: (value: unknown, unit: unknown) =>
      typeof value === "number" && (unit === "h:mm" || unit === "m:ss")
        ? timeOf(value, unit === "m:ss")
        : `${n(value)} ${n(unit ?? "")}`.trim(),
    one: (value: unknown) => value === 1,
    /** What a column did to an answer: points of a chance, or an amount of a number. */
    effect: ({ effect, unit }: Args, word: (points: string) => string) => {
      const sign = Number(effect) < 0 ? "−" : "+";
      const size = Math.abs(Number(effect));
      return sign + (unit === undefined ? word(points(size)) : `${n(size)} ${n(unit)}`.trim());
    },
  };
}
