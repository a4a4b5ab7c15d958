import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coerceColumn, coerceTyped } from "./coerce";

describe("what pasted columns mean", () => {
  const cases: readonly (readonly [string, readonly string[], readonly unknown[]])[] = [
    ["plain numbers", ["1", "-2.5", "+3", ".5", "1e3"], [1, -2.5, 3, 0.5, 1000]],
    ["a decimal comma", ["1,5", "12,25"], [1.5, 12.25]],
    ["an open comma stays text", ["1,234", "5"], ["1,234", 5]],
    ["an open dot stays text", ["1.234", "5"], ["1.234", 5]],
    ["a comma settled by its neighbours", ["1,5", "1,234", "1.234"], [1.5, 1.234, 1234]],
    ["a dot settled by its neighbours", ["1.5", "1.234", "1,234"], [1.5, 1.234, 1234]],
    ["thousands and decimals together", ["1.234,56", "12,5"], [1234.56, 12.5]],
    ["English thousands and decimals", ["1,234.56", "-7,000.5"], [1234.56, -7000.5]],
    ["both marks settle nothing for the open ones", ["1,5", "2.5", "1,234"], [1.5, 2.5, "1,234"]],
    ["codes stay text", ["007", "1234567890123456", "0.5", "0"], ["007", "1234567890123456", 0.5, 0]],
    ["yes and no of a spreadsheet", ["TRUE", "false", "yes"], [true, false, "yes"]],
    ["blanks", ["", "  ", "x "], [null, null, "x "]],
    ["dates, money and shares stay", ["2024-01-31", "€ 5", "12 %"], ["2024-01-31", "€ 5", "12 %"]],
    ["no numbers of the language", ["NaN", "Infinity", "0x10"], ["NaN", "Infinity", "0x10"]],
  ];
  for (const [name, texts, cells] of cases) {
    it(name, () => assert.deepEqual(coerceColumn(texts), cells));
  }

  it("reads a typed number with a dot as one", () => assert.equal(coerceTyped("1.234"), 1.234));
});
