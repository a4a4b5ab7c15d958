import type { page as en } from "../en/page";
import { amount, count } from "../format";

const counted = (n: number, one: string, several: string) => `${count(n)} ${n === 1 ? one : several}`;
const rows = (n: number) => counted(n, "Zeile", "Zeilen");

/** The sentences of the page around the panel, in German. */
export const page: typeof en = {
  open: "Datei öffnen",
  openHint:
    "Eine CSV- oder Excel-Datei von diesem Rechner öffnen. Sie kann auch irgendwo auf diese Seite gezogen werden.",
  paste: "Einfügen",
  pasteHint: "Ein neues Blatt mit Zellen aus Excel, Google Tabellen oder einer anderen Tabelle beginnen",
  save: "Speichern",
  saveCsv: "Als CSV speichern",
  saveXlsx: "Als Excel speichern (.xlsx)",
  undo: (step) => (step === null ? "Nichts rückgängig zu machen" : `Rückgängig: ${step} (Strg+Z)`),
  redo: (step) => (step === null ? "Nichts zu wiederholen" : `Wiederholen: ${step} (Strg+Y)`),
  steps: {
    edit: "Bearbeiten",
    paste: "Einfügen",
    clear: "Leeren",
    predictions: "Vorhersagen",
    removePredictions: "Vorhersagen entfernen",
    insertRows: "Zeilen einfügen",
    deleteRows: "Zeilen löschen",
    sort: "Sortieren",
    insertColumns: "Spalten einfügen",
    deleteColumns: "Spalten löschen",
  },
  rows: "Zeilen & Spalten",
  sortUp: "Nach dieser Spalte sortieren, A bis Z",
  sortDown: "Nach dieser Spalte sortieren, Z bis A",
  rowAbove: "Zeile darüber einfügen",
  rowBelow: "Zeile darunter einfügen",
  columnLeft: "Spalte links einfügen",
  columnRight: "Spalte rechts einfügen",
  deleteRows: "Zeilen löschen",
  deleteColumns: "Spalten löschen",
  sample: "Beispielblatt",
  sampleHint: "Zurück zum Beispielblatt mit erfundenen Kunden",
  sampleTag: "Beispiel",
  tools: "Dokument und Blatt",
  sheets: "Blatt der Arbeitsmappe",
  reading: (file) => `${file} wird gelesen …`,
  opened: (document) => {
    const below = rows(Math.max(0, (document.columns[0]?.length ?? 0) - 1));
    const size = `${document.name}: ${below} · ${counted(document.columns.length, "Spalte", "Spalten")}.`;
    const names = document.namesMade
      ? " In der ersten Zeile standen Werte; deshalb bekamen die Spalten Namen."
      : "";
    const titles =
      document.titleRows === 0
        ? ""
        : ` Über den Spaltennamen steht ein Titel (${rows(document.titleRows)}); er wurde weggelassen.`;
    const errors =
      document.errors === 0
        ? ""
        : ` ${counted(document.errors, "Zelle", "Zellen")} mit einem Excel-Fehler (wie #NV): leer gelassen.`;
    return size + names + titles + errors;
  },
  added: (name) => `${name} wurde hinzugefügt.`,
  reopened: (name) => `${name}: wie zuletzt in diesem Browser.`,
  backTo: (name) => `Zurück zu ${name}`,
  saved: (file) => `Gespeichert als ${file}.`,
  nothingToSort: "Hier ist keine Tabelle, die sich sortieren lässt.",
  nothingPasted: "Nichts einzufügen: Zuerst in der Tabelle Zellen kopieren.",
  failed: "Die Datei war nicht lesbar.",
  empty: (file) => `${file} ist leer.`,
  namesOnly: (file) => `${file} hat unter seinen Namen keine Zeilen.`,
  tooLarge: (file) => `${file} ist größer als 128 MB. Besser über REST an den Dienst senden.`,
  cellTooLong: (cell, most) =>
    `${cell === "" ? "Eine Zelle" : `Zelle ${cell}`} enthält mehr als ${count(most)} Zeichen; mehr gehen nicht. In einer Textdatei fehlt dort vielleicht ein schließendes Anführungszeichen.`,
  unpacksTooLarge:
    "Die Arbeitsmappe ist ausgepackt größer als 512 MB. Besser in Teilen an den Dienst senden.",
  declarations: (part) =>
    `Die Arbeitsmappe enthält Erklärungen (DOCTYPE in ${part}), die kein Tabellenprogramm schreibt; sie wird nicht geöffnet.`,
  noWorkbook: (file) =>
    `${file} ist keine Excel-Arbeitsmappe, auch wenn der Name es sagt. In Excel als .xlsx speichern und noch einmal öffnen.`,
  oldWorkbook: (file) =>
    `${file} ist eine alte Excel-Datei oder hat ein Kennwort. In Excel ohne Kennwort als .xlsx speichern und noch einmal öffnen.`,
  noText: (file) => `${file} enthält keine Tabelle: weder Text noch eine Excel-Arbeitsmappe.`,
  webPage: (file) =>
    `${file} ist eine Webseite und keine Tabelle. Vielleicht wollte der Download erst eine Anmeldung.`,
  pasted: "Eingefügt",
  pasteTitle: "Aus einer Tabelle einfügen",
  pasteSteps: "In der Tabelle die Zellen mit ihrer Namenszeile kopieren, hier klicken und Strg+V drücken.",
  pasteTarget: "Hier einfügen",
  cancel: "Abbrechen",
  dropHere: "CSV- oder Excel-Datei hier ablegen, um sie zu öffnen",
  leaveHint: "F6: zum Panel",
  editor: "Zelle bearbeiten",
  editing: (cell) => `Zelle ${cell}. Eingabe behält, Escape lässt sie, wie sie war.`,
  cells: (n) => ` · ${count(n)} Zellen`,
  sum: (sum, mean) => `Summe ${amount(sum)} · Mittel ${amount(mean)}`,
  sheetLabel: (name) => `Blatt ${name}. Pfeiltasten bewegen, Eingabe bearbeitet, F6 verlässt das Blatt.`,
};
