import type { Sentence } from "../api/wire";
import type { Counts } from "../flows/cut";
import type { Filling } from "../flows/fill";
import { proofSheet, reportSheet } from "./en/sheets";
import { templates } from "./en/templates";
import { count, day, duration, figure, moment, names, percent, rough, strong } from "./format";

const rows = (value: number) => (value === 1 ? "1 row" : `${count(value)} rows`);
const columns = (value: number) => (value === 1 ? "1 column" : `${count(value)} columns`);

const inHundred = (share: number) => `${count(Math.round(share * 100))} of 100`;

/** Every sentence of the panel in English. Another language is another file with the same names. */
const decidedBy: Readonly<Record<Counts, string>> = {
  right: "right most often",
  even: "both alike",
  catching: "catching all",
  sure: "being sure",
  costs: "by what mistakes cost",
};

export const en = {
  app: "click-ml",
  models: "Models",
  back: "Back",
  close: "Close",
  tryAgain: "Try again",
  startOver: "Start over",
  moment: "One moment …",
  leaving: "You can close this panel. Training goes on.",

  templates,
  reportSheet,
  proofSheet,

  start: {
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
    nothing: "Nothing to train on yet",
    nothingHelp: "Click into a table with names in its first row, or paste one.",
    tooFew: "There must be at least two rows below the names, and one column beside the one to predict.",
  },

  sending: {
    title: "Sending your table",
    progress: (done: number, all: number) => `${count(done)} of ${rows(all)}`,
  },
  asking: {
    goOn: "Train",
    none: "How your columns were read is settled.",
  },

  training: {
    left: (seconds: number) => (seconds > 0 ? `${duration(seconds)} left` : "finishing"),
    waiting: "Waiting for its turn",
    first: "Looking for a first answer",
    improving: "still improving",
    guessing: "guessing",
    tried: "Tried so far",
    candidates: (tried: number) => (tried === 1 ? "1 candidate." : `${count(tried)} candidates.`),
    enough: "Good enough",
    stop: "Stop",
    finishing: "Finishing with the best so far …",
    curve: (points: number) => `Best score over time, ${points} points`,
    seconds: "Seconds",
    sentAs: "How each column was read",
  },

  filling: {
    title: "Predicting",
    progress: (done: number, all: number) => `${count(done)} of ${rows(all)}`,
  },

  result: {
    filled: (filling: Filling, span: string) => `${strong(rows(filling.filled))} filled in ${strong(span)}`,
    columns: "prediction · confidence · because",
    columnsRange: "prediction · usual range · because",
    nothing: "Every row has its answer already; nothing was written.",
    nothingHelp: "Add rows without an answer, or select others and predict them from Models.",
    takenBack: "The answers are not in this sheet (any more).",
    changed: (n: number) =>
      n === 1
        ? "1 row was edited meanwhile and says “row changed” instead of an answer."
        : `${count(n)} rows were edited meanwhile and say “row changed” instead of an answer.`,
    unanswered: (n: number) => `${rows(n)} could not be answered; the reason is in the last column.`,
    matched: (sent: string, column: string) => `${strong(sent)} was taken as ${strong(column)}.`,
    show: "Show",
    undo: "Undo",
    write: "Write them again",
    version: (v: number) => `version ${v}`,
    newRun: "New training",
  },

  headline: {
    "right-of-100": (value: number, _: string) => `Right ${count(value)} times out of 100`,
    "best-100": (value: number, answer: string) =>
      answer === ""
        ? `${count(value)} of your best 100 are hits`
        : `Of your best 100, ${count(value)} are “${answer}”`,
    "off-by": (value: number, unit: string) => `Usually off by ${rough(value)} ${unit}`.trim(),
  },
  against: {
    "right-of-100": (guessing: number) => `guessing: ${count(guessing)}`,
    "best-100": (guessing: number) => `picked at random: ${count(guessing)}`,
    "off-by": (guessing: number) => `guessing: off by ${rough(guessing)}`,
  },

  report: {
    interval: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    rule: (column: string, value: string) => `best rule with one column (${strong(column)}): ${value}`,
    checked: (n: number) => `Checked on ${rows(n)} it never saw.`,
    cut: (answer: string, called: number, caught: number, right: number) =>
      `It says “${answer}” to ${strong(inHundred(called))} rows. That catches ${strong(percent(caught))} of all “${answer}”; of those it names, ${strong(inHundred(right))} really are.`,
    noCut: "On the rows it was checked on this changes nothing; its own answers are given.",
    matters: "What matters",
    mattersHelp: "How much each column decides, on average.",
    column: "Column",
    share: "Share",
    gain: "Who to ask first",
    gainHelp: (answer: string, share: number, found: number) =>
      `Ask the best ${percent(share)}, and you reach ${percent(found)} of all “${answer}”.`,
    gainAxis: "Rows asked, best first",
    found: "Found",
    random: "at random",
    trust: "Can the chances be believed",
    trustHelp: "Of rows with this stated chance, so many really were.",
    stated: "Stated",
    real: "Real",
    rows: "Rows",
    mistakes: "Where it fails",
    truth: "Truth",
    said: (answer: string) => `said “${answer}”`,
    effect: (answer: string, column: string) => `Chance of “${answer}” by ${column}`,
    effectOnNumber: (column: string) => `Usual answer by ${column}`,
    proof: "Check it yourself",
    proofRight: (n: number, right: number) => `Of these ${rows(n)}, it was right on ${count(right)}.`,
    proofInRange: (n: number, inside: number) =>
      `Of these ${rows(n)}, ${count(inside)} lie in the range that should hold nine of ten.`,
    proofHelp: "It had not seen these rows when it answered. They are counted as they stood when it learned.",
    row: "Row",
    itSaid: "It said",
    wrongly: (value: string) => `${value} ✗`,
    errors: (usual: number, nine: number) =>
      `Half of the rows are off by less than ${strong(figure(usual))}, nine of ten by less than ${strong(figure(nine))}.`,
    more: "What more rows would bring",
    score: "Score",
    tried: "What was tried",
    candidate: "Candidate",
    weight: "Part",
    unfinished: "not finished",
    remarks: "Good to know",
    leftOut: (left: readonly string[]) => `It did not learn from ${names(left)}, as you wished.`,
    takeIn: "Learn from it again",
    details: "Details",
    metric: "Measure",
    value: "Model",
    guess: "Guessing",
    ofMetric: (metric: string, low: number, high: number) =>
      `${metric}: between ${figure(low)} and ${figure(high)}, 95 times out of 100.`,
    provenance: "To repeat it",
    seed: (seed: number) => `Seed ${seed}`,
    engine: (engine: string) => `Engine ${engine}`,
    data: (digest: string) => `Data ${digest.slice(0, 12)}`,
    readings: "How each column was read",
    sheets: "Sheets to keep and to play",
    look: "Worth a look",
    lookAt: (column: string) => `Look at ${strong(column)}`,
    known: "Yes, known",
    leaveOut: "Leave it out",
    fine: "Fine",
    retrain: "Train again",
    retrainHelp: "The correction counts from the next training on.",
    metrics: {
      auc: "AUC",
      "log-loss": "Log loss",
      accuracy: "Accuracy",
      rmse: "RMSE",
      mae: "Mean error",
      r2: "R²",
    },
  },

  readings: {
    number: "number",
    date: "date",
    yesNo: "yes or no",
    category: "one of several",
    text: "free text",
    identifier: "name of a row",
    constant: "always the same",
  },
  readAs: (column: string) => `${column} is read as`,

  shelf: {
    none: "No model yet",
    noneHelp: "Train one from a table; it will be kept here.",
    predicts: (target: string) => `predicts ${strong(target)}`,
    age: (instant: string, version: number) => `version ${version} · ${moment(instant)}`,
    tried: (version: number) => `Version ${version} is being tried.`,
    predict: "Predict this selection",
    sends: (sent: readonly string[], sheetRows: number) =>
      `${rows(sheetRows)}. What leaves this sheet: ${names(sent)}.`,
    missing: (gone: readonly string[]) => `This sheet has no column ${names(gone)}, which the model needs.`,
    noTable: "Select the rows to predict in the sheet.",
    open: "Open",
    more: "More models",
  },
  alerts: {
    drift: "Your rows have changed",
    quality: "It is right less often than it promised",
  },
  model: {
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
  },
  trial: {
    title: (v: number) => `Version ${v} on trial`,
    paused: (v: number) => `Version ${v} on trial, paused`,
    first: "It has just begun; nothing is known yet.",
    steps: "Steps of the trial",
    step: (at: number, all: number) => `Step ${at} of ${all}`,
    kinds: {
      replay: "on past rows",
      shadow: "beside, unseen",
      "new-rows": "new rows only",
      all: "everything",
    },
    part: (percent: number) => `${rough(percent)} of 100 rows`,
    rows: (n: number) => `${rows(n)} answered in this step`,
    beside: (n: number) => `${rows(n)} answered beside`,
    oneSheet: "All rows come from one sheet, so it gets only new rows before it gets all.",
    needs: (n: number) =>
      n === 1
        ? "About 1 more real answer until a verdict."
        : `About ${count(n)} more real answers until a verdict.`,
    letAnswer: "Let it answer",
    more: (percent: number) => `Give it ${rough(percent)} of 100`,
    seen: "I have looked, go on",
    pause: "Pause",
    goOn: "Go on",
    stop: "Stop the trial",
    again: "Look again",
    details: "Details",
    watched: "What is watched",
    verdict: "So far",
    figures: "Figures",
    names: {
      failures: "failed answers",
      slow: "slow answers",
      shares: "shares as planned",
      quality: "right or wrong",
      flips: "changed answers",
      shift: "higher or lower on the whole",
    },
    verdicts: {
      ok: "fine",
      signal: "worth a look",
      alarm: "alarm",
      better: "better",
      "not-worse": "not worse",
      worse: "worse",
      inconclusive: "too early to tell",
    },
    figure: (name: string, value: number) => `${name} ${figure(value)}`,
    earlier: "Decided before",
  },
  inUse: {
    title: "Right in real life",
    off: "Off in real life",
    coverage: (known: number, of100: number) =>
      known === 0
        ? "No real answers are known yet. Type them into the column to predict when you learn them."
        : `${count(of100)} of 100 answers have a real answer so far.`,
    days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
    curve: (n: number) => `Per day, ${n} days`,
    day: "Day",
    known: "Real answers",
    right: "Right of 100",
    offBy: "Off by",
    young: "Grey days still wait for real answers and may change.",
    guessing: "guessing",
    changed: "What changed in your rows",
  },
  retraining: {
    title: "Training again",
    fresh: (n: number) =>
      n === 0
        ? "No real answers came since it was trained."
        : n === 1
          ? "1 real answer came since it was trained."
          : `${count(n)} real answers came since it was trained.`,
    runs: (when: string) => `${day(when)}: it is being trained again.`,
    tried: (when: string, v: number) => `${day(when)}: version ${v} came of it and is being tried.`,
    ran: (when: string, what: string) => `${day(when)}: ${what}`,
    now: "Train it again now",
  },
  history: {
    title: "What changed",
    none: "Nothing yet.",
    note: (v: number) => `Note on version ${v}`,
    hint: "Why you did this",
    keep: "Keep the note",
    older: "Older",
  },
  adopt: {
    ready: (v: number) => `Version ${v} is ready`,
    readyHelp: "These rows were predicted with it. Elsewhere the version before still answers.",
    everywhere: "Use it everywhere",
    prove: "Let it prove itself first",
    live: (v: number) => `Version ${v} answers everywhere now.`,
    tried: (v: number) => `Version ${v} is being tried. These rows were predicted with it.`,
    look: "See the model",
  },
  real: {
    found: (n: number) => (n === 1 ? "1 real answer found" : `${count(n)} real answers found`),
    help: (target: string) =>
      `In ${strong(target)} stands now what really happened to rows that were predicted. Only these answers and the names of their rows leave this sheet.`,
    compare: "Compare",
    later: "Not now",
    always: "Do this by itself from now on",
    sending: "Comparing",
    right: (right: number, all: number) => `Right ${count(right)} of ${count(all)}`,
    off: (off: number) => `Usually off by ${rough(off)}`,
    guessing: (n: number) => `Always giving the most frequent answer: right ${count(n)} times.`,
    compared: (n: number) => (n === 1 ? "1 real answer" : `${count(n)} real answers`),
    waiting: (n: number) =>
      n === 1
        ? "1 row was edited since it was predicted; its answer is kept but not counted."
        : `${count(n)} rows were edited since they were predicted; their answers are kept but not counted.`,
    refused: (n: number) =>
      n === 1 ? "1 answer could not be taken:" : `${count(n)} answers could not be taken:`,
  },

  connect: {
    title: "Connect",
    help: "Open the address that the service printed when it started, or paste its key here.",
    key: "Key",
    connect: "Connect",
  },

  problem: {
    request: (id: string) => `Request ${id}`,
    goTo: (cell: string) => `Go to ${cell}`,
    choose: "Choose another column",
  },

  written: {
    predicted: (target: string, counts: Counts, version: number, when: Date) =>
      counts === "right"
        ? `${target} predicted · v${version} · ${day(when)}`
        : `${target} predicted · ${decidedBy[counts]} · v${version} · ${day(when)}`,
    byVersion: (version: number) => `answered by version ${version}`,
    likelier: (value: string, chance: number) => `“${value}” is likelier (${percent(chance)})`,
    confidence: (version: number) => `confidence · v${version}`,
    range: (version: number) => `usual range · v${version}`,
    because: (version: number) => `because · v${version}`,
    between: (low: number, high: number) => `${figure(low)} to ${figure(high)}`,
    rowChanged: "row changed",
    noAnswer: (why: string) => `no answer: ${why}`,
    marks: {
      unseen: (column: string) => `${column} has a value it never saw`,
      outside: (column: string) => `${column} is beyond what it saw`,
      misfit: (column: string) => `${column} could not be read`,
      control: (_: string) => "leave this row as it is, to see how good the answers are",
    },
  },

  /** What a cell says when its formula cannot be answered. */
  formula: {
    noModel: "The first argument is the name of a model, such as the panel shows it under Models.",
    widths: (names: number, cells: number) =>
      `The headers have ${columns(names)}, the rows ${count(cells)}. Select both over the same columns.`,
    twice: (name: string) => `Two headers are called “${name}”. Rename one of them.`,
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
    refused: (detail: string, request: string) =>
      request === "" ? detail : `${detail} (Request ${request})`,
    unreadable: (status: number) =>
      `Something between this sheet and the service answered (${status}). Try again later.`,
  },

  /** The menu in a spreadsheet that has no ribbon. */
  menu: {
    open: "Open",
    allowFormulas: "Allow formulas in this document",
    remove: "Remove what click-ml wrote",
    allowed:
      "Formulas of this document may predict now, for everybody who opens it. They can do nothing else.",
    connectFirst: "Open click-ml and connect first.",
    keyName: (document: string) => `Formulas in ${document}`,
    keyRefused: "The service gives no key to you. Ask whoever runs it for a key that may do everything.",
    removed: (n: number) => (n === 0 ? "There is nothing of click-ml here." : `${columns(n)} removed.`),
  },

  /** Problems that the panel itself finds: title and what to do. */
  problems: {
    "service-unreachable": [
      "The service does not answer",
      "Check that it is running and that this computer is connected, then try again. Nothing in your sheet was changed.",
    ],
    "quota-used-up": [
      "Today’s calls are used up",
      "Google allows a number of calls a day, and yours are used up. Go on tomorrow; trainings go on without you. Nothing in your sheet was changed.",
    ],
    "google-accounts": [
      "Google does not know which account you are",
      "You are signed in to several Google accounts. Open this document where you are signed in to one only, for instance in a private window, and try again.",
    ],
    "google-slow": ["Google took too long", "Google ended the work after its time limit. Try again."],
    "google-unreachable": [
      "Google does not answer",
      "Check that this computer is connected and the document is still open, then try again.",
    ],
    "document-gone": [
      "The document is gone",
      "It was erased, or you may no longer open it. A training goes on and its model stays under Models.",
    ],
    "sheet-gone": [
      "The sheet is gone",
      "It was erased or has another name. Give it its name back, or start over with the sheet that is there.",
    ],
    "sheet-protected": [
      "The sheet is protected",
      "You may not write into it. Ask whoever protected it to let you, or work on a copy. Nothing was written.",
    ],
    "sheet-busy": ["Somebody else is writing", "Wait a moment, then try again. Nothing was written."],
    "sheet-full": [
      "The document is full",
      "Google Sheets holds ten million cells in all sheets of a document. Remove what you do not need, then try again.",
    ],
    "rows-moved": [
      "The sheet was changed while the answers were written",
      "They were taken out again, so that none stands beside the wrong row. Try again.",
    ],
    "answer-unreadable": [
      "Something between this panel and the service answered",
      "A proxy or gateway may be in the way. Try again, or ask whoever runs the service.",
    ],
    "columns-gone": [
      "Columns are gone",
      "The sheet no longer has all columns that were sent. Put them back or train again. Nothing was written.",
    ],
    "training-failed": ["The training failed", "Nothing in your sheet was changed. Try again."],
    "trial-over": ["This trial is over", "The page shows how things stand now."],
    "names-gone": [
      "The rows cannot be recognised",
      "The sheet no longer has all columns that these rows were predicted from. Put them back, then compare again. Nothing was sent.",
    ],
    "run-forgotten": ["This run is no longer known", "Start over with your table."],
    "panel-failed": ["Something in the panel failed", "Nothing was written. Try again."],
    "key-unknown": [
      "This key is not known",
      "Open the address that the service printed when it started, or ask for a new key.",
    ],
  } as Record<string, readonly [string, string] | undefined>,

  /** Server sentences that are said otherwise than in the text that came; by code. */
  server: {} as Record<string, ((args: Sentence["args"]) => string) | undefined>,
};

export type Words = typeof en;
