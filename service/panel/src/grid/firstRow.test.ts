import assert from "node:assert/strict";
import { describe, it } from "node:test";
import rules from "../../../contract/rules/first-rows.json" with { type: "json" };
import type { Cell } from "../host";
import { placed } from "./firstRow";
import { sniff } from "./sniff";

describe("a table is found in its sheet as the service finds it", () => {
  for (const rule of rules.cases) {
    it(rule.name, () => {
      const sheet: readonly (readonly Cell[])[] = rule.cells;
      const filled = sheet.flatMap((cells, at) => (cells.length === 0 ? [] : [{ cells, number: at + 1 }]));
      const { names, title, first, left } = placed(filled);
      const { names: expected, title: above, first: from, left: at } = rule;
      assert.deepEqual(
        { names, title, first, left },
        { names: expected, title: above, first: from, left: at },
      );
    });
  }

  for (const { text, delimiter, quote, decimal } of rules.texts) {
    it(`in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(sniff(text), { delimiter, quote, decimal });
    });
  }
});
