import { longDay } from "../../format";
import type { ServerWords } from "../../said";
import { said } from "../counting";

const { list, n, one, q, row } = said;
const day = (value: unknown) => longDay(n(value));

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  number: ["keine Zahl", "keine Zahlen"],
  date: ["kein Datum", "keine Daten"],
  time: ["keine Zeitangabe", "keine Zeitangaben"],
  yesNo: ["weder Ja noch Nein", "weder Ja noch Nein"],
};

/** How a table is read, and which column is to be predicted. */
export const tables: ServerWords = {
  "read-as.chosen": () => "Gelesen wie gewählt.",
  "read-as.yes-no": () => "Ja oder nein.",
  "read-as.empty": () => "Nichts: Jede Zelle ist leer.",
  "read-as.filled-or-blank": (a) => `${q(a.value)} oder leer.`,
  "read-as.constant": (a) => `Immer ${q(a.value)}.`,
  "read-as.date": (a) => `Daten wie ${q(a.written)}, das ist der ${day(a.date)}.`,
  "read-as.date-time": (a) => `Daten mit Uhrzeit wie ${q(a.written)}, das ist der ${day(a.date)}.`,
  "read-as.date-open": (a) =>
    `Wahrscheinlich Daten, aber ${q(a.written)} zeigt nicht, ob erst der Tag oder erst der Monat kommt; bis das geklärt ist, gelten sie als Wörter.`,
  "date.ambiguous": (a) => `${q(a.written)} kann für verschiedene Tage stehen. Für welchen?`,
  "date.leave-as-words": () => "Als Wörter lassen, nicht als Daten.",
  "date.read-like": (a) => `${q(a.written)} ist der ${day(a.date)}.`,
  "read-as.number": () => "Zahlen.",
  "read-as.number-format": (a) => `Zahlen: ${q(a.written)} wird als ${n(a.number)} gelesen.`,
  "read-as.time": (a) =>
    `Zeiten: ${q(a.written)} wird als ${n(a.time)} gelesen, Stunden, Minuten und Sekunden.`,
  "read-as.number-open": (a) =>
    `Zahlen, aber ${q(a.written)} zeigt nicht, ob das Zeichen darin Tausender trennt; bis das geklärt ist, ${a.thousands === true ? "trennt es Tausender" : "steht es vor den Nachkommastellen"}.`,
  "number.ambiguous": (a) => `${q(a.written)} kann für verschiedene Zahlen stehen. Für welche?`,
  "number.read-fraction": (a) =>
    `${q(a.written)} ist etwa ${n(a.about)}: Hinter dem Zeichen stehen Nachkommastellen.`,
  "number.read-thousands": (a) =>
    `${q(a.written)} ist etwa ${n(a.about)} Tausend: Das Zeichen trennt Tausender.`,
  "read-as.identifier": (a) =>
    `Namen der Zeilen: ${n(a.distinct)} verschiedene Werte in ${n(a.filled)} Zellen.`,
  "read-as.row-number": () =>
    "Zeilennummern: Sie steigen von Zeile zu Zeile um eins und sagen nichts über sie.",
  "read-as.codes": (a) => `Kennzahlen, keine Mengen: eine von ${n(a.levels)}.`,
  "read-as.text": (a) => `Texte: ${n(a.distinct)} verschiedene.`,
  "read-as.category": (a) => `Einer von ${n(a.levels)} Werten.`,
  "column.yes-no-spellings": (a) =>
    `Verschiedene Schreibweisen gelten als dasselbe: ${row(a.yes)} als Ja, ${row(a.no)} als Nein.`,
  "column.currencies": (a) =>
    `Die Beträge haben verschiedene Währungen (${row(a.signs)}); sie gelten, wie sie dastehen, umgerechnet wird nichts.`,
  "column.mostly-numbers": (a) =>
    `Etwa ${n(Math.round(100 * Number(a.share)))} von 100 Zellen sehen wie Zahlen aus, die übrigen nicht; deshalb gelten alle als Wörter.`,
  "column.word-counts-as-missing": (a) =>
    `${q(n(a.words).replace(/^\[|\]$/g, ""))} (${n(a.count)} Zellen) ist keine Zahl und zählt als leer.`,
  "column.minus-one": (a) =>
    `−1 ist die einzige negative Zahl (${n(a.count)} Zellen): Vielleicht steht sie für „nie“ oder „unbekannt“.`,
  "column.misfits": (a) => {
    const [single, several] = KINDS[n(a.kind)] ?? ["nicht lesbar", "nicht lesbar"];
    return one(a.count)
      ? `1 Zelle ist ${single}: ${row(a.cells)}; sie zählt als leer.`
      : `${n(a.count)} Zellen sind ${several}, darunter ${row(a.cells)}; sie zählen als leer.`;
  },
  "column.na-kept": (a) =>
    `„NA“ (${n(a.count)} Zellen) bleibt ein eigener Wert: Zwischen Wörtern heißt es oft „keins“.`,
  "column.unknown-counts-as-missing": (a) =>
    `In ${n(a.count)} Zellen steht, dass der Wert unbekannt ist; sie zählen als leer.`,
  "column.same-as-other": (a) => `In ${q(a.column)} steht in jeder Zeile dasselbe wie in ${q(a.other)}.`,
  "leave-out.identifier": () => "Sie benennt jede Zeile und sagt nichts über künftige.",
  "leave-out.constant": () => "Sie sagt in jeder Zeile dasselbe.",
  "leave-out.personal": () => "Sie sagt, wer jemand ist, und nichts über den Nächsten.",
  "personal.email": () => "Das sieht nach E-Mail-Adressen aus.",
  "personal.phone": () => "Das sieht nach Telefonnummern aus.",
  "personal.name": () => "Das sieht nach Namen von Menschen aus.",
  "personal.address": () => "Das sieht nach Anschriften aus.",
  "personal.account": () => "Das sieht nach Bankkonten aus.",
  "personal.birthday": () => "Das sieht nach Geburtstagen aus.",
  "personal.ip": () => "Das sieht nach Netzwerkadressen aus.",
  "personal.number": () => "Das sieht nach amtlichen Nummern von Menschen aus.",
  "target.blank-rows": (a) =>
    `${q(a.column)} ist oben gefüllt und in den letzten ${n(a.blank)} Zeilen leer: Die lassen sich vorhersagen.`,
  "target.blank-cells": (a) =>
    `${q(a.column)} ist die einzige Spalte mit leeren Zellen, ${n(a.blank)} an der Zahl: Die lassen sich vorhersagen.`,
  "target.by-name": (a) => `${q(a.column)} klingt nach dem, was man wissen will.`,
  "target.last-column": (a) => `${q(a.column)} ist die letzte Spalte.`,
  "target.by-type": (a) => `${q(a.column)} enthält Werte, die sich vorhersagen lassen.`,
  "task.binary": (a) => `${q(a.column)} ist eine von zwei Antworten.`,
  "task.multiclass": (a) => `${q(a.column)} ist eine von ${n(a.distinct)} Antworten.`,
  "task.regression": (a) => `${q(a.column)} ist eine Zahl.`,
  "table.total-row": (a) =>
    `Zeile ${n(a.row)} sieht nach der Summe der Zeilen darüber aus. Besser herausnehmen: Sie ist keine Zeile wie die anderen.`,
  "table.few-rows": (a) => `Die Tabelle hat nur ${n(a.rows)} Zeilen: Daraus ist kaum etwas zu lernen.`,
  "table.column-unnamed": (a) => `Spalte ${n(a.position)} hat keinen Namen; hier heißt sie ${q(a.column)}.`,
  "table.column-renamed": (a) =>
    `Der Name ${q(a.name)} steht über mehr als einer Spalte; die spätere heißt hier ${q(a.column)}.`,
  "table.title-left-out": (a) =>
    `Über den Spaltennamen steht ein Titel (${one(a.rows) ? "1 Zeile" : `${n(a.rows)} Zeilen`}); er wurde weggelassen.`,
  "table.no-header": () =>
    "Die erste Zeile sieht nach Werten aus; deshalb heißen die Spalten „Column 1“, „Column 2“ und so weiter.",
  "table.blank-rows": (a) => `Leere Zeilen wurden weggelassen: ${n(a.count)}.`,
  "csv.short-rows": (a) =>
    `${n(a.count)} Zeilen haben weniger Zellen, als die Tabelle Spalten hat (${n(a.columns)}), zuerst Zeile ${n(a.row)}; was am Ende fehlt, gilt als leer.`,
  "csv.mixed-encoding": () =>
    "In der Datei sind zwei Zeichensätze gemischt (UTF-8 und Windows-1252); beide wurden gelesen.",
  "xlsx.one-sheet-of-many": (a) =>
    `Die Arbeitsmappe hat ${n(a.sheets)} Blätter; gelesen wurde ${q(a.sheet)}.`,
  "xlsx.error-cells": (a) => `In ${n(a.count)} Zellen steht ein Fehler wie #DIV/0!; sie gelten als leer.`,
  "xlsx.merged-cells": (a) =>
    `Verbundene Zellen gelten in jeder Zeile, über die sie reichen: ${n(a.count)} leere Zellen darunter wurden mit ihrem Wert gelesen, in ${list(a.columns)}.`,
  "xlsx.formulas-without-results": (a) =>
    `${n(a.count)} Formeln haben kein gespeichertes Ergebnis und gelten als leer. Die Mappe in einem Tabellenprogramm öffnen, speichern und noch einmal versuchen.`,
  number: () => "Zahlen",
  date: () => "Daten",
  yesNo: () => "ja oder nein",
  category: () => "einer von mehreren Werten",
  text: () => "freier Text",
  identifier: () => "Namen von Zeilen",
  constant: () => "überall derselbe Wert",
};
