import type { CellNote } from "@click-ml/panel/cells";
import type { Run } from "./run";

/** So begin the notes of click-ml; all others belong to people. */
const SIGN = "click-ml: ";

/** Notes on cells, in an Excel that has them (ExcelApi 1.18). They move with their cells. */
export class Notes {
  #hung = false;

  constructor(
    private readonly run: Run,
    private readonly can: () => boolean,
  ) {}

  /** Hangs notes in place of those hung before. */
  async hang(sheet: string, notes: readonly CellNote[]): Promise<void> {
    if (!this.can()) {
      return;
    }
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const note of await ours(worksheet)) {
        note.delete();
      }
      for (const { row, column, text } of notes) {
        worksheet.notes.add(worksheet.getCell(row, column), SIGN + text);
      }
      await context.sync();
    });
    this.#hung = notes.length > 0;
  }

  /** Takes the notes off cells that were edited. */
  async edited({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (!this.#hung || changeType !== "RangeEdited") {
      return;
    }
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(worksheetId);
      const range = worksheet.getRange(address);
      const all = (await ours(worksheet)).map((note) => ({
        note,
        met: range.getIntersectionOrNullObject(note.getLocation()),
      }));
      for (const { met } of all) {
        met.load("address");
      }
      await context.sync();
      for (const { note, met } of all) {
        if (!met.isNullObject) {
          note.delete();
        }
      }
      await context.sync();
    });
  }
}

async function ours(worksheet: Excel.Worksheet): Promise<Excel.Note[]> {
  worksheet.notes.load("items/content");
  await worksheet.context.sync();
  return worksheet.notes.items.filter(({ content }) => content.startsWith(SIGN));
}
