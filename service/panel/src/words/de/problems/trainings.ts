import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { FAILED, UNTRAINABLE } from "./shared";

const { n, one, q } = said;

/** What cannot be trained. */
export const trainings: ProblemWords = {
  "target-unknown": [
    "Diese Spalte gibt es nicht",
    (a) => `Die Tabelle hat keine Spalte ${q(a.column)} zum Vorhersagen.`,
  ],
  "target-blank": [
    UNTRAINABLE,
    (a) => `${q(a.column)} hat in keiner Zeile eine Antwort. Die bekannten Antworten eintragen.`,
  ],
  "target-one-value": [
    UNTRAINABLE,
    (a) => `${q(a.column)} hat überall dieselbe Antwort. Daraus ist nichts zu lernen.`,
  ],
  "target-not-number": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} enthält ${{ date: "Daten", yesNo: "Ja und Nein" }[n(a.kind)] ?? "Texte"} und keine Zahlen zum Vorhersagen.`,
  ],
  "not-two-answers": [
    UNTRAINABLE,
    (a) => `${q(a.column)} enthält ${n(a.distinct)} verschiedene Antworten, nicht zwei.`,
  ],
  "too-many-answers": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} enthält ${n(a.distinct)} verschiedene Antworten: zu viele, um sie zu unterscheiden.`,
  ],
  "time-column-no-dates": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} sagt nicht, welche Zeilen später sind: eine Spalte mit Daten neben der zum Vorhersagen wählen.`,
  ],
  "time-column-too-few": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} nennt nur ${n(a.times)} verschiedene Zeiten; nötig sind mindestens ${n(a.needed)}, um aus einigen zu lernen und an späteren zu prüfen.`,
  ],
  "time-column-one-sided": [
    UNTRAINABLE,
    (a) =>
      `Nach ${q(a.column)} geordnet haben die späteren Zeilen keine Antworten, die auch die früheren haben: Nichts lässt sich prüfen. Ohne diese Ordnung trainieren.`,
  ],
  "too-few-rows": [
    UNTRAINABLE,
    (a) =>
      a.column === undefined
        ? `Die Tabelle hat nur ${one(a.rows) ? "1 Zeile" : `${n(a.rows)} Zeilen`}; nötig sind mindestens ${n(a.needed)} mit einer Antwort.`
        : `Nur ${one(a.rows) ? "1 Zeile hat" : `${n(a.rows)} Zeilen haben`} eine Antwort in ${q(a.column)}; nötig sind mindestens ${n(a.needed)}.`,
  ],
  "columns-all-excluded": [
    "Keine Spalte zum Lernen",
    (a) => `Neben ${q(a.column)} bleibt keine Spalte zum Lernen. Eine der weggelassenen wieder dazunehmen.`,
  ],
  "nothing-to-learn-from": [
    UNTRAINABLE,
    (a) =>
      `Es bleibt keine Spalte, aus der sich ${q(a.column)} lernen lässt: Namen von Zeilen und Spalten mit überall demselben Wert helfen nicht.`,
  ],
  "metric-does-not-fit": [
    UNTRAINABLE,
    (a) => `Das Maß ${q(a.metric)} passt nicht zu Antworten wie denen von ${q(a.column)}.`,
  ],
  "no-cuda": [
    UNTRAINABLE,
    "Hier gibt es keine NVIDIA-Karte, die das Programm nutzen kann. Mit dem Prozessor trainieren.",
  ],
  "other-rows": [
    UNTRAINABLE,
    "Das sind nicht die Zeilen, aus denen das Modell gemacht wurde; sein Training lässt sich so nicht wiederholen.",
  ],
  "counts-does-not-fit": [
    UNTRAINABLE,
    (a) => `${q(a.column)} hat mehr als zwei Antworten: Da kann keine mehr zählen.`,
  ],
  "training-ended": ["Das Training ist schon zu Ende", "Neu nachsehen, wie es steht."],
  "table-erased": [
    "Die Tabelle wurde gelöscht",
    (a) =>
      `Die Tabelle, aus der ${q(a.model)} gelernt hat, wurde gelöscht, und mit ihr die Zeilen. Es noch einmal aus einer Tabelle trainieren.`,
  ],
  "no-table-to-learn-from": [
    "Keine Zeilen zum Lernen",
    (a) =>
      a.model === undefined
        ? `Die Zeilen, aus denen Version ${n(a.version)} gelernt hat, sind hier nicht aufbewahrt.`
        : `Die Zeilen, aus denen ${q(a.model)} gelernt hat, sind hier nicht aufbewahrt. Es erst aus einer Tabelle trainieren.`,
  ],
  "engine-crashed": [
    FAILED,
    (a) =>
      a.attempts === undefined
        ? "Das Rechenprogramm hielt unerwartet an; sonst ist nichts geschehen. Noch einmal trainieren."
        : `Das Training wurde ${n(a.attempts)} Mal unterbrochen und wird nicht weiter versucht. Neu starten, wenn der Dienst ruhig läuft.`,
  ],
  "engine-out-of-memory": [
    FAILED,
    "Diese Tabelle braucht mehr Speicher, als ein Training haben darf. Spalten oder Zeilen weglassen, oder Trainings mehr Speicher geben (Einstellungen heapMegabytes und nativeMegabytes des Dienstes).",
  ],
  "engine-failed": [
    FAILED,
    "Das Rechenprogramm kam nicht zurecht. Nichts ging verloren; noch einmal trainieren.",
  ],
};
