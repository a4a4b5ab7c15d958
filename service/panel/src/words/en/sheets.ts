import { count, day, figure } from "../format";

const signed = (value: number) => `${value < 0 ? "−" : "+"}${figure(Math.abs(value))}`;
const of = (part: number, all: number) => `${count(part)} of ${count(all)}`;

/** What stands in the sheet that a report is written to. */
export const reportSheet = {
  button: "Put this report into a sheet",
  made: (model: string, at: Date, rows: number, checked: number) =>
    `Model ${model}, ${day(at)}. Learned from ${count(rows)} rows; checked on ${count(checked)} it never saw.`,
  name: (target: string, version: number) => `Report ${target} v${version}`,
  title: (target: string, version: number) => `How well ${target} is predicted (version ${version})`,
  figures: "Figures",
  of100: "Share of 100",
  found: (answer: string) => `“${answer}” found, of 100`,
  stated: "Stated, of 100",
  real: "Real, of 100",
  because: "Rows it never saw, and why it said so",
  sure: "Sure, of 100",
  why: "Because",
  effect: (column: string, effect: number, chance: boolean) =>
    chance ? `${column} ${signed(100 * effect)} points` : `${column} ${signed(effect)}`,
};

/** The game of guessing rows before seeing what the model said. */
export const proofSheet = {
  button: "Guess against the model",
  help: "20 rows it never saw, on a sheet of their own. You guess first, then you see what it said and what happened.",
  name: (target: string) => `Guess ${target}`,
  row: "row",
  guess: "your guess",
  said: "the model said",
  happened: "what happened",
  you: "you",
  model: "the model",
  hit: "✓",
  miss: "✗",
  none: "–",
  nearer: "nearer",
  title: (sheet: string) => `Your turn: ${sheet}`,
  how: (target: string, rows: number) =>
    `Type what you think into “your guess” of the ${count(rows)} rows. What happened with ${target} is hidden.`,
  choices: (answers: readonly string[]) => `Answers are ${answers.join(" or ")}.`,
  show: "Show what happened",
  leave: "Leave it",
  noGuess: "No row has a guess yet.",
  gone: "The sheet with your guesses is gone.",
  score: (you: number, guessed: number, model: number) =>
    `You were right on ${of(you, guessed)}, the model on ${of(model, guessed)}.`,
  nearest: (you: number, guessed: number, model: number) =>
    `You were nearer on ${of(you, guessed)}, the model on ${of(model, guessed)}.`,
  even: "As many rows of each answer were picked, so this is harder than the sheet as a whole.",
  done: "Look at them one by one in the sheet.",
  moved: "The rows of your table stand no longer where they stood when it learned, so they cannot be asked.",
};
