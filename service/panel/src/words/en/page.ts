import { amount, count } from "../format";

const counted = (n: number, thing: string) => `${count(n)} ${thing}${n === 1 ? "" : "s"}`;

/** What was opened, as far as it is spoken of. */
interface Opened {
  readonly name: string;
  readonly columns: readonly (readonly unknown[])[];
  readonly namesMade: boolean;
  readonly titleRows: number;
  readonly errors: number;
}

/** The sentences of the page around the panel, in English. */
export const page = {
  open: "Open file",
  openHint: "Open a CSV or Excel file from this computer. You can also drop it anywhere on this page.",
  paste: "Paste",
  pasteHint: "Start a new sheet with cells copied in Excel, Google Sheets or any other spreadsheet",
  save: "Save",
  saveCsv: "Save as CSV",
  saveXlsx: "Save as Excel (.xlsx)",
  undo: (step: string | null) => (step === null ? "Nothing to undo" : `Undo: ${step} (Ctrl+Z)`),
  redo: (step: string | null) => (step === null ? "Nothing to redo" : `Redo: ${step} (Ctrl+Y)`),
  steps: {
    edit: "Edit",
    paste: "Paste",
    clear: "Delete",
    predictions: "Predictions",
    removePredictions: "Remove predictions",
    insertRows: "Insert rows",
    deleteRows: "Delete rows",
    sort: "Sort",
    insertColumns: "Insert columns",
    deleteColumns: "Delete columns",
  },
  rows: "Rows & columns",
  sortUp: "Sort by this column, A to Z",
  sortDown: "Sort by this column, Z to A",
  rowAbove: "Insert row above",
  rowBelow: "Insert row below",
  columnLeft: "Insert column left",
  columnRight: "Insert column right",
  deleteRows: "Delete rows",
  deleteColumns: "Delete columns",
  sample: "Sample sheet",
  sampleHint: "Back to the sample sheet with invented customers",
  sampleTag: "sample",
  tools: "Document and sheet",
  sheets: "Sheet of the workbook",
  reading: (file: string) => `Reading ${file} …`,
  opened: (document: Opened) => {
    const rows = counted(Math.max(0, (document.columns[0]?.length ?? 0) - 1), "row");
    const size = `${document.name}: ${rows} · ${counted(document.columns.length, "column")}.`;
    const names = document.namesMade ? " The first row held data, so columns were given names." : "";
    const titles =
      document.titleRows === 0
        ? ""
        : ` Above the column names stands a title (${counted(document.titleRows, "row")}); it was left out.`;
    const errors =
      document.errors === 0
        ? ""
        : ` ${counted(document.errors, "cell")} with an Excel error (such as #N/A): left empty.`;
    return size + names + titles + errors;
  },
  added: (name: string) => `${name} was added.`,
  reopened: (name: string) => `${name}: as you left it in this browser.`,
  backTo: (name: string) => `Back to ${name}`,
  saved: (file: string) => `Saved as ${file}.`,
  nothingToSort: "There is no table around the cursor to sort.",
  nothingPasted: "There is nothing to paste: copy cells in your spreadsheet first.",
  failed: "The file could not be read.",
  empty: (file: string) => `${file} is empty.`,
  namesOnly: (file: string) => `${file} has no rows below its names.`,
  tooLarge: (file: string) => `${file} is larger than 128 MB. Send it to the service over REST instead.`,
  cellTooLong: (cell: string, most: number) =>
    `${cell === "" ? "A cell" : `Cell ${cell}`} holds more than ${count(most)} characters, the most allowed; in a text file a quotation mark may be unclosed there.`,
  unpacksTooLarge: "The workbook is larger than 512 MB when it is unpacked. Send it to the service in parts.",
  declarations: (part: string) =>
    `The workbook holds declarations (DOCTYPE in ${part}) that no spreadsheet writes, so it is not opened.`,
  noWorkbook: (file: string) =>
    `${file} is no Excel workbook, whatever its name says. Save it in Excel as .xlsx and open it again.`,
  oldWorkbook: (file: string) =>
    `${file} is an old Excel file or has a password. Save it in Excel as .xlsx without a password and open it again.`,
  noText: (file: string) => `${file} holds no table: it is neither text nor an Excel workbook.`,
  webPage: (file: string) =>
    `${file} is a web page, not a table. Perhaps the download asked for a sign-in first.`,
  pasted: "Pasted",
  pasteTitle: "Paste from a spreadsheet",
  pasteSteps: "Copy the cells with their header row in your spreadsheet, click here and press Ctrl+V.",
  pasteTarget: "Paste here",
  cancel: "Cancel",
  dropHere: "Drop a CSV or Excel file to open it",
  leaveHint: "F6: to the panel",
  editor: "Cell editor",
  editing: (cell: string) => `Cell ${cell}. Enter keeps, Escape leaves it as it was.`,
  cells: (n: number) => ` · ${count(n)} cells`,
  sum: (sum: number, mean: number) => `sum ${amount(sum)} · mean ${amount(mean)}`,
  sheetLabel: (name: string) => `Sheet ${name}. Arrow keys move, Enter edits, F6 leaves the sheet.`,
};
