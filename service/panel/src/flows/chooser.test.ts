import assert from "node:assert/strict";
import { describe, it } from "node:test";
import rules from "../../../contract/rules/targets.json" with { type: "json" };
import type { Cell } from "../host";
import { sheetHost } from "../testing/sheetHost";
import { canBeTarget, STRONG, WEAK } from "./chooser";
import { type Glance, glance } from "./glance";

const ROWS = 60;

describe("the column to predict is found as the service finds it", () => {
  for (const { name, columns, rows, last, target } of rules.cases as readonly Case[]) {
    it(name, async () => {
      const body = Array.from({ length: ROWS }, (_, row) => rows[row % rows.length] ?? []);
      body.splice(ROWS - (last?.length ?? 0), ROWS, ...(last ?? []));
      assert.equal((await look([columns, ...body])).target?.name ?? null, target);
    });
  }

  it("by the same words", () => {
    assert.deepEqual([...STRONG].sort(), rules.strong);
    assert.deepEqual([...WEAK].sort(), rules.weak);
  });

  it("and offers no column of dates", async () => {
    const dates = [
      "2024-03-01",
      "1.3.2024",
      "01/03/24",
      "Mar 1, 2024",
      "2024-03-01T10:30:00Z",
      "1/3/2024 10:30 AM",
    ];
    for (const date of dates) {
      const seen = await look([
        ["plan", "when"],
        ...["a", "b", "a"].map((plan, row) => [plan, row < 2 ? date : `${date} `]),
      ]);
      assert.deepEqual(seen.columns.map(canBeTarget), [true, false], date);
    }
  });
});

interface Case {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly last?: readonly (readonly Cell[])[];
  readonly target: string | null;
}

async function look(rows: readonly (readonly Cell[])[]): Promise<Glance> {
  const seen = await glance(sheetHost("Sheet", rows).host);
  assert.ok(seen !== null);
  return seen;
}
