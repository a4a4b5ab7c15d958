import type { Words } from "../en/index";
import { count, day, figure } from "../format";

const signed = (value: number) => `${value < 0 ? "−" : "+"}${figure(Math.abs(value))}`;
const of = (part: number, all: number) => `${count(part)} von ${count(all)}`;

export const reportSheet: Words["reportSheet"] = {
  button: "Diesen Bericht in ein Blatt schreiben",
  made: (model, at, rows, checked) =>
    `Modell ${model}, ${day(at)}. Gelernt aus ${count(rows)} Zeilen; geprüft an ${count(checked)}, die es nie gesehen hat.`,
  name: (target, version) => `Bericht ${target} v${version}`,
  title: (target, version) => `Wie gut ${target} vorhergesagt wird (Version ${version})`,
  figures: "Zahlen",
  of100: "Anteil von 100",
  found: (answer) => `„${answer}“ gefunden, von 100`,
  stated: "Genannt, von 100",
  real: "Wirklich, von 100",
  because: "Zeilen, die es nie gesehen hat, und warum es so antwortete",
  sure: "Sicher, von 100",
  why: "Weil",
  effect: (column, effect, chance) =>
    chance ? `${column} ${signed(100 * effect)} Punkte` : `${column} ${signed(effect)}`,
};

export const proofSheet: Words["proofSheet"] = {
  button: "Gegen das Modell raten",
  help: "20 Zeilen, die es nie gesehen hat, auf einem eigenen Blatt. Erst selbst raten, dann sehen, was es sagte und was geschah.",
  name: (target) => `${target} raten`,
  row: "Zeile",
  guess: "eigener Tipp",
  said: "das Modell sagte",
  happened: "was geschah",
  you: "selbst",
  model: "das Modell",
  hit: "✓",
  miss: "✗",
  none: "–",
  nearer: "näher",
  title: (sheet) => `Jetzt raten: ${sheet}`,
  how: (target, rows) =>
    `In den ${count(rows)} Zeilen unter „eigener Tipp“ eintragen, was stimmen könnte. Was mit ${target} geschah, ist verdeckt.`,
  choices: (answers) => `Mögliche Antworten: ${answers.join(" oder ")}.`,
  show: "Zeigen, was geschah",
  leave: "Lassen",
  noGuess: "Noch hat keine Zeile einen Tipp.",
  gone: "Das Blatt mit den Tipps ist weg.",
  score: (you, guessed, model) => `Selbst ${of(you, guessed)} richtig, das Modell ${of(model, guessed)}.`,
  nearest: (you, guessed, model) => `Selbst ${of(you, guessed)} Mal näher, das Modell ${of(model, guessed)}.`,
  even: "Von jeder Antwort wurden gleich viele Zeilen gewählt; das ist schwerer als das Blatt im Ganzen.",
  done: "Im Blatt lassen sie sich einzeln ansehen.",
  moved:
    "Die Zeilen der Tabelle stehen nicht mehr, wo sie beim Lernen standen; deshalb kann nicht geraten werden.",
};
