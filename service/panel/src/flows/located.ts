import type { Problem, TableView } from "../api/wire";
import type { Region } from "../host";
import { columnLetters } from "../region";

/** Where the columns that were sent stand in the sheet: the letters of each. */
export function lettersOf(region: Region, names: readonly string[], sent: readonly string[]): string[] {
  return sent.map((name) => columnLetters(region.left + names.indexOf(name)));
}

/**
 * The service counts the columns it was sent without gaps; where columns stayed in the sheet between them, the cells it
 * names stand further right. This gives them the names that the person sees.
 */
export function located(table: TableView, region: Region, letters: readonly string[]): TableView {
  const columns = table.columns.map((column, index) => {
    const [from, to] = [columnLetters(region.left + index), letters[index]];
    if (column.misfits === null || to === undefined || from === to) {
      return column;
    }
    const moved = (text: string) => text.replace(new RegExp(`\\b${from}(?=\\d+\\b)`, "g"), to);
    const { cells, note } = column.misfits;
    const misfits = {
      ...column.misfits,
      cells: cells.map(({ cell, value }) => ({ cell: moved(cell), value })),
      note: { ...note, text: moved(note.text) },
    };
    return { ...column, misfits };
  });
  return { ...table, columns };
}

/** A problem whose cell has the name that the person sees. */
export function locatedProblem(problem: Problem, region: Region, letters: readonly string[]): Problem {
  const [, from = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(problem.cell ?? "") ?? [];
  const index = letters.findIndex((_, place) => columnLetters(region.left + place) === from);
  const to = letters[index];
  if (problem.cell === undefined || to === undefined || to === from) {
    return problem;
  }
  const detail = problem.detail.replace(new RegExp(`\\b${problem.cell}\\b`, "g"), to + row);
  return { ...problem, cell: to + row, detail };
}
