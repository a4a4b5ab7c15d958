import type { Counts } from "../../flows/cut";
import type { Filling } from "../../flows/fill";
import { count, day, duration, figure, percent, rough, strong } from "../format";
import { rows } from "./counting";

const decidedBy: Readonly<Record<Counts, string>> = {
  right: "right most often",
  even: "both alike",
  catching: "catching all",
  sure: "being sure",
  costs: "by what mistakes cost",
};

export const training = {
  left: (seconds: number) => (seconds > 0 ? `${duration(seconds)} left` : "finishing"),
  waiting: "Waiting for its turn",
  first: "Looking for a first answer",
  improving: "still improving",
  noCurve: "A curve will show here how it gets better.",
  guessing: "guessing",
  tried: "Tried so far",
  candidates: (tried: number) => (tried === 1 ? "1 candidate." : `${count(tried)} candidates.`),
  enough: "Good enough",
  stop: "Stop",
  finishing: "Finishing with the best so far …",
  curve: (points: number) => `Best score over time, ${points} points`,
  seconds: "Seconds",
  sentAs: "How each column was read",
};

export const filling = {
  title: "Predicting",
  progress: (done: number, all: number) => `${count(done)} of ${rows(all)}`,
};

export const result = {
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
};

export const headline = {
  "right-of-100": (value: number, _: string) => `Right ${count(value)} times out of 100`,
  "best-100": (value: number, answer: string) =>
    answer === ""
      ? `${count(value)} of your best 100 are hits`
      : `Of your best 100, ${count(value)} are “${answer}”`,
  "off-by": (value: number, unit: string) => `Usually off by ${rough(value)} ${unit}`.trim(),
};

export const against = {
  "right-of-100": (guessing: number) => `guessing: ${count(guessing)}`,
  "best-100": (guessing: number) => `picked at random: ${count(guessing)}`,
  "off-by": (guessing: number) => `guessing: off by ${rough(guessing)}`,
};

export const written = {
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
};
