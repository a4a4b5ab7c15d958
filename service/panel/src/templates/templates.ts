import type { Cell, NewSheet } from "../cells";
import { turned } from "../region";
import { customers } from "./campaign";
import { lead } from "./lead";
import { leave } from "./leave";
import { sales } from "./sales";
import { spend } from "./spend";

/** Questions that people come with; each has a sample sheet, made by a seeded generator, and words of the language. */
export const TEMPLATES = ["leave", "lead", "campaign", "spend", "sales"] as const;

export type Template = (typeof TEMPLATES)[number];

const ROWS: Readonly<Record<Template, () => Cell[][]>> = {
  leave,
  lead,
  campaign: () => turned(customers()),
  spend,
  sales,
};

/** The sample sheet of a template, the names of its columns in the first row; `say` puts names and answers into words. */
export function sampleSheet(template: Template, name: string, say: (text: string) => string): NewSheet {
  const rows = ROWS[template]().map((row) =>
    row.map((cell) => (typeof cell === "string" ? say(cell) : cell)),
  );
  const widths = (rows[0] ?? []).map((title) => Math.max(10, String(title).length + 2));
  return { name, rows, strong: [0], widths, charts: [] };
}
