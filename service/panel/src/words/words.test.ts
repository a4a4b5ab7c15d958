import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { differences, unsaid } from "../testing/sayings";
import { ALL } from "./index";
import { LANGUAGES } from "./language";

test("every sentence of the panel is said somewhere", () => {
  assert.deepEqual(unsaid(ALL.en, false), []);
});

test("every language has a folder, and says what English says, no more and no less", () => {
  const folders = readdirSync("src/words", { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...LANGUAGES].sort());
  for (const language of LANGUAGES) {
    const { server: _, ...said } = ALL[language];
    const { server: __, ...english } = ALL.en;
    assert.deepEqual(differences(said, english), [], language);
  }
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
