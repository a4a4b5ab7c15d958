import { count, duration } from "../format";
import { columns, rows } from "./counting";

/** What a cell says when its formula cannot be answered. */
export const formula = {
  noModel: "The first argument is the name of a model, such as the panel shows it under Models.",
  widths: (names: number, cells: number) =>
    `The headers have ${columns(names)}, the rows ${count(cells)}. Select both over the same columns.`,
  tooMany: (asked: number, most: number) =>
    `These are ${rows(asked)}; a formula takes ${count(most)}. Predict them in the panel: Models, then “Predict this selection”.`,
  option: (wish: string) =>
    `“${wish}” is no option. There are: confidence, reasons=3, version=2. Put commas between them.`,
  noKey:
    "Formulas may not predict in this document yet. Choose Extensions, click-ml, “Allow formulas in this document”.",
  keyRefused:
    "The key of this document is refused. Choose Extensions, click-ml, “Allow formulas in this document”.",
  noSuchModel: (model: string) =>
    `There is no model “${model}”. The panel shows the names of models under Models.`,
  noVersion: (model: string) => `No version of “${model}” answers now. Look at it in the panel.`,
  tooSlow: (answered: number) =>
    `These rows take longer than a formula may. ${rows(answered)} are answered and kept; take fewer rows at once, or predict them in the panel.`,
  refused: (detail: string, request: string) => (request === "" ? detail : `${detail} (Request ${request})`),
  unreadable: (status: number) =>
    `Something between this sheet and the service answered (${status}). Try again later.`,
  connect: "Open click-ml on the Home tab and connect first.",
  /** How a training stands, in the cell that follows it. */
  status: {
    queued: "waiting to begin",
    running: (score: string, seconds: number) => `${score} · ${duration(seconds)} left`,
    ready: (model: string, version: number) => `ready: ${model}, version ${version}`,
    failed: "failed; the panel says why",
    cancelled: "stopped",
  },
};

/** The menu in a spreadsheet that has no ribbon. */
export const menu = {
  open: "Open",
  allowFormulas: "Allow formulas in this document",
  remove: "Remove what click-ml wrote",
  allowed: "Formulas of this document may predict now, for everybody who opens it. They can do nothing else.",
  connectFirst: "Open click-ml and connect first.",
  keyName: (document: string) => `Formulas in ${document}`,
  keyRefused: "The service gives no key to you. Ask whoever runs it for a key that may do everything.",
  removeHelp:
    "Takes away all columns of predictions, on all sheets of this document. Your own columns, and sheets of reports, stay.",
  removeAll: "Remove all",
  removed: (n: number) => (n === 0 ? "There is nothing of click-ml here." : `${columns(n)} removed.`),
};
