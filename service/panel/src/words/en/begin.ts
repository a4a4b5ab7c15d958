import { count, duration, names } from "../format";
import { columns, rows } from "./counting";

export const start = {
  table: "Your table",
  size: (r: number, c: number) => `${rows(r)} · ${columns(c)}`,
  target: "Column to predict",
  noTarget:
    "No column can be predicted: each holds dates, the same value everywhere or a different text in every row.",
  blanks: (blank: number) =>
    blank === 1
      ? "1 row has no answer yet. It will be filled."
      : `${count(blank)} rows have no answer yet. These will be filled.`,
  allFilled: "Every row has its answer. The model will be ready for new rows.",
  leaves: "What leaves this sheet",
  staying: (sent: number, staying: readonly string[]) =>
    staying.length === 0
      ? sent === 1
        ? "1 column is sent."
        : `All ${columns(sent)} are sent.`
      : staying.length === 1
        ? `${columns(sent)}. ${names(staying)} stays here.`
        : `${columns(sent)}. ${names(staying)} stay here.`,
  where: (host: string) => `They go to your click-ml service at ${host}.`,
  change: "Change",
  personal: "looks personal",
  isTarget: "to predict",
  train: "Train",
  about: (seconds: number) => `About ${duration(seconds)}`,
  options: "Options",
  kindOf: {
    binary: "Each answer is one of two.",
    multiclass: "Each answer is one of several.",
    regression: "Each answer is a number.",
  },
  time: "Time to spend",
  kind: "Kind of answer",
  kinds: { auto: "Find out", binary: "One of two", multiclass: "One of several", regression: "A number" },
  counts: {
    label: "What counts more",
    right: "Right most often",
    even: "Both alike",
    catching: "Catching all",
    sure: "Being sure",
    costs: "What mistakes cost",
  },
  later: {
    label: "New rows",
    like: "Like these",
    by: (column: string) => `Later, by ${column}`,
  },
  nothing: "Nothing to train on yet",
  nothingHelp: "Click into a table with names in its first row, or paste one.",
  tooFew: "There must be at least two rows below the names, and one column beside the one to predict.",
};

export const doubts = {
  names: (row: number) => `Row ${count(row)} reads like names, too`,
  namesHelp:
    "The first row of a table holds its names. If these are the names, put a blank row above them; the rows above are then no part of the table.",
  merged: (n: number, first: string) =>
    n === 1 ? `The cells ${first} are merged` : `${first} and others are merged cells`,
  mergedHelp:
    "Only the first of them holds the value; the others count as blank. Unmerge them and fill each one.",
  errors: (n: number) => (n === 1 ? "1 cell holds an error" : `${count(n)} cells hold an error`),
  errorsHelp: (cells: readonly string[]) =>
    `${names(cells)}: a cell with an error counts as blank. Mend its formula if it matters.`,
};

export const sending = {
  title: "Sending your table",
  progress: (done: number, all: number) => `${count(done)} of ${rows(all)}`,
};

export const asking = {
  goOn: "Train",
  none: "How your columns were read is settled.",
};

export const connect = {
  title: "Connect",
  help: "Open the address that the service printed when it started, or paste its key here.",
  key: "Key",
  connect: "Connect",
  microsoft: "Sign in with Microsoft",
  signedIn: (person: string) => `Signed in as ${person}`,
  signOut: "Sign out",
};

export const readings = {
  number: "number",
  date: "date",
  yesNo: "yes or no",
  category: "one of several",
  text: "free text",
  identifier: "name of a row",
  constant: "always the same",
};

export const readAs = (column: string) => `${column} is read as`;

/** The page that Excel shows, where there is no Excel around it. */
export const pane = {
  outside: "This page works inside Excel. That you see it here means that this computer can load it.",
  noLibrary:
    "Microsoft’s library for Excel did not load. Check that appsforoffice.microsoft.com can be reached.",
};
