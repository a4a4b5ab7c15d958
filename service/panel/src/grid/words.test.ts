import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, unsaid } from "../testing/sayings";
import { page as de } from "../words/de/page";
import { page as en } from "../words/en/page";
import { page as es } from "../words/es/page";

test("every sentence of the page around the panel is said somewhere", () => {
  assert.deepEqual(unsaid(en, true), []);
});

test("every language says what English says, no more and no less", () => {
  for (const words of [de, es]) {
    assert.deepEqual(differences(words, en), []);
  }
});
