import type { Region } from "./host";

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The address of a region with its header row, as a person reads it: `Customers!A1:T2200`. */
export function address(region: Region): string {
  const from = columnLetters(region.left) + (region.header + 1);
  const to = columnLetters(region.left + region.columns - 1) + (region.top + region.rows);
  return `${region.sheet}!${from}:${to}`;
}

/** The columns of a region: `U:W`, or `U` alone. */
export function columnSpan(region: Region): string {
  const from = columnLetters(region.left);
  const to = columnLetters(region.left + region.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** A single cell such as `C17` in the sheet of a region, as something that can be shown. */
export function regionOfCell(near: Region, cell: string): Region {
  const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: near.sheet, header: near.header, top: Number(number) - 1, left, rows: 1, columns: 1 };
}
