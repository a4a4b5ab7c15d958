import type { Words } from "../en/index";
import { count, day, duration, figure, percent } from "../format";
import { columns, rows } from "./counting";

const decidedBy: Readonly<Record<"right" | "even" | "catching" | "sure" | "costs", string>> = {
  right: "oft richtig",
  even: "beides gleich",
  catching: "alle finden",
  sure: "sicher sein",
  costs: "nach Kosten der Fehler",
};

export const connect: Words["connect"] = {
  title: "Verbinden",
  help: "Die Adresse öffnen, die der Dienst beim Start ausgab, oder seinen Schlüssel hier einfügen.",
  key: "Schlüssel",
  connect: "Verbinden",
  microsoft: "Mit Microsoft anmelden",
  signedIn: (person) => `Angemeldet als ${person}`,
  signOut: "Abmelden",
};

export const problem: Words["problem"] = {
  request: (id) => `Anfrage ${id}`,
  goTo: (cell) => `Zu ${cell}`,
  insist: "Trotzdem verwenden",
  choose: "Andere Spalte wählen",
};

export const written: Words["written"] = {
  predicted: (target, counts, version, when) =>
    counts === "right"
      ? `${target} vorhergesagt · v${version} · ${day(when)}`
      : `${target} vorhergesagt · ${decidedBy[counts]} · v${version} · ${day(when)}`,
  byVersion: (version) => `von Version ${version} beantwortet`,
  likelier: (value, chance) => `„${value}“ ist wahrscheinlicher (${percent(chance)})`,
  confidence: (version) => `Sicherheit · v${version}`,
  range: (version) => `üblicher Bereich · v${version}`,
  because: (version) => `weil · v${version}`,
  between: (low, high) => `${figure(low)} bis ${figure(high)}`,
  rowChanged: "Zeile geändert",
  noAnswer: (why) => `keine Antwort: ${why}`,
  marks: {
    unseen: (column) => `${column} hat einen Wert, den es nie gesehen hat`,
    outside: (column) => `${column} liegt jenseits dessen, was es gesehen hat`,
    misfit: (column) => `${column} war nicht lesbar`,
    control: (_) => "diese Zeile bitte lassen, wie sie ist; sie zeigt, wie gut die Antworten sind",
  },
};

export const formula: Words["formula"] = {
  noModel: "Als Erstes kommt der Name eines Modells, so wie er im Panel unter „Modelle“ steht.",
  widths: (names, cells) =>
    `Die Namen haben ${columns(names)}, die Zeilen ${count(cells)}. Beide über dieselben Spalten auswählen.`,
  tooMany: (asked, most) =>
    `Das sind ${rows(asked)}; eine Formel nimmt ${count(most)}. Im Panel vorhersagen: „Modelle“, dann „Auswahl vorhersagen“.`,
  option: (wish) =>
    `„${wish}“ ist keine Option. Es gibt: confidence, reasons=3, version=2. Dazwischen stehen Kommas.`,
  noKey:
    "In diesem Dokument dürfen Formeln noch nichts vorhersagen. Erweiterungen, click-ml, „Formeln in diesem Dokument erlauben“ wählen.",
  keyRefused:
    "Der Schlüssel dieses Dokuments gilt nicht. Erweiterungen, click-ml, „Formeln in diesem Dokument erlauben“ wählen.",
  noSuchModel: (model) => `Es gibt kein Modell „${model}“. Die Namen stehen im Panel unter „Modelle“.`,
  noVersion: (model) => `Von „${model}“ antwortet gerade keine Version. Im Panel nachsehen.`,
  tooSlow: (answered) =>
    `Diese Zeilen dauern länger, als eine Formel darf. ${rows(answered)} sind beantwortet und bleiben; weniger auf einmal nehmen oder im Panel vorhersagen.`,
  refused: (detail, request) => (request === "" ? detail : `${detail} (Anfrage ${request})`),
  unreadable: (status) =>
    `Etwas zwischen diesem Blatt und dem Dienst hat geantwortet (${status}). Später noch einmal versuchen.`,
  connect: "Auf der Registerkarte „Start“ click-ml öffnen und erst verbinden.",
  status: {
    queued: "wartet auf den Beginn",
    running: (score, seconds) => `${score} · noch ${duration(seconds)}`,
    ready: (model, version) => `bereit: ${model}, Version ${version}`,
    failed: "fehlgeschlagen; das Panel sagt, warum",
    cancelled: "gestoppt",
  },
};

export const menu: Words["menu"] = {
  open: "Öffnen",
  allowFormulas: "Formeln in diesem Dokument erlauben",
  remove: "Entfernen, was click-ml geschrieben hat",
  allowed:
    "Formeln dieses Dokuments dürfen jetzt vorhersagen, für alle, die es öffnen. Mehr dürfen sie nicht.",
  connectFirst: "Erst click-ml öffnen und verbinden.",
  keyName: (document) => `Formeln in ${document}`,
  keyRefused:
    "Der Dienst gibt keinen Schlüssel heraus. Bei dem, der ihn betreibt, nach einem Schlüssel für alles fragen.",
  removeHelp:
    "Nimmt alle Spalten mit Vorhersagen weg, auf allen Blättern dieses Dokuments. Eigene Spalten und Blätter mit Berichten bleiben.",
  removeAll: "Alles entfernen",
  removed: (n) => (n === 0 ? "Hier steht nichts von click-ml." : `${columns(n)} entfernt.`),
};

export const pane: Words["pane"] = {
  outside: "Diese Seite arbeitet in Excel. Dass sie hier erscheint, heißt: Dieser Rechner kann sie laden.",
  noLibrary:
    "Die Bibliothek von Microsoft für Excel wurde nicht geladen. Prüfen, ob appsforoffice.microsoft.com erreichbar ist.",
};

export const freeze: Words["freeze"] = {
  title: "Formeln von click-ml",
  help: "Für alle ohne click-ml: setzt auf allen Blättern dieses Dokuments die Antworten an die Stelle der Formeln.",
  button: "In Werte umwandeln",
  done: (formulas) =>
    formulas === 0
      ? "Keine Formel von click-ml hat schon ihre Antwort."
      : formulas === 1
        ? "1 Formel wurde zu Werten."
        : `${count(formulas)} Formeln wurden zu Werten.`,
};

export const allow: Words["allow"] = {
  help: (formula) =>
    `Eine Formel wie ${formula} beantwortet Zeilen in ihren Zellen. Dafür bekommt das Dokument einen Schlüssel, der nur vorhersagen kann; ihn nutzen alle, die das Dokument öffnen.`,
};

export const googleSays: Words["googleSays"] = "Google Tabellen sagt";
