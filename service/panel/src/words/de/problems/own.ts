import type { ProblemWords } from "../../said";
import { AGAIN, FAILED } from "./shared";

/** Problems that the panel finds itself. */
export const own: ProblemWords = {
  "service-unreachable": [
    "Der Dienst antwortet nicht",
    "Prüfen, ob er läuft und dieser Rechner verbunden ist, dann noch einmal versuchen. Im Blatt wurde nichts geändert.",
  ],
  "quota-used-up": [
    "Die Aufrufe für heute sind verbraucht",
    "Google erlaubt eine Anzahl Aufrufe am Tag, und die sind verbraucht. Morgen geht es weiter; Trainings laufen ohnehin weiter. Im Blatt wurde nichts geändert.",
  ],
  "google-accounts": [
    "Google weiß nicht, welches Konto gemeint ist",
    "Im Browser sind mehrere Google-Konten angemeldet. Das Dokument dort öffnen, wo nur eins angemeldet ist, etwa in einem privaten Fenster, und noch einmal versuchen.",
  ],
  "google-slow": [
    "Google hat zu lange gebraucht",
    `Google hat die Arbeit nach seiner Zeitgrenze beendet. ${AGAIN}`,
  ],
  "google-unreachable": [
    "Google antwortet nicht",
    "Prüfen, ob dieser Rechner verbunden und das Dokument noch offen ist, dann noch einmal versuchen.",
  ],
  "document-gone": [
    "Das Dokument ist weg",
    "Es wurde gelöscht oder darf nicht mehr geöffnet werden. Ein Training läuft weiter, und sein Modell bleibt unter „Modelle“.",
  ],
  "sheet-gone": [
    "Das Blatt ist weg",
    "Es wurde gelöscht oder umbenannt. Ihm seinen Namen zurückgeben oder mit dem Blatt neu beginnen, das da ist.",
  ],
  "sheet-protected": [
    "Das Blatt ist geschützt",
    "Hier darf nicht geschrieben werden. Wer es geschützt hat, kann das erlauben; sonst mit einer Kopie arbeiten. Nichts wurde geschrieben.",
  ],
  "cells-protected": [
    "Geschützte Zellen sind im Weg",
    (_, { detail }) =>
      `In ${detail} darf nicht geschrieben werden, und dort kämen die Antworten hin. Wer diese Zellen geschützt hat, kann das erlauben; sonst mit einer Kopie arbeiten. Nichts wurde geschrieben.`,
  ],
  "sheet-busy": [
    "Gerade schreibt jemand anders",
    "Einen Moment warten, dann noch einmal versuchen. Nichts wurde geschrieben.",
  ],
  "sheet-full": [
    "Das Dokument ist voll",
    "Google Tabellen fasst zehn Millionen Zellen in allen Blättern eines Dokuments. Entfernen, was nicht gebraucht wird, dann noch einmal versuchen.",
  ],
  "answers-left": [
    "Antworten stehen vielleicht neben falschen Zeilen",
    (a) =>
      `Das Blatt wurde beim Schreiben geändert, und die Spalten ${a.columns} ließen sich nicht wieder herausnehmen. Diese Spalten bitte selbst löschen. ${AGAIN}`,
  ],
  "rows-moved": [
    "Das Blatt wurde beim Schreiben geändert",
    `Die Antworten wurden wieder herausgenommen, damit keine neben der falschen Zeile steht. ${AGAIN}`,
  ],
  "excel-too-much": [
    "Excel nimmt nicht mehr auf einmal",
    "Excel im Web nimmt 5 MB auf einmal, und manche Zeilen enthalten mehr. Ihre Texte kürzen, oder die Spalten ohne sie auswählen. Nichts wurde geschrieben.",
  ],
  "excel-refused": ["Excel hat es nicht getan", `Nichts wurde geschrieben. ${AGAIN}`],
  "workbook-busy": [
    "Die Arbeitsmappe ist beschäftigt",
    "Die Eingabe in der Zelle beenden, einen Moment warten, dann noch einmal versuchen. Nichts wurde geschrieben.",
  ],
  "no-room": [
    "Neben der Tabelle ist kein Platz",
    "Gefüllte Zellen am Ende des Blatts oder eine Tabelle im Weg lassen keine neuen Spalten zu. Platz schaffen, dann noch einmal versuchen.",
  ],
  "answer-unreadable": [
    "Etwas zwischen Panel und Dienst hat geantwortet",
    "Vielleicht ist ein Proxy im Weg. Noch einmal versuchen oder den fragen, der den Dienst betreibt.",
  ],
  "columns-gone": [
    "Es fehlen Spalten",
    "Im Blatt stehen nicht mehr alle Spalten, die gesendet wurden. Sie zurückholen oder neu trainieren. Nichts wurde geschrieben.",
  ],
  "training-failed": [FAILED, `Im Blatt wurde nichts geändert. ${AGAIN}`],
  "trial-over": ["Diese Probe ist vorbei", "Die Seite zeigt, wie es jetzt steht."],
  "names-gone": [
    "Die Zeilen sind nicht wiederzuerkennen",
    "Im Blatt stehen nicht mehr alle Spalten, aus denen diese Zeilen vorhergesagt wurden. Sie zurückholen, dann noch einmal vergleichen. Nichts wurde gesendet.",
  ],
  "columns-missing": [
    "Es fehlen Spalten",
    "Dieser Tabelle fehlen Spalten, die das Modell braucht; die Zeile wurde nicht festgehalten. Eine Zeile aus einer Tabelle wählen, die sie hat.",
  ],
  "run-forgotten": ["Dieser Lauf ist nicht mehr bekannt", "Mit der Tabelle neu beginnen."],
  "panel-failed": ["Im Panel ging etwas schief", `Nichts wurde geschrieben. ${AGAIN}`],
  "sign-in-failed": [
    "Die Anmeldung hat nicht geklappt",
    (a) => `Microsoft sagt: ${a.said}. Noch einmal versuchen oder mit einem Schlüssel verbinden.`,
  ],
  "sign-in-slow": [
    "Excel hat nicht geantwortet",
    "Excel hat zu lange gebraucht, um zu sagen, wer Sie sind. Noch einmal versuchen oder mit einem Schlüssel verbinden.",
  ],
  "sign-in-impossible": [
    "Dieses Excel kann Sie nicht anmelden",
    "Excel im Web kann es, wenn die Mappe in OneDrive oder SharePoint liegt. Sonst mit einem Schlüssel verbinden.",
  ],
  "key-unknown": [
    "Dieser Schlüssel ist nicht bekannt",
    "Die Adresse öffnen, die der Dienst beim Start ausgab, oder nach einem neuen Schlüssel fragen.",
  ],
};
