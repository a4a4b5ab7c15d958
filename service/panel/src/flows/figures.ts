import type { Cell } from "../cells";

/** Seven digits are more than any answer is worth, and keep equal answers equal to a millionth. */
export function shortened(cell: Cell): Cell {
  return typeof cell === "number" ? Number(cell.toPrecision(7)) : cell;
}

/** A chance in thousandths; certain only where it is. */
export function rounded(chance: number): number {
  return chance <= 0 || chance >= 1 ? chance : Math.min(0.999, Math.max(0.001, Number(chance.toFixed(3))));
}
