import { count, strong } from "../format";

export const rule = {
  change: "Change",
  label: "Train it again",
  when: {
    asked: "only when I ask",
    days: "every few days",
    answers: "as answers come",
    events: "on changes",
  },
  days: "How often",
  everyDays: (n: number) => (n === 1 ? "every day" : n === 7 ? "every week" : `every ${count(n)} days`),
  answers: "New real answers",
  newAnswers: (n: number) => (n === 0 ? "however many" : `at least ${count(n)}`),
  onDrift: "Also when rows look different for long",
  onQuality: "Also when answers become worse",
  pause: "Not again within",
  hours: (n: number) => {
    if (n < 24 || n % 24 !== 0) {
      return n === 1 ? "1 hour" : `${count(n)} hours`;
    }
    return n === 24 ? "1 day" : n === 168 ? "1 week" : `${count(n / 24)} days`;
  },
};

export const pins = {
  title: "Rows that must stay right",
  help: "A new version that gets one of these wrong is not tried.",
  wrong: (n: number, all: number) =>
    n === 1
      ? `This version gets 1 of ${count(all)} wrong.`
      : `This version gets ${count(n)} of ${count(all)} wrong.`,
  must: (answer: string) => `It must say “${answer}”.`,
  mustBeNear: (answer: string, off: string) => `It must say ${answer}, or be off by ${off} at most.`,
  right: "This version says so.",
  says: (said: string) => `This version says “${said}”.`,
  remove: "Remove",
  pin: "Pin the selected rows",
  select: "Select 2 to 20 rows of the sheet that have their answer.",
  rows: (n: number, target: string) =>
    n === 0
      ? `None of these rows has an answer in ${strong(target)}.`
      : n === 1
        ? `1 row, with its answer in ${strong(target)}.`
        : `${count(n)} rows, each with its answer in ${strong(target)}.`,
  offBy: "May be off by",
  keep: "Pin them",
  not: "Not now",
};

export const conduct = {
  title: "Do you act on the answers?",
  help: "Whoever gets a call because they were predicted to leave may stay because of it. Then their answer no longer shows how good the model is.",
  affects: "Acting on an answer changes it",
  aside: "Left as they are",
  of100: (share: string) => `${share} of 100 rows`,
  marked: "From the next predictions on, these rows say so in the last column.",
};

export const restore = {
  button: "Let it be tried again",
  label: "Why it may be tried again",
  hint: "Such as: the labels were wrong",
  confirm: "Let it be tried",
};
