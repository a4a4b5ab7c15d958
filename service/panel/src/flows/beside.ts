import { localProblem, ProblemError } from "../api/problems";
import type { Cell, NewColumn, Region, SpreadsheetHost, Written } from "../host";
import { columnSpan, isBlank } from "../region";
import { readAll, usableNames } from "./rows";

/** Columns as they are to stand beside rows that were just read. */
export interface Laid {
  readonly region: Region;
  /** The usable names, and the rows of the region as they were read. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly NewColumn[];
  /** Names a row, wherever it stands. */
  readonly id: (row: readonly Cell[]) => string;
}

/** How often columns are written anew because rows moved in that very moment. */
const TRIES = 4;
/** Digits in which a number of ours comes back from every spreadsheet. */
const DIGITS = 12;

/**
 * Writes columns so that each value stands beside the row it was made for. No spreadsheet lets a program hold the rows
 * still, so all is read again afterwards: where a value stands beside another row, what was written is taken out, and
 * `lay` looks at the rows anew. `wrote` hears of each write before it is looked at.
 */
export async function writeBeside(
  host: SpreadsheetHost,
  lay: () => Promise<Laid>,
  wrote: (written: Written) => Promise<void> = async () => undefined,
): Promise<Written> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const laid = await lay();
    const written = await host.writeColumns(laid.region, laid.columns);
    let right = false;
    try {
      await wrote(written);
      right = await standsRight(host, laid, written);
    } finally {
      if (!right) {
        await takeOut(host, written);
      }
    }
    if (right) {
      return written;
    }
  }
  throw new ProblemError(localProblem("rows-moved", "", ""));
}

/** Whether every value stands beside its row now; also true where the person has taken them out already. */
async function standsRight(host: SpreadsheetHost, laid: Laid, written: Written): Promise<boolean> {
  const place = await host.find(written);
  if (place === null) {
    return true;
  }
  const table = await host.follow(laid.region);
  const names = table && usableNames(await host.readNames(table), table);
  if (table === null || String(names) !== String(laid.names) || place.columns !== laid.columns.length) {
    return false;
  }
  // One reading for rows and values: between two of them rows could move again.
  const columns = place.left + place.columns - table.left;
  const rows = Math.max(table.rows, laid.region.rows);
  const expected = expectedOf(laid);
  const own = place.left - table.left;
  return (await readAll(host, { ...table, rows, columns })).every((cells) => {
    const values = valuesText(cells.slice(own));
    const row = cells.slice(0, table.columns);
    // A row that was not there holds no answer; it may say that it changed.
    return expected.get(row.every(isBlank) ? "" : laid.id(row))?.has(values) ?? isBlank(cells[own]);
  });
}

/** What may stand beside a row, by its name: rows that look alike have the same name. */
function expectedOf({ rows, columns, id }: Laid): Map<string, Set<string>> {
  const expected = new Map<string, Set<string>>([["", new Set([""])]]);
  rows.forEach((row, at) => {
    if (!row.every(isBlank)) {
      const known = expected.get(id(row)) ?? new Set();
      expected.set(id(row), known.add(valuesText(columns.map(({ values }) => values[at] ?? null))));
    }
  });
  return expected;
}

/** Values in a form that survives a spreadsheet; empty when all are blank. */
function valuesText(cells: readonly Cell[]): string {
  return cells.every(isBlank) ? "" : JSON.stringify(cells.map(plain));
}

function plain(cell: Cell): Cell {
  if (typeof cell === "number") {
    return Number(cell.toPrecision(DIGITS));
  }
  // A text that a spreadsheet takes for one of its errors is read as a blank cell.
  return typeof cell === "string" ? cell.replace(/\s+/g, " ").replace(/^#.*/, "").trim() || null : cell;
}

async function takeOut(host: SpreadsheetHost, written: Written): Promise<void> {
  try {
    await host.takeBack(written);
  } catch (error) {
    const columns = columnSpan((await host.find(written).catch(() => null)) ?? written.region);
    const said = error instanceof ProblemError ? error.problem.title : String(error);
    throw new ProblemError(localProblem("answers-left", "", said, { columns }));
  }
}
