import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { state, statesOf } from "./shared";

const { list, n, q, row } = said;

/** What models, versions and trials refuse. */
export const models: ProblemWords = {
  "key-missing": ["Es fehlt ein Schlüssel", "Erst verbinden."],
  "token-refused": [
    "Die Anmeldung ist nicht gültig",
    "Noch einmal anmelden. Warum sie nicht gültig ist, steht im Protokoll des Dienstes.",
  ],
  "token-expired": ["Die Anmeldung ist abgelaufen", "Noch einmal anmelden."],
  "tenant-unknown": [
    "Ihre Organisation darf sich hier nicht anmelden",
    "Wer den Dienst betreibt, legt fest, wessen Leute es dürfen. Ein anderes Konto oder einen Schlüssel nehmen.",
  ],
  "sign-in-unreachable": [
    "Die Anmeldung lässt sich nicht prüfen",
    "Microsofts Schlüssel sind gerade nicht zu bekommen. Bald noch einmal versuchen; Schlüssel gelten weiter.",
  ],
  "scope-too-small": [
    "Der Schlüssel darf das nicht",
    "Dieser Schlüssel ist nur für Vorhersagen. Einen Schlüssel für alles verwenden.",
  ],
  "not-found": ["Nicht gefunden", (a) => `${q(a.id)} gibt es hier nicht (mehr).`],
  "target-differs": [
    "Das Modell sagt etwas anderes vorher",
    (a) => `Das Modell ${q(a.model)} sagt ${q(a.target)} vorher, nicht ${q(a.asked)}.`,
  ],
  "task-differs": [
    "Das Modell antwortet anders",
    (a) => `Das Modell ${q(a.model)} beantwortet eine andere Art von Frage.`,
  ],
  "only-version": [
    "Es ist die einzige Version",
    (a) => `Version ${n(a.version)} ist die einzige von ${q(a.model)}. Stattdessen das Modell löschen.`,
  ],
  "version-in-use": [
    "Die Version wird gebraucht",
    (a) => `Version ${n(a.version)} ist ${state(a.state)} und muss bleiben.`,
  ],
  "no-version-answers": [
    "Keine Version antwortet",
    (a) =>
      `Von ${q(a.model)} antwortet gerade keine Version. Unter „Modelle“ öffnen und eine Version verwenden, oder neu trainieren.`,
  ],
  "history-not-there": [
    "Aus dieser Zeit ist nichts bekannt",
    (a) => `Vor dieser Zeit hat ${q(a.model)} keine Geschichte.`,
  ],
  "model-changed": [
    "Das Modell hat sich geändert",
    (a) =>
      `Jemand anders hat geändert, welche Version von ${q(a.model)} antwortet oder bei welchem Schritt ihre Probe ist. Neu nachsehen, dann wiederholen.`,
  ],
  "move-not-allowed": [
    "Das geht mit dieser Version nicht",
    (a) => `Version ${n(a.version)} ist ${state(a.state)}; möglich ist nur: ${statesOf(a.allowed)}.`,
  ],
  "version-not-free": [
    "Der Schlüssel darf keine Version wählen",
    "Er darf nur die Version fragen, die antwortet. Keine Version angeben.",
  ],
  "version-not-ready": [
    "Die Version kann nicht auf Probe laufen",
    (a) => `Version ${n(a.version)} ist ${state(a.state)}.`,
  ],
  "pinned-rows-wrong": [
    "Festgehaltene Zeilen kommen falsch heraus",
    (a) =>
      `Version ${n(a.version)} beantwortet festgehaltene Zeilen falsch (${row(a.pins)}). Sie lösen oder neu trainieren.`,
  ],
  "pin-incomplete": [
    "Die Zeile ist nicht vollständig",
    (a) =>
      `Der Zeile fehlt ${list(a.columns)}. Sie braucht eine Zelle für jede Spalte des Modells, und sei sie leer.`,
  ],
  "pin-unreadable": [
    "Eine Zelle ist nicht lesbar",
    (a) =>
      `Das Modell kann ${q(a.value)} in der Spalte ${q(a.column)} nicht lesen. Die Zelle berichtigen oder leeren.`,
  ],
  "pin-contradicts": [
    "Die Zeile ist mit einer anderen Antwort festgehalten",
    (a) =>
      `Die festgehaltene Zeile ${list(a.cells)} (${n(a.pin)}) hat dieselben Zellen und verlangt ${q(a.expected)}. Keine Version könnte beiden gerecht werden; zuerst jene lösen.`,
  ],
  "retraining-open": [
    "Das Modell wird schon neu trainiert",
    (a) => `${q(a.model)} wird gerade neu trainiert. Das Ende abwarten.`,
  ],
  "version-incompatible": [
    "Die Version passt nicht",
    (a) =>
      a.reread !== undefined
        ? `Version ${n(a.version)} liest Spalten anders als die jetzige, etwa Wörter, wo Zahlen waren: ${list(a.reread)}. Sie aus Zeilen trainieren, in denen diese Spalten wie bisher aussehen.`
        : a.columns === undefined
          ? `Version ${n(a.version)} kann ${list(a.answers)} antworten, die jetzige ${list(a.live)}. Sie aus Zeilen mit denselben Antworten trainieren.`
          : `Version ${n(a.version)} braucht Spalten, die es bei den Zeilen heute nicht gibt: ${list(a.columns)}.`,
  ],
  "rollout-open": [
    "Eine Probe läuft schon",
    (a) => `Version ${n(a.version)} läuft schon auf Probe. Diese Probe zuerst beenden.`,
  ],
  "rollout-ended": ["Die Probe ist vorbei", "Neu nachsehen, wie es steht."],
  "rollout-changed": [
    "Die Probe hat sich geändert",
    "Jemand anders hat sie inzwischen geändert. Neu nachsehen, dann wiederholen.",
  ],
  "no-way-back": [
    "Zu dieser Version geht es nicht zurück",
    (a) =>
      `Version ${n(a.version)} ist ${state(a.state)}. Zurück geht es nur zu einer, die vorher geantwortet hat; andere lassen sich auf Probe nehmen.`,
  ],
  "nothing-to-go-back-to": [
    "Es gibt nichts, wohin zurück",
    (a) => `Von ${q(a.model)} steht keine Version in Reserve, die vorher geantwortet hat.`,
  ],
  "version-damaged": [
    "Die Version ist beschädigt",
    (a) =>
      `Die Datei von Version ${n(a.version)} von ${q(a.model)} ist beschädigt und wurde gesperrt. Eine andere Version antworten lassen oder neu trainieren.`,
  ],
  "version-unreachable": [
    "Die Datei der Version lässt sich nicht lesen",
    (a) =>
      `Die Datei von Version ${n(a.version)} von ${q(a.model)} lässt sich nicht lesen. Sie in den Speicher zurückbringen oder eine andere Version antworten lassen.`,
  ],
  "prediction-unknown": [
    "Diese Vorhersage gibt es nicht",
    (a) => `Die Vorhersage ${q(a.id)} ist bei diesem Modell nicht bekannt. Vielleicht wurde sie vergessen.`,
  ],
  "column-twice": [
    "Eine Spalte ist doppelt",
    (a) =>
      `Sowohl ${q(a.first)} als auch ${q(a.second)} könnte die Spalte ${q(a.column)} sein. Nur eine davon lassen.`,
  ],
  "outcome-unfit": [
    "So eine Antwort gibt das Modell nicht",
    (a) =>
      a.allowed === undefined
        ? `${q(a.value)} ist keine Zahl; ${q(a.target)} ist eine.`
        : `${q(a.value)} ist keine der Antworten von ${q(a.target)}: ${row(a.allowed)}.`,
  ],
  "outcome-in-future": ["Das ist noch nicht geschehen", (a) => `${q(a.observedAt)} liegt in der Zukunft.`],
  "outcome-differs": [
    "Die Zeile hat schon eine andere echte Antwort",
    (a) =>
      `Für diese Zeile ist schon ${q(a.kept)} bekannt (Stand ${n(a.revision)}); eine Korrektur wäre Stand ${n(a.next)}. Sind es zwei Zeilen mit gleichen Zellen, hilft eine Spalte, die Zeilen benennt.`,
  ],
};
