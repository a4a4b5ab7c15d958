import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Cell } from "../host";
import { isBlank } from "../region";

const SEPARATOR = "\u001f";
const KEY_NAME = /(^|[\s_.-])(id|key|uuid|number|nr|no|kundennummer)$|id$|^e-?mail/i;

/** The canonical form of cells (contract/examples/row-keys.json): equal rows give equal texts, whatever the host. */
export function canonical(cells: readonly Cell[]): string {
  return cells.map(canonicalCell).join(SEPARATOR);
}

/** The key under which the service knows a row that was sent without a key column: 32 hex digits. */
export function rowKey(cells: readonly Cell[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(cells)))).slice(0, 32);
}

function canonicalCell(cell: Cell): string {
  if (cell === null || cell === "") {
    return "";
  }
  if (typeof cell === "string") {
    return `t${cell}`;
  }
  if (typeof cell === "boolean") {
    return cell ? "b1" : "b0";
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, cell + 0);
  return `n${view.getBigUint64(0).toString(16).padStart(16, "0")}`;
}

/** The column that names each row, if there is one: called like one, filled everywhere, nothing twice. */
export function keyColumn(names: readonly string[], rows: readonly (readonly Cell[])[]): string | null {
  const found = names.find((name, index) => {
    if (!KEY_NAME.test(name.trim())) {
      return false;
    }
    const cells = rows.map((row) => row[index] ?? null);
    return cells.every((cell) => !isBlank(cell)) && new Set(cells).size === rows.length;
  });
  return found ?? null;
}

/** How rows of one reading of the sheet are told apart. */
export interface Identifier {
  /** Names the row; survives sorting and inserting. */
  readonly id: (row: readonly Cell[]) => string;
  /** What the model was asked about. */
  readonly inputs: (row: readonly Cell[]) => string;
}

/** Tells rows apart by their key column, else by their inputs; null when a column it needs is gone. */
export function identifier(
  names: readonly string[],
  inputs: readonly string[],
  key: string | null,
): Identifier | null {
  const indexes = inputs.map((name) => names.indexOf(name));
  const keyIndex = key === null ? -1 : names.indexOf(key);
  if (indexes.includes(-1) || (key !== null && keyIndex === -1)) {
    return null;
  }
  const ofInputs = (row: readonly Cell[]) => canonical(indexes.map((index) => row[index] ?? null));
  const ofKey = (row: readonly Cell[]) => canonical([row[keyIndex] ?? null]);
  return { id: key === null ? ofInputs : ofKey, inputs: ofInputs };
}

/** Remembers what was answered for which row, so that every answer finds its row again. */
export class RowBook<A> {
  readonly #known = new Set<string>();
  readonly #answers = new Map<string, { inputs: string; answer: A }>();

  constructor(private readonly before: Identifier) {}

  /** Notes that a row was there when the work began. */
  know(row: readonly Cell[]): void {
    this.#known.add(this.before.id(row));
  }

  /** Notes the answer for a row. */
  answer(row: readonly Cell[], answer: A): void {
    this.#answers.set(this.before.id(row), { inputs: this.before.inputs(row), answer });
  }

  /** How many rows have an answer. */
  get size(): number {
    return this.#answers.size;
  }

  /**
   * The answers of rows as they are now: "changed" for a row whose inputs are others, or that was not there before while
   * another one is missed; null for rows that were not asked about.
   */
  match(rows: readonly (readonly Cell[])[], now: Identifier): (A | "changed" | null)[] {
    const missed = new Set(this.#answers.keys());
    const ids = rows.map((row) => now.id(row));
    for (const id of ids) {
      missed.delete(id);
    }
    return rows.map((row, at) => {
      const id = ids[at] ?? "";
      const entry = this.#answers.get(id);
      if (row.every(isBlank) || (entry === undefined && (this.#known.has(id) || missed.size === 0))) {
        return null;
      }
      return entry?.inputs === now.inputs(row) ? entry.answer : "changed";
    });
  }
}
