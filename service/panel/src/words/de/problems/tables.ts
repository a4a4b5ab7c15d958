import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { AGAIN, TOO_LARGE, UNREADABLE, unreadable } from "./shared";

const { list, n, q, row } = said;

/** What a table may not be. */
export const tables: ProblemWords = {
  "table-not-closed": ["Die Tabelle ist noch nicht ganz da", `Es können noch Zeilen kommen. ${AGAIN}`],
  "table-closed": [
    "Die Tabelle ist abgeschlossen",
    "Sie nimmt nichts mehr an. Neu mit der Tabelle beginnen.",
  ],
  "table-changed": ["Die Tabelle hat sich inzwischen geändert", "Neu nachsehen, dann wiederholen."],
  "table-in-use": [
    "Die Tabelle wird gebraucht",
    "Ein Training braucht sie noch. Das Training stoppen oder sein Ende abwarten.",
  ],
  "blocks-missing": [
    "Von der Tabelle fehlen Teile",
    (a) => `Nicht angekommen: ${row(a.blocks)}. Die Tabelle noch einmal senden.`,
  ],
  "too-many-rows": [
    TOO_LARGE,
    (a) =>
      a.rows === undefined
        ? `Mehr als ${n(a.limit)} Zeilen gehen hier nicht.`
        : `Auf einmal gehen ${n(a.limit)} Zeilen; den Rest danach senden.`,
  ],
  "too-many-columns": [TOO_LARGE, (a) => `Mehr als ${n(a.limit)} Spalten gehen hier nicht.`],
  "too-many-cells": [
    TOO_LARGE,
    (a) =>
      a.row === undefined
        ? `Mehr als ${n(a.limit)} Zellen gehen hier nicht.`
        : `Mehr als ${n(a.limit)} Zellen gehen hier nicht; Zeile ${n(a.row)} geht darüber hinaus.`,
  ],
  "cell-too-long": [
    TOO_LARGE,
    (a, { cell }) =>
      a.limit === undefined
        ? `Zelle ${cell ?? n(a.cell)} enthält mehr Zeichen, als hier gehen.`
        : `Zelle ${cell ?? n(a.cell)} enthält mehr als ${n(a.limit)} Zeichen; mehr gehen nicht. In einer Textdatei fehlt dort vielleicht ein schließendes Anführungszeichen.`,
  ],
  "table-empty": ["Die Tabelle ist leer", "Sie hat keine Spalten und keine Zeilen."],
  "table-header-only": ["Keine Zeilen", "Die Tabelle hat Namen, aber keine Zeilen darunter."],
  "column-count-differs": [
    UNREADABLE,
    (a) =>
      a.cells === undefined
        ? `Zelle ${n(a.cell)} liegt außerhalb der ${n(a.columns)} Spalten der Tabelle. Ihrer Spalte einen Namen geben oder die Zelle leeren.`
        : `Zeile ${n(a.row)} hat ${n(a.cells)} Zellen, erwartet werden ${n(a.columns)}.`,
  ],
  "quote-unclosed": [
    UNREADABLE,
    (a) =>
      `Mit den Anführungszeichen in Zeile ${n(a.line)} (Zelle ${n(a.cell)}) stimmt etwas nicht: schließen, oder verdoppeln, wenn sie zum Text gehören.`,
  ],
  "number-not-finite": [
    UNREADABLE,
    (a) => `In Zelle ${n(a.cell)} steht keine endliche Zahl. Sie leeren oder ändern.`,
  ],
  "cell-invalid": [
    UNREADABLE,
    (a) => `In Zelle ${n(a.cell)} steht etwas, das kein Text, keine Zahl und kein Ja oder Nein ist.`,
  ],
  "csv-unreadable": [
    UNREADABLE,
    (a) =>
      a.cell === undefined
        ? "Das ist keine CSV-Datei. Die Tabelle als CSV oder xlsx speichern."
        : `In Zelle ${n(a.cell)} steht ein Zeichen, das kein Text hat: Die Datei ist beschädigt oder keine Textdatei.`,
  ],
  "xlsx-unreadable": [UNREADABLE, unreadable],
  "sheet-unknown": [
    UNREADABLE,
    (a) => `Es gibt kein Blatt ${q(a.sheet)}. Vorhanden: ${list(a.sheets) || "keines"}.`,
  ],
  "format-unknown": [UNREADABLE, "Tabellen werden als CSV oder als Arbeitsmappe geschrieben."],
  "reading-impossible": [
    "So lässt sich die Spalte nicht lesen",
    (a) => `Die Zellen von ${q(a.column)} verraten nicht, wie sie so zu lesen wären.`,
  ],
  "column-unknown": ["Diese Spalte gibt es nicht", (a) => `Die Tabelle hat keine Spalte ${q(a.column)}.`],
  "column-missing": ["Es fehlt eine Spalte", (a) => `In den Zeilen fehlt: ${list(a.columns)}.`],
  "bundle-unreadable": [
    "Das ist keine Modelldatei",
    "Eine Datei wählen, die von click-ml heruntergeladen wurde.",
  ],
  "bundle-damaged": ["Die Modelldatei ist beschädigt", "Sie noch einmal herunterladen."],
};
