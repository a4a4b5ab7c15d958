import type { SheetDocument } from "./document";

const whole = new Intl.NumberFormat("en-US");
const decimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** The sentences of the page around the panel, in English. */
export const words = {
  open: "Open file",
  openHint: "Open a CSV or Excel file from this computer. You can also drop it anywhere on this page.",
  paste: "Paste",
  pasteHint: "Start a new sheet with cells copied in Excel, Google Sheets or any other spreadsheet",
  save: "Save",
  saveCsv: "Save as CSV",
  saveXlsx: "Save as Excel (.xlsx)",
  undo: (step: string | null) => (step === null ? "Nothing to undo" : `Undo: ${step} (Ctrl+Z)`),
  redo: (step: string | null) => (step === null ? "Nothing to redo" : `Redo: ${step} (Ctrl+Y)`),
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
  opened: (document: SheetDocument) => {
    const rows = whole.format(Math.max(0, (document.columns[0]?.length ?? 0) - 1));
    const columns = whole.format(document.columns.length);
    const size = `${document.name}: ${rows} rows · ${columns} columns.`;
    const names = document.namesMade ? " The first row held data, so columns were given names." : "";
    const errors =
      document.errors === 0
        ? ""
        : ` ${whole.format(document.errors)} cells with Excel errors (such as #N/A) were left empty.`;
    return size + names + errors;
  },
  reopened: (name: string) => `${name}: as you left it in this browser.`,
  backTo: (name: string) => `Back to ${name}`,
  saved: (file: string) => `Saved as ${file}.`,
  nothingToSort: "There is no table around the cursor to sort.",
  nothingPasted: "There is nothing to paste: copy cells in your spreadsheet first.",
  failed: "The file could not be read.",
  pasteTitle: "Paste from a spreadsheet",
  pasteSteps: "Copy the cells with their header row in your spreadsheet, click here and press Ctrl+V.",
  pasteTarget: "Paste here",
  cancel: "Cancel",
  dropHere: "Drop a CSV or Excel file to open it",
  editor: "Cell editor",
  editing: (cell: string) => `Cell ${cell}. Enter keeps, Escape leaves it as it was.`,
  cells: (count: number) => ` · ${whole.format(count)} cells`,
  sum: (sum: number, mean: number) => `sum ${decimal.format(sum)} · mean ${decimal.format(mean)}`,
  sheetLabel: (name: string) => `Sheet ${name}. Arrow keys move, Enter edits, F6 leaves the sheet.`,
} as const;
