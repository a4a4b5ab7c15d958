import { count, day, moment, names, rough, strong } from "../format";
import { rows } from "./counting";

export const shelf = {
  none: "No model yet",
  noneHelp: "Train one from a table; it will be kept here.",
  predicts: (target: string) => `predicts ${strong(target)}`,
  age: (instant: string, version: number) => `version ${version} · ${moment(instant)}`,
  tried: (version: number) => `Version ${version} is being tried.`,
  predict: "Predict this selection",
  sends: (sent: readonly string[], sheetRows: number) =>
    `${rows(sheetRows)}. What leaves this sheet: ${names(sent)}.`,
  missing: (gone: readonly string[]) => `This sheet has no column ${names(gone)}, which the model needs.`,
  letters: (gone: readonly string[]) =>
    `A column without a name goes by its letters: perhaps ${names(gone)} had none where the model learned.`,
  noTable: "Select the rows to predict in the sheet.",
  open: "Open",
  more: "More models",
};

/** Formulas of the document become what they say now. */
export const freeze = {
  title: "Formulas of click-ml",
  help: "For colleagues without click-ml: puts the answers in the place of the formulas, on all sheets of this document.",
  button: "Freeze to values",
  done: (formulas: number) =>
    formulas === 0
      ? "There is no formula of click-ml that has its answer."
      : formulas === 1
        ? "1 formula became values."
        : `${count(formulas)} formulas became values.`,
};

/** Formulas of a document that must be let to predict. */
export const allow = {
  help: (formula: string) =>
    `A formula such as ${formula} answers rows in their cells. For that the document gets a key that can only predict; everybody who opens the document uses it.`,
};

export const alerts = {
  models: (n: number) => `Models · ${count(n)} new`,
  title: {
    drift: "Your rows have changed",
    quality: "It is right less often than it promised",
    promoted: "A new version answers",
    "sent-back": "A version was sent back",
    asks: "A trial waits for you",
    retraining: "Training again has ended",
    "training-failed": "A training failed",
    "training-finished": "A training has finished",
    failing: "A version fails to answer",
    "set-aside": "A version was set aside",
  },
  when: (at: string, times: number) => (times === 1 ? moment(at) : `${moment(at)} · ${count(times)} times`),
  seen: "Seen",
  allSeen: "All seen",
};

export const model = {
  line: (v: number) => `v${v}`,
  state: {
    ready: "ready",
    shadow: "being tried",
    canary: "being tried",
    stable: "answers",
    standby: "stands by",
    retired: "retired",
    rejected: "sent back",
    quarantined: "set aside",
  },
  part: (percent: number) => `${rough(percent)} of 100`,
  newRows: "new rows",
  nobody: "No version answers.",
  answers: (v: number) => `Version ${v} answers all rows.`,
  share: (v: number, percent: number, tried: number, its: number) =>
    `Version ${v} answers ${strong(`${rough(percent)} of 100`)} rows, version ${tried} ${strong(`${rough(its)} of 100`)}.`,
  shareNew: (v: number, tried: number) =>
    `Version ${v} answers; version ${tried} answers rows that were never asked before.`,
  shares: "Who answers what share of the rows",
  version: "Version",
  promised: (v: number) => `When version ${v} was trained`,
  seen: (v: number, when: string, n: number) => `Version ${v}, of ${day(when)}, learned from ${rows(n)}.`,
  causes: {
    person: "Somebody trained it.",
    import: "It came as a file.",
    schedule: "It was trained as planned.",
    rows: "It was trained because new rows had come.",
    drift: "It was trained because your rows had changed.",
    quality: "It was trained because the one before was right less often.",
  },
  title: (v: number) => `Version ${v}`,
  waits: {
    ready: "It is ready and answers nothing yet.",
    shadow: "It is being tried beside; nobody sees its answers.",
    canary: "It is being tried.",
    stable: "It answers.",
    standby: "It answered before and stands by: going back to it takes a moment.",
    retired: "It answered before.",
    rejected: "It was sent back: it was worse than the one that answers.",
    quarantined: "Its file is damaged, so it cannot answer.",
  },
  prove: "Let it prove itself",
  proveHelp:
    "It first answers beside the other, then more and more rows, as long as nothing speaks against it.",
  tryOut: "Try on 10 %",
  all: "Let it answer everything",
  goBack: (v: number) => `Go back to version ${v}`,
  oneTrial: "One version at a time can be tried. End the trial first.",
  needs: "Columns it needs",
  download: "Download as a file",
  erase: "Erase this model",
  eraseAll: (n: number) => (n === 1 ? "Erase it with its version?" : `Erase it with all ${n} versions?`),
  reallyErase: "Erase",
  keep: "Keep",
  fresh: "Below you see how it stands now.",
};

/** Where no version of a model answers. */
export const nobody = {
  card: "No version answers. Open it and use one of its versions.",
  help: "Nothing is predicted until a version answers. These could:",
  none: "None of its versions can. Train it again from a table, or bring a version as a file.",
  use: "Use it",
  reason: "No other version answered.",
};

export const adopt = {
  ready: (v: number) => `Version ${v} is ready`,
  readyHelp: "These rows were predicted with it. Elsewhere the version before still answers.",
  everywhere: "Use it everywhere",
  prove: "Let it prove itself first",
  live: (v: number) => `Version ${v} answers everywhere now.`,
  tried: (v: number) => `Version ${v} is being tried. These rows were predicted with it.`,
  look: "See the model",
};
