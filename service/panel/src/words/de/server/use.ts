import type { ServerWords } from "../../said";
import { said } from "../counting";

const { amount, list, n, one, points, q } = said;
type Args = Parameters<NonNullable<ServerWords[string]>>[0];

const promised = (a: Args) =>
  a.promised === undefined
    ? ""
    : `; versprochen: ${n(typeof a.off === "number" ? a.promised : Math.round(Number(a.promised)))}`;
const on = (a: Args) => `an den ${n(a.rows)} Zeilen, deren echte Antwort zählt`;
const often = (a: Args) => `bei ${n(a.share)} von 100 Zeilen`;
const before = (a: Args) => `(im Training: ${n(a.was)})`;

/** How far apart two values are, in the words of their kind. */
function apart(a: Args): string {
  const size = Math.abs(Number(a.difference));
  switch (a.kind) {
    case "date":
      return size < 1 ? `${n(Math.round(24 * size))} Stunden` : one(size) ? "1 Tag" : `${n(size)} Tage`;
    case "length":
      return `${n(size)} Zeichen`;
    case "percent":
      return `${points(size)} Punkte`;
    default:
      return amount(size, a.unit);
  }
}

function end(a: Args, value: unknown): string {
  switch (a.kind) {
    case "length":
      return `${n(value)} Zeichen`;
    case "percent":
      return `${n(100 * Number(value))} %`;
    default:
      return amount(value, a.unit);
  }
}

function range(a: Args): string {
  const low = a.above === undefined ? "" : `über ${end(a, a.above)}`;
  const high = a.atMost === undefined ? "" : `höchstens ${end(a, a.atMost)}`;
  return low !== "" && high !== "" ? `${low} und ${high}` : low + high;
}

/** How good a model is in use, and how rows have changed. */
export const use: ServerWords = {
  "quality-no-outcomes": () =>
    "Noch ist von keiner Zeile, die es beantwortet hat, die echte Antwort bekannt.",
  "quality-too-few": (a) =>
    `Nur ${one(a.known) ? "1 echte Antwort ist" : `${n(a.known)} echte Antworten sind`} bekannt: zu wenige, um zu sagen, wie gut es ist.`,
  "quality-coverage": (a) => `Von 100 beantworteten Zeilen haben ${n(a.of100)} eine echte Antwort.`,
  "quality-learned": (a) =>
    one(a.rows)
      ? "1 weitere echte Antwort gehört zu einer Zeile, aus der es gelernt hat, und zählt deshalb nicht."
      : `${n(a.rows)} weitere echte Antworten gehören zu Zeilen, aus denen es gelernt hat, und zählen deshalb nicht.`,
  "quality-immature": () =>
    "Echte Antworten zu diesen Zeilen kommen noch; die Zahlen können sich also ändern.",
  "quality-immature-within": (a) => {
    const hours = Number(a.hours);
    const days = Math.round(hours / 24);
    const within = hours === 1 ? "einer Stunde" : hours < 48 ? `${n(hours)} Stunden` : `${n(days)} Tagen`;
    return `Echte Antworten zu diesen Zeilen kommen noch (fast alle innerhalb von ${within}); die Zahlen können sich also ändern.`;
  },
  "quality-rows-dropped": (a) =>
    `${n(a.rows)} beantwortete Zeilen ließen sich nicht festhalten, weil zu viele auf einmal kamen.`,
  "quality-control-only": () =>
    "Nur Zeilen, die man ließ, wie sie sind, zählen; denn wer auf eine Antwort hin handelt, ändert, was geschieht.",
  "quality-off-by": (a) =>
    `Meist um ${amount(a.off, a.unit)} daneben ${on(a)} (geraten: ${n(a.guessing)}${promised(a)}).`,
  "quality-best-100": (a) =>
    `Von seinen besten 100 ${on(a)} sind ${n(a.hits)} ${q(a.answer)} (zufällig gewählt: ${n(a.guessing)}${promised(a)}).`,
  "quality-right-of-100": (a) =>
    `${n(a.right)} von 100 Mal richtig ${on(a)} (geraten: ${n(a.guessing)}${promised(a)}).`,
  "quality-worse": (a) =>
    a.version === undefined
      ? "Das ist schlechter, als sein Bericht versprach, und kein Zufall."
      : `Die Antworten von Version ${n(a.version)} sind schlechter, als ihr Bericht versprach.`,
  "quality-better": () => "Das ist besser, als sein Bericht versprach, und kein Zufall.",
  "quality-as-promised": () => "Das entspricht dem, was sein Bericht versprach.",
  "conduct-plain": () =>
    "Auf eine Antwort hin zu handeln ändert nichts; deshalb zählt jede Zeile mit echter Antwort.",
  "conduct-control": (a) =>
    `Auf eine Antwort hin zu handeln ändert, was geschieht. Deshalb sind ${n(a.of100)} von 100 Zeilen, ausgelost, als „control“ markiert: Sie bitte lassen, wie sie sind. Nur sie zeigen, wie gut die Antworten sind.`,
  "drift-unreadable": (a) => `${q(a.column)} ist ${often(a)} leer oder nicht lesbar ${before(a)}.`,
  "drift-blank": (a) => `${q(a.column)} ist ${often(a)} leer ${before(a)}.`,
  "drift-unseen": (a) => `${q(a.column)} hat ${often(a)} Werte, die das Modell nie gesehen hat.`,
  "drift-answers": () => "Die Antworten sind anders verteilt als beim Training.",
  "drift-levels": (a) => `${q(a.column)} hat andere Werte als im Training.`,
  "drift-answer-level": (a) => `Die Antwort ist ${often(a)} ${q(a.level)} ${before(a)}.`,
  "drift-level": (a) => `${q(a.column)} ist ${often(a)} ${q(a.level)} ${before(a)}.`,
  "drift-later": (a) => `${q(a.column)} ist um ${apart(a)} später als im Training.`,
  "drift-earlier": (a) => `${q(a.column)} ist um ${apart(a)} früher als im Training.`,
  "drift-longer": (a) => `${q(a.column)} ist um ${apart(a)} länger als im Training.`,
  "drift-shorter": (a) => `${q(a.column)} ist um ${apart(a)} kürzer als im Training.`,
  "drift-higher": (a) => `${q(a.column)} ist um ${apart(a)} höher als im Training.`,
  "drift-lower": (a) => `${q(a.column)} ist um ${apart(a)} niedriger als im Training.`,
  "drift-answer-higher": (a) => `Die Antwort ist um ${apart(a)} höher als beim Training.`,
  "drift-answer-lower": (a) => `Die Antwort ist um ${apart(a)} niedriger als beim Training.`,
  "drift-chance-higher": (a) => `Die Chance auf ${q(a.unit)} ist um ${apart(a)} höher als beim Training.`,
  "drift-chance-lower": (a) => `Die Chance auf ${q(a.unit)} ist um ${apart(a)} niedriger als beim Training.`,
  "drift-spread": (a) => `${q(a.column)} ist anders verteilt als im Training.`,
  "drift-range": (a) =>
    `${a.kind === "length" ? "Die Länge von " : ""}${q(a.column)} liegt ${often(a)} bei ${range(a)} ${before(a)}.`,
  "drift-no-reference": (a) =>
    `Version ${n(a.version)} sagt nicht, wie ihre Spalten verteilt waren. Neu trainieren, um Veränderungen zu bemerken.`,
  "drift-few-rows": (a) =>
    `Zu wenige Zeilen, um etwas zu sagen: bisher ${n(a.rows)} von ${n(a.needed)} verschiedenen.`,
  "drift-model": (a) =>
    `Was jetzt kommt, ist nicht mehr wie das, woraus das Modell gelernt hat: ${list(a.columns)}; daran hängen ${n(a.share)} % seiner Antworten.`,
  "drift-little": (a) =>
    `Manches ist anders als im Training, aber das macht wenig aus: ${list(a.columns)}; daran hängen ${n(a.share)} % der Antworten.`,
  "drift-answers-only": () => "Die Zeilen sind wie beim Lernen, aber die Antworten sind anders verteilt.",
  "drift-moving": () =>
    "Die letzten Zeilen sind anders als im Training; die nächsten zeigen, ob das so bleibt.",
  "drift-none": () => "Was kommt, ist wie das, woraus das Modell gelernt hat.",
};
