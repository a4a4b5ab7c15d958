import type { Words } from "../en/index";
import { count, duration, figure, names, percent, rough, strong } from "../format";
import { columns, inHundred, rows } from "./counting";

export const start: Words["start"] = {
  table: "Tabelle",
  size: (r, c) => `${rows(r)} · ${columns(c)}`,
  target: "Spalte zum Vorhersagen",
  noTarget:
    "Keine Spalte lässt sich vorhersagen: Jede enthält Daten, überall dasselbe oder in jeder Zeile einen anderen Text.",
  blanks: (blank) =>
    blank === 1
      ? "1 Zeile hat noch keine Antwort. Sie wird ausgefüllt."
      : `${count(blank)} Zeilen haben noch keine Antwort. Sie werden ausgefüllt.`,
  allFilled: "Jede Zeile hat schon ihre Antwort. Das Modell steht dann für neue Zeilen bereit.",
  leaves: "Was dieses Blatt verlässt",
  staying: (sent, staying) =>
    staying.length === 0
      ? sent === 1
        ? "1 Spalte wird gesendet."
        : `Alle ${columns(sent)} werden gesendet.`
      : staying.length === 1
        ? `${columns(sent)}. ${names(staying)} bleibt hier.`
        : `${columns(sent)}. ${names(staying)} bleiben hier.`,
  where: (host) => `Sie gehen an den eigenen click-ml-Dienst unter ${host}.`,
  change: "Ändern",
  personal: "wirkt persönlich",
  isTarget: "wird vorhergesagt",
  train: "Trainieren",
  about: (seconds) => `Etwa ${duration(seconds)}`,
  options: "Optionen",
  kindOf: {
    binary: "Jede Antwort ist eine von zweien.",
    multiclass: "Jede Antwort ist eine von mehreren.",
    regression: "Jede Antwort ist eine Zahl.",
  },
  time: "Zeit",
  kind: "Art der Antwort",
  kinds: {
    auto: "Von selbst",
    binary: "Eine von zweien",
    multiclass: "Von mehreren",
    regression: "Eine Zahl",
  },
  counts: {
    label: "Was mehr zählt",
    right: "Oft richtig",
    even: "Beides gleich",
    catching: "Alle finden",
    sure: "Sicher sein",
    costs: "Fehlerkosten",
  },
  later: {
    label: "Neue Zeilen",
    like: "Wie diese",
    by: (column) => `Später, nach ${column}`,
  },
  nothing: "Noch nichts zum Trainieren",
  nothingHelp: "In eine Tabelle mit Namen in der ersten Zeile klicken oder eine einfügen.",
  tooFew:
    "Unter den Namen müssen mindestens zwei Zeilen stehen, und neben der Spalte zum Vorhersagen mindestens eine weitere.",
};

export const doubts: Words["doubts"] = {
  names: (row) => `Auch Zeile ${count(row)} sieht nach Namen aus`,
  namesHelp:
    "Die erste Zeile einer Tabelle enthält ihre Namen. Sind es diese, eine leere Zeile darüber einfügen; was darüber steht, gehört dann nicht zur Tabelle.",
  merged: (n, first) =>
    n === 1 ? `Die Zellen ${first} sind verbunden` : `${first} und andere sind verbundene Zellen`,
  mergedHelp:
    "Nur die erste davon hält den Wert; die anderen zählen als leer. Den Verbund aufheben und jede Zelle füllen.",
  errors: (n) => (n === 1 ? "In 1 Zelle steht ein Fehler" : `In ${count(n)} Zellen steht ein Fehler`),
  errorsHelp: (cells) =>
    `${names(cells)}: Eine Zelle mit einem Fehler zählt als leer. Die Formel ausbessern, wenn es darauf ankommt.`,
};

export const sending: Words["sending"] = {
  title: "Tabelle wird gesendet",
  progress: (done, all) => `${count(done)} von ${rows(all)}`,
};

export const asking: Words["asking"] = {
  goOn: "Trainieren",
  none: "Wie die Spalten gelesen werden, steht fest.",
};

export const training: Words["training"] = {
  left: (seconds) => (seconds > 0 ? `noch ${duration(seconds)}` : "gleich fertig"),
  waiting: "Wartet, bis es an der Reihe ist",
  first: "Sucht eine erste Antwort",
  improving: "wird besser",
  noCurve: "Hier zeigt gleich eine Kurve, wie es besser wird.",
  guessing: "Raten",
  tried: "Bisher probiert",
  candidates: (tried) => (tried === 1 ? "1 Kandidat." : `${count(tried)} Kandidaten.`),
  enough: "Gut genug",
  stop: "Stoppen",
  finishing: "Wird mit dem Besten bisher abgeschlossen …",
  curve: (points) => `Bester Wert im Lauf der Zeit, ${points} Punkte`,
  seconds: "Sekunden",
  sentAs: "Wie jede Spalte gelesen wurde",
};

export const filling: Words["filling"] = {
  title: "Vorhersage läuft",
  progress: (done, all) => `${count(done)} von ${rows(all)}`,
};

export const result: Words["result"] = {
  filled: (filling, span) => `${strong(rows(filling.filled))} ausgefüllt in ${strong(span)}`,
  columns: "Vorhersage · Sicherheit · weil",
  columnsRange: "Vorhersage · üblicher Bereich · weil",
  nothing: "Jede Zeile hat schon ihre Antwort; nichts wurde geschrieben.",
  nothingHelp: "Zeilen ohne Antwort ergänzen, oder andere auswählen und unter „Modelle“ vorhersagen.",
  takenBack: "Die Antworten stehen nicht (mehr) in diesem Blatt.",
  changed: (n) =>
    n === 1
      ? "1 Zeile wurde inzwischen geändert; dort steht „Zeile geändert“ statt einer Antwort."
      : `${count(n)} Zeilen wurden inzwischen geändert; dort steht „Zeile geändert“ statt einer Antwort.`,
  unanswered: (n) =>
    n === 1
      ? "1 Zeile bekam keine Antwort; der Grund steht in der letzten Spalte."
      : `${count(n)} Zeilen bekamen keine Antwort; der Grund steht in der letzten Spalte.`,
  matched: (sent, column) => `${strong(sent)} wurde als ${strong(column)} genommen.`,
  show: "Zeigen",
  undo: "Rückgängig",
  write: "Noch einmal schreiben",
  version: (v) => `Version ${v}`,
  newRun: "Neues Training",
};

export const headline: Words["headline"] = {
  "right-of-100": (value, _) => `${count(value)} von 100 Mal richtig`,
  "best-100": (value, answer) =>
    answer === ""
      ? `Von den besten 100 sind ${count(value)} Treffer`
      : `Von den besten 100 sind ${count(value)} „${answer}“`,
  "off-by": (value, unit) => `Meist um ${[rough(value), unit].join(" ").trim()} daneben`,
};

export const against: Words["against"] = {
  "right-of-100": (guessing) => `geraten: ${count(guessing)}`,
  "best-100": (guessing) => `zufällig gewählt: ${count(guessing)}`,
  "off-by": (guessing) => `geraten: um ${rough(guessing)} daneben`,
};

export const report: Words["report"] = {
  interval: (low, high) => (low === high ? low : `${low} bis ${high}`),
  rule: (column, value) => `beste Regel mit einer Spalte (${strong(column)}): ${value}`,
  checked: (n) => `Geprüft an ${rows(n)}, die es nie gesehen hat.`,
  checkedFrom: (column, value) => `Es sind die neuesten: ${strong(column)} ab ${value}.`,
  cut: (answer, called, caught, right) =>
    `Es sagt „${answer}“ zu ${strong(inHundred(called))} Zeilen. Damit findet es ${strong(percent(caught))} aller „${answer}“; von denen, die es nennt, sind es wirklich ${strong(inHundred(right))}.`,
  noCut: "An den geprüften Zeilen ändert das nichts; es bleibt bei den eigenen Antworten.",
  matters: "Was zählt",
  mattersHelp: "Wie viel jede Spalte im Schnitt entscheidet.",
  column: "Spalte",
  share: "Anteil",
  gain: "Wen zuerst fragen",
  gainHelp: (answer, share, found) =>
    `Wer die besten ${percent(share)} fragt, erreicht ${percent(found)} aller „${answer}“.`,
  gainAxis: "Gefragte Zeilen, beste zuerst",
  found: "Gefunden",
  random: "zufällig",
  trust: "Stimmen die Chancen",
  trustHelp: "Von den Zeilen mit dieser genannten Chance waren es wirklich so viele.",
  stated: "Genannt",
  real: "Wirklich",
  rows: "Zeilen",
  mistakes: "Wo es danebenliegt",
  truth: "Wirklich",
  said: (answer) => `sagte „${answer}“`,
  effect: (answer, column) => `Chance auf „${answer}“ nach ${column}`,
  effectOnNumber: (column) => `Übliche Antwort nach ${column}`,
  proof: "Selbst nachprüfen",
  proofRight: (n, right) => `Von diesen ${rows(n)} stimmten ${count(right)}.`,
  proofInRange: (n, inside) =>
    `Von diesen ${rows(n)} liegen ${count(inside)} in dem Bereich, der neun von zehn enthalten soll.`,
  proofHelp:
    "Diese Zeilen hatte es nicht gesehen, als es antwortete. Sie sind gezählt, wie sie beim Lernen standen.",
  row: "Zeile",
  itSaid: "Es sagte",
  wrongly: (value) => `${value} ✗`,
  errors: (usual, nine) =>
    `Die Hälfte der Zeilen liegt um weniger als ${strong(figure(usual))} daneben, neun von zehn um weniger als ${strong(figure(nine))}.`,
  more: "Was mehr Zeilen brächten",
  score: "Wert",
  tried: "Was probiert wurde",
  candidate: "Kandidat",
  weight: "Anteil",
  unfinished: "nicht fertig",
  remarks: "Gut zu wissen",
  leftOut: (left) => `Von ${names(left)} hat es wie gewünscht nicht gelernt.`,
  takeIn: "Wieder daraus lernen",
  details: "Einzelheiten",
  metric: "Maß",
  value: "Modell",
  guess: "Raten",
  ofMetric: (metric, low, high) =>
    `${metric}: zwischen ${figure(low)} und ${figure(high)}, in 95 von 100 Fällen.`,
  provenance: "Zum Wiederholen",
  seed: (seed) => `Startzahl ${seed}`,
  engine: (engine) => `Programm ${engine}`,
  data: (digest) => `Daten ${digest.slice(0, 12)}`,
  readings: "Wie jede Spalte gelesen wurde",
  sheets: "Blätter zum Behalten und Spielen",
  look: "Bitte ansehen",
  lookAt: (column) => `${strong(column)} ansehen`,
  known: "Ja, bekannt",
  leaveOut: "Weglassen",
  fine: "In Ordnung",
  retrain: "Neu trainieren",
  retrainHelp: "Die Korrektur zählt ab dem nächsten Training.",
  metrics: {
    auc: "AUC",
    "log-loss": "Log Loss",
    accuracy: "Trefferquote",
    rmse: "RMSE",
    mae: "Mittlerer Fehler",
    r2: "R²",
  },
};

export const readings: Words["readings"] = {
  number: "Zahl",
  date: "Datum",
  yesNo: "ja oder nein",
  category: "eins von mehreren",
  text: "freier Text",
  identifier: "Name einer Zeile",
  constant: "immer gleich",
};

export const readAs: Words["readAs"] = (column) => `${column} wird gelesen als`;
