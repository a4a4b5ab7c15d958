import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import sentences from "../../../contract/sentences.json";
import type { Sentence } from "../api/wire";
import { differences, unsaid } from "../testing/sayings";
import { words as de } from "./de/index";
import { words as en, type Words } from "./en/index";
import { words as es } from "./es/index";
import { count, figure } from "./format";
import { withoutSentences } from "./said";

interface Example {
  readonly code: string;
  readonly title?: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const examples = sentences as readonly Example[];
const codes = (of: (example: Example) => boolean) => [
  ...new Set(examples.filter(of).map(({ code }) => code)),
];
const sorted = (names: Iterable<string>) => [...names].sort();

/** Arguments that languages say by words of their own. */
const OWN_WORDS = new Set([
  "kind",
  "policy",
  "state",
  "step",
  "thing",
  "to",
  "where",
  "move-not-allowed allowed",
]);

test("every sentence of the panel is said somewhere", () => {
  assert.deepEqual(unsaid(en, false), []);
});

test("every language has a folder", () => {
  const folders = readdirSync("src/words", { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(
    folders.map(({ name }) => name).sort(),
    [de, en, es].map((words) => words.language),
  );
});

test("a sentence that is missing, left over or speaks of something else is found", () => {
  const english = { a: "A", view: { b: (n: number) => `${n}`, c: "C" } };
  assert.deepEqual(differences({ a: "A", view: { b: () => "", c: "C" } }, english), [
    "words.view.b(0)",
    "words.view.b(1)",
  ]);
  assert.deepEqual(differences({ a: "A", d: "D", view: { b: english.view.b } }, english), [
    "words.d",
    "words.view.c",
  ]);
});

test("the examples of the contract say only what it lists", () => {
  const folder = "../contract/examples";
  const unknown = readdirSync(folder).flatMap((file) =>
    sentencesIn(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))).flatMap(({ code, args }) =>
      examples.some((one) => one.code === code && Object.keys(one.args).every((name) => name in args))
        ? []
        : [`${file}: ${code} ${Object.keys(args)}`],
    ),
  );
  assert.deepEqual(unknown, []);
});

for (const words of [de, es]) {
  describe(`the words in ${words.language}`, () => {
    const { server, problems, ...rest } = words;

    test("say what English says, no more and no less", () => {
      const { server: _, problems: __, ...english } = en;
      assert.deepEqual(differences(rest, english), []);
    });

    test("hold every sentence and every problem of the contract, and no other", () => {
      assert.deepEqual(sorted(Object.keys(server)), sorted(codes(({ title }) => title === undefined)));
      const problemCodes = new Set([
        ...Object.keys(en.problems),
        ...codes(({ title }) => title !== undefined),
      ]);
      assert.deepEqual(sorted(Object.keys(problems)), sorted(problemCodes));
    });

    test("say whatever the English text shows, and nothing that is no text", () => {
      const wrong = examples.flatMap((example) => {
        const said = render(example, words);
        const lost = shown(example).filter((value) => !variants(value).some((one) => said.includes(one)));
        return lost.length > 0 || /undefined|\[object|NaN|null/.test(said)
          ? [{ ...example, said, lost }]
          : [];
      });
      assert.deepEqual(wrong, []);
    });

    test("say problems of the panel itself otherwise than English", () => {
      const same = Object.entries(en.problems).filter(
        ([code, problem]) => problems[code]?.[0] === problem?.[0],
      );
      assert.deepEqual(same, []);
    });
  });
}

/** The sentences in an example, wherever they stand. */
function sentencesIn(value: unknown): Sentence[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const here = "code" in value && "args" in value && "text" in value ? [value as Sentence] : [];
  return [...here, ...Object.values(value).flatMap(sentencesIn)];
}

function render({ code, args: given, text, title }: Example, words: Words): string {
  const args = withoutSentences(given, (inner) => render(listed(inner), words));
  if (title === undefined) {
    return words.server[code]?.(args) ?? "";
  }
  const [, detail] = words.problems[code] ?? [];
  return typeof detail === "function" ? detail(args, { detail: text }) : (detail ?? "");
}

/** A sentence inside another one: as what the contract lists it. */
function listed(inner: Sentence): Example {
  const { title } = examples.find(({ code }) => code === inner.code) ?? {};
  return title === undefined ? inner : { ...inner, title };
}

/** The arguments that stand in the English text, each number and text for itself. */
function shown({ code, args, text }: Example): unknown[] {
  return Object.entries(args)
    .filter(([name]) => !OWN_WORDS.has(name) && !OWN_WORDS.has(`${code} ${name}`))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => variants(value).some((one) => stands(one, text)));
}

function stands(part: string, text: string): boolean {
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return part !== "" && new RegExp(`(?<![\\p{L}\\d.,])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}

/** How a value may be written. */
function variants(value: unknown): string[] {
  if (typeof value === "number") {
    const size = Math.abs(value);
    return [String(size), count(size), figure(size)].filter((one) => one !== "0" || size === 0);
  }
  return typeof value === "string" ? [value] : [];
}
