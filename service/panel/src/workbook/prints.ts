import type { Cell } from "../cells";
import { isBlank } from "../region";
import type { Spot, Workbook } from "./workbook";

/** What one write put into its columns: their names, and a short print of each cell, row by row. */
export type Prints = readonly [id: string, names: readonly string[], text: string];

type Columns = readonly (readonly unknown[])[];

/** Where prints are kept with the document. */
export const WRITTEN = "written";
const DIGITS = 12;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Letters of the print of one cell. */
const SIZE = 2;
const BLANK = "..";

/**
 * What is kept with a document, with the prints of a write; at most so many letters of prints. Those of older writes go where
 * there is no room, and those of a very large one itself. The first cell of each column is its name, or the next one after those of the same write kept before.
 */
export function withPrints(
  kept: string | null,
  id: string,
  columns: readonly (readonly Cell[])[],
  most: number,
): string {
  const all = parsed(kept);
  const names = columns.map(([name]) => String(name));
  const [begun] = all.filter(([other]) => other === id);
  const cells = begun === undefined ? columns.map((column) => column.slice(1)) : columns;
  const lines = linesOf(cells).filter((line) => !isBare(line));
  const own: Prints = [id, begun?.[1] ?? names, (begun?.[2] ?? "") + lines.join("")];
  let letters = 0;
  const fitting = [own, ...all.filter(([other]) => other !== id)].filter(([, , text]) => {
    const fits = letters + text.length <= most;
    letters += fits ? text.length : 0;
    return fits;
  });
  return JSON.stringify(fitting);
}

/** What is kept with a document, without the prints of a write. */
export function withoutPrints(kept: string | null, id: string): string {
  return JSON.stringify(parsed(kept).filter(([other]) => other !== id));
}

/** The cells of a write into which a person put something else since; none where no prints are kept. */
export async function changedSince(
  workbook: Pick<Workbook, "look" | "read">,
  sheet: string,
  prints: Prints | null,
): Promise<Spot[]> {
  const view = prints && (await workbook.look({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }));
  const columns = view?.marks.find((mark) => mark.id === prints?.[0])?.columns ?? [];
  const [left = 0] = columns;
  if (prints === null || columns.length === 0 || !view?.used) {
    return [];
  }
  const rows = view.used.row + view.used.rows;
  const area = { row: 0, column: left, rows, columns: (columns.at(-1) ?? left) - left + 1 };
  const block = await workbook.read({ sheet, area });
  const cells = columns.map((column) => block.rows.map((line) => line[column - left] ?? null));
  return changedSpots(prints, columns, cells);
}

/** The prints of one write in what is kept with a document; null where there are none. */
export function printsIn(kept: string | null, id: string): Prints | null {
  return parsed(kept).find(([other]) => other === id) ?? null;
}

/**
 * The cells that are not as a write put them, of the columns that it made, from the first row of the sheet on. Rows may have
 * been sorted since, so they are known by what stands in them: each takes the line of prints that it agrees with most.
 */
export function changedCells([, names, text]: Prints, columns: Columns): boolean[][] {
  const places = columns.map((column) => names.findIndex((name) => column.includes(name)));
  const width = names.length * SIZE;
  const written = Array.from({ length: text.length / width }, (_, at) => {
    const line = text.slice(at * width, (at + 1) * width);
    return places.map((place) => line.slice(place * SIZE, (place + 1) * SIZE)).join("");
  });
  const cells = columns.map((column, at) =>
    column.map((cell) => (cell === names[places[at] ?? -1] ? null : cell)),
  );
  const lines = linesOf(cells);
  const agreeing = lines.map(() => new Set<number>());
  let waiting = lines.flatMap((line, row) => (isBare(line) ? [] : [row]));
  let open = written;
  for (const among of subsets(columns.length)) {
    const part = (line: string) => among.map((at) => line.slice(at * SIZE, (at + 1) * SIZE)).join("");
    const counts = new Map<string, string[]>();
    for (const line of open) {
      const same = counts.get(part(line)) ?? [];
      same.push(line);
      counts.set(part(line), same);
    }
    waiting = waiting.filter((row) => {
      const own = part(lines[row] ?? "");
      const met = isBare(own) ? undefined : counts.get(own)?.pop();
      if (met !== undefined) {
        agreeing[row] = new Set(among);
      }
      return met === undefined;
    });
    open = [...counts.values()].flat();
  }
  return cells.map((column, at) =>
    column.map((cell, row) => !isBlank(cell as Cell) && !agreeing[row]?.has(at)),
  );
}

/** The same as places of a sheet. */
export function changedSpots(prints: Prints, places: readonly number[], columns: Columns): Spot[] {
  return changedCells(prints, columns).flatMap((changed, at) =>
    changed.flatMap((is, row) => (is ? [{ row, column: places[at] ?? 0 }] : [])),
  );
}

/** What lies between rows of a stretch. */
export function between(
  { row: first, rows }: { readonly row: number; readonly rows: number },
  without: readonly number[],
): { row: number; rows: number }[] {
  const stops = [...without.filter((row) => row >= first && row < first + rows), first + rows];
  let from = first;
  return stops
    .sort((one, other) => one - other)
    .flatMap((row) => {
      const run = { row: from, rows: row - from };
      from = row + 1;
      return run.rows > 0 ? [run] : [];
    });
}

/** The rows of one column among cells. */
export function rowsIn(column: number, cells: readonly Spot[]): number[] {
  return cells.filter((cell) => cell.column === column).map(({ row }) => row);
}

function parsed(text: string | null): readonly Prints[] {
  return text === null ? [] : (JSON.parse(text) as readonly Prints[]);
}

function linesOf(columns: Columns): string[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((cells) => printOf(cells[row])).join(""),
  );
}

function isBare(line: string): boolean {
  return line === BLANK.repeat(line.length / SIZE);
}

/** All choices among so many columns, the largest first, without the empty one. */
function subsets(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, at) =>
    Array.from({ length: count }, (__, column) => column).filter((column) => ((at + 1) >> column) & 1),
  );
  return all.sort((one, other) => other.length - one.length);
}

/** A short print of a cell, the same however a spreadsheet gives its value back. */
function printOf(cell: unknown): string {
  const text = typeof cell === "number" ? String(Number(cell.toPrecision(DIGITS))) : plain(cell);
  if (text === "") {
    return BLANK;
  }
  let print = 0x811c9dc5;
  for (const letter of `${typeof cell} ${text}`) {
    print = Math.imul(print ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const short = print ^ (print >>> 12) ^ (print >>> 24);
  return (ALPHABET[short & 63] ?? "") + (ALPHABET[(short >>> 6) & 63] ?? "");
}

/** A text that a spreadsheet takes for one of its errors is read as a blank cell. */
function plain(cell: unknown): string {
  return String(cell ?? "")
    .replace(/\s+/g, " ")
    .replace(/^#.*/, "")
    .trim();
}
