import { count, day, figure, rough, strong } from "../format";
import { rows } from "./counting";

export const trial = {
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
  oneSheet:
    "All rows come from one sheet, which goes to one version as a whole: a share of it would be all or nothing. So this one gets only new rows before it gets all.",
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
    early: "the first real answers",
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
  measures: {
    canary: "new version",
    others: "others",
    expected: "expected",
    e: "weight of evidence",
    n: "outcomes",
    rarer: "with the rarer answer",
    waiting: "not told yet",
    live: "live version",
    mean: "difference",
    low: "at least",
    high: "at most",
    rows: "rows",
    changed: "changed",
    share: "share",
    spread: "spread",
  },
  figure: (name: string, value: number) => `${name} ${figure(value)}`,
  earlier: "Decided before",
};

export const inUse = {
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
};

export const retraining = {
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
};

export const history = {
  title: "What changed",
  none: "Nothing yet.",
  note: (v: number) => `Note on version ${v}`,
  hint: "Why you did this",
  keep: "Keep the note",
  older: "Older",
};

export const difference = {
  ask: (v: number) => `Compare with version ${v}`,
  title: (v: number, other: number) => `Version ${v} beside version ${other}`,
  noRows: "No rows were asked about lately, so nobody can say which answers would change.",
  same: (n: number) => `Both say the same of the last ${rows(n)}.`,
  changed: (changed: number, n: number) => `They differ in ${count(changed)} of the last ${rows(n)}.`,
  trained: "When it was trained",
  added: (columns: string) => `It also needs ${columns}.`,
  removed: (columns: string) => `It no longer needs ${columns}.`,
  reread: (columns: string) => `It reads differently: ${columns}.`,
  sameColumns: "Both need the same columns.",
  matters: "What matters",
};

export const real = {
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
};
