import type { Spot } from "@click-ml/panel/workbook";

/** A cell as it was. */
export interface Kept extends Spot {
  readonly value: unknown;
  readonly formula: unknown;
}

/**
 * Reads cells by the request that changes them: people type while a program works, and nothing comes between two steps of one
 * request. Gives after it the filled cells as they were before.
 */
export function before(range: Excel.Range): () => Kept[] {
  range.load("values,formulas,rowIndex,columnIndex");
  return () =>
    range.values.flatMap((line, down) =>
      line.flatMap((value, right): Kept[] => {
        const formula: unknown = range.formulas[down]?.[right];
        const at = { row: range.rowIndex + down, column: range.columnIndex + right };
        return formula === "" ? [] : [{ ...at, value, formula }];
      }),
    );
}

/** Puts cells back as they were. What reads like a formula and is a text stays a text. */
export function putBack(sheet: Excel.Worksheet, cells: readonly Kept[]): void {
  for (const { row, column, value, formula } of cells) {
    const isText = typeof value === "string" && formula === value;
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[isText ? `'${value}` : formula]];
  }
}
