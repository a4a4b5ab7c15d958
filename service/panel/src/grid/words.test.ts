import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, unsaid } from "../testing/sayings";
import { LANGUAGES } from "../words/language";
import { ALL } from "./words";

test("every sentence of the page around the panel is said somewhere", () => {
  assert.deepEqual(unsaid(ALL.en, true), []);
});

test("every language says what English says, no more and no less", () => {
  for (const language of LANGUAGES) {
    assert.deepEqual(differences(ALL[language], ALL.en), [], language);
  }
});
