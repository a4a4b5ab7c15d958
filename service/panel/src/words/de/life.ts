import type { Words } from "../en/index";
import { count, day, figure, moment, names, rough, strong } from "../format";
import { rows } from "./counting";

export const shelf: Words["shelf"] = {
  none: "Noch kein Modell",
  noneHelp: "Eins aus einer Tabelle trainieren; es bleibt dann hier.",
  predicts: (target) => `sagt ${strong(target)} vorher`,
  age: (instant, version) => `Version ${version} · ${moment(instant)}`,
  tried: (version) => `Version ${version} läuft auf Probe.`,
  predict: "Auswahl vorhersagen",
  sends: (sent, sheetRows) => `${rows(sheetRows)}. Was dieses Blatt verlässt: ${names(sent)}.`,
  missing: (gone) =>
    gone.length === 1
      ? `In diesem Blatt fehlt die Spalte ${names(gone)}, die das Modell braucht.`
      : `In diesem Blatt fehlen die Spalten ${names(gone)}, die das Modell braucht.`,
  letters: (gone) =>
    `Eine Spalte ohne Namen gilt unter ihren Buchstaben: Vielleicht war das bei ${names(gone)} so, als das Modell lernte.`,
  noTable: "Im Blatt die Zeilen auswählen, die vorhergesagt werden sollen.",
  open: "Öffnen",
  more: "Weitere Modelle",
};

export const alerts: Words["alerts"] = {
  models: (n) => `Modelle · ${count(n)} neu`,
  title: {
    drift: "Die Zeilen haben sich verändert",
    quality: "Es liegt seltener richtig als versprochen",
    promoted: "Eine neue Version antwortet",
    "sent-back": "Eine Version wurde zurückgeschickt",
    asks: "Eine Probe wartet auf eine Entscheidung",
    retraining: "Ein neues Training ist zu Ende",
    "training-failed": "Ein Training ist fehlgeschlagen",
    "training-finished": "Ein Training ist fertig",
    failing: "Eine Version antwortet nicht",
    "set-aside": "Eine Version wurde gesperrt",
  },
  when: (at, times) => (times === 1 ? moment(at) : `${moment(at)} · ${count(times)} Mal`),
  seen: "Gesehen",
  allSeen: "Alle gesehen",
};

export const model: Words["model"] = {
  line: (v) => `v${v}`,
  state: {
    ready: "bereit",
    shadow: "auf Probe",
    canary: "auf Probe",
    stable: "antwortet",
    standby: "in Reserve",
    retired: "abgelöst",
    rejected: "zurück\u00ADgeschickt",
    quarantined: "gesperrt",
  },
  part: (percent) => `${rough(percent)} von 100`,
  newRows: "neue Zeilen",
  nobody: "Keine Version antwortet.",
  answers: (v) => `Version ${v} beantwortet alle Zeilen.`,
  share: (v, percent, tried, its) =>
    `Version ${v} beantwortet ${strong(`${rough(percent)} von 100`)} Zeilen, Version ${tried} ${strong(`${rough(its)} von 100`)}.`,
  shareNew: (v, tried) =>
    `Version ${v} antwortet; Version ${tried} beantwortet Zeilen, nach denen noch nie gefragt wurde.`,
  shares: "Wer welchen Anteil der Zeilen beantwortet",
  version: "Version",
  promised: (v) => `Beim Training von Version ${v}`,
  seen: (v, when, n) => `Version ${v} vom ${day(when)} hat aus ${rows(n)} gelernt.`,
  causes: {
    person: "Jemand hat sie trainiert.",
    import: "Sie kam als Datei.",
    schedule: "Sie wurde nach Plan trainiert.",
    rows: "Sie wurde trainiert, weil neue Zeilen gekommen waren.",
    drift: "Sie wurde trainiert, weil sich die Zeilen verändert hatten.",
    quality: "Sie wurde trainiert, weil die vorige seltener richtig lag.",
  },
  title: (v) => `Version ${v}`,
  waits: {
    ready: "Sie ist bereit und beantwortet noch nichts.",
    shadow: "Sie läuft nebenher auf Probe; niemand sieht ihre Antworten.",
    canary: "Sie läuft auf Probe.",
    stable: "Sie antwortet.",
    standby: "Sie hat vorher geantwortet und steht in Reserve: Zu ihr zurückzugehen dauert einen Moment.",
    retired: "Sie hat früher geantwortet.",
    rejected: "Sie wurde zurückgeschickt: Sie war schlechter als die, die antwortet.",
    quarantined: "Ihre Datei ist beschädigt, deshalb kann sie nicht antworten.",
  },
  prove: "Erst beweisen lassen",
  proveHelp:
    "Sie antwortet erst neben der anderen, dann bei immer mehr Zeilen, solange nichts dagegen spricht.",
  tryOut: "Mit 10 % probieren",
  all: "Alles beantworten lassen",
  goBack: (v) => `Zurück zu Version ${v}`,
  oneTrial: "Nur eine Version auf einmal kann auf Probe laufen. Zuerst diese Probe beenden.",
  needs: "Spalten, die sie braucht",
  download: "Als Datei herunterladen",
  erase: "Dieses Modell löschen",
  eraseAll: (n) => (n === 1 ? "Mit seiner Version löschen?" : `Mit allen ${n} Versionen löschen?`),
  reallyErase: "Löschen",
  keep: "Behalten",
  fresh: "Darunter steht, wie es jetzt ist.",
};

export const trial: Words["trial"] = {
  title: (v) => `Version ${v} auf Probe`,
  paused: (v) => `Version ${v} auf Probe, angehalten`,
  first: "Sie hat gerade begonnen; noch ist nichts bekannt.",
  steps: "Schritte der Probe",
  step: (at, all) => `Schritt ${at} von ${all}`,
  kinds: {
    replay: "an früheren Zeilen",
    shadow: "nebenher, ungesehen",
    "new-rows": "nur neue Zeilen",
    all: "alles",
  },
  part: (percent) => `${rough(percent)} von 100 Zeilen`,
  rows: (n) => `${rows(n)} in diesem Schritt beantwortet`,
  beside: (n) => `${rows(n)} nebenher beantwortet`,
  oneSheet:
    "Alle Zeilen kommen aus einem Blatt, und das geht als Ganzes an eine Version: Ein Anteil davon wäre alles oder nichts. Deshalb bekommt diese erst nur neue Zeilen und dann alle.",
  needs: (n) =>
    n === 1
      ? "Noch etwa 1 echte Antwort bis zum Urteil."
      : `Noch etwa ${count(n)} echte Antworten bis zum Urteil.`,
  letAnswer: "Antworten lassen",
  more: (percent) => `${rough(percent)} von 100 geben`,
  seen: "Angesehen, weitermachen",
  pause: "Anhalten",
  goOn: "Weitermachen",
  stop: "Probe beenden",
  again: "Neu nachsehen",
  details: "Einzelheiten",
  watched: "Was beobachtet wird",
  verdict: "Bisher",
  figures: "Zahlen",
  names: {
    failures: "fehlgeschlagene Antworten",
    slow: "langsame Antworten",
    shares: "Anteile wie geplant",
    quality: "richtig oder falsch",
    early: "erste echte Antworten",
    flips: "geänderte Antworten",
    shift: "im Ganzen höher oder tiefer",
  },
  verdicts: {
    ok: "in Ordnung",
    signal: "ansehen",
    alarm: "Alarm",
    better: "besser",
    "not-worse": "nicht schlechter",
    worse: "schlechter",
    inconclusive: "noch zu früh",
  },
  measures: {
    canary: "neue Version",
    others: "andere",
    expected: "erwartet",
    e: "Gewicht der Belege",
    n: "echte Antworten",
    rarer: "mit der selteneren Antwort",
    waiting: "noch nicht bekannt",
    live: "bisherige Version",
    mean: "Unterschied",
    low: "mindestens",
    high: "höchstens",
    rows: "Zeilen",
    changed: "geändert",
    share: "Anteil",
    spread: "Streuung",
  },
  figure: (name, value) => `${name} ${figure(value)}`,
  earlier: "Früher entschieden",
};

export const inUse: Words["inUse"] = {
  title: "Im Alltag richtig",
  off: "Im Alltag daneben",
  coverage: (known, of100) =>
    known === 0
      ? "Noch sind keine echten Antworten bekannt. Sobald sie da sind: in die Spalte zum Vorhersagen eintragen."
      : `Bisher haben ${count(of100)} von 100 Antworten eine echte Antwort.`,
  days: (n) => (n === 1 ? "1 Tag" : `${n} Tage`),
  curve: (n) => `Je Tag, ${n} Tage`,
  day: "Tag",
  known: "Echte Antworten",
  right: "Richtig von 100",
  offBy: "Daneben um",
  young: "Graue Tage warten noch auf echte Antworten und können sich ändern.",
  guessing: "Raten",
  changed: "Was sich in den Zeilen geändert hat",
};

export const retraining: Words["retraining"] = {
  title: "Neu trainieren",
  fresh: (n) =>
    n === 0
      ? "Seit dem Training kamen keine echten Antworten."
      : n === 1
        ? "Seit dem Training kam 1 echte Antwort."
        : `Seit dem Training kamen ${count(n)} echte Antworten.`,
  runs: (when) => `${day(when)}: Es wird neu trainiert.`,
  tried: (when, v) => `${day(when)}: Daraus wurde Version ${v}; sie läuft auf Probe.`,
  ran: (when, what) => `${day(when)}: ${what}`,
  now: "Jetzt neu trainieren",
};

export const history: Words["history"] = {
  title: "Was sich geändert hat",
  none: "Noch nichts.",
  note: (v) => `Notiz zu Version ${v}`,
  hint: "Warum es so gemacht wurde",
  keep: "Notiz behalten",
  older: "Ältere",
};

export const nobody: Words["nobody"] = {
  card: "Keine Version antwortet. Öffnen und eine seiner Versionen verwenden.",
  help: "Bis eine Version antwortet, wird nichts vorhergesagt. Diese können es:",
  none: "Keine seiner Versionen kann es. Neu aus einer Tabelle trainieren oder eine Version als Datei bringen.",
  use: "Verwenden",
  reason: "Keine andere Version antwortete.",
};

export const adopt: Words["adopt"] = {
  ready: (v) => `Version ${v} ist bereit`,
  readyHelp: "Diese Zeilen wurden mit ihr vorhergesagt. Anderswo antwortet noch die vorige Version.",
  everywhere: "Überall verwenden",
  prove: "Erst beweisen lassen",
  live: (v) => `Version ${v} antwortet jetzt überall.`,
  tried: (v) => `Version ${v} läuft auf Probe. Diese Zeilen wurden mit ihr vorhergesagt.`,
  look: "Modell ansehen",
};

export const difference: Words["difference"] = {
  ask: (v) => `Mit Version ${v} vergleichen`,
  title: (v, other) => `Version ${v} neben Version ${other}`,
  noRows:
    "In letzter Zeit wurde nach keinen Zeilen gefragt; welche Antworten sich ändern, lässt sich also nicht sagen.",
  same: (n) => `Beide sagen dasselbe, zuletzt bei ${rows(n)}.`,
  changed: (changed, n) => `Sie antworten bei ${count(changed)} von zuletzt ${rows(n)} verschieden.`,
  trained: "Beim Training",
  added: (columns) => `Sie braucht auch ${columns}.`,
  removed: (columns) => `Sie braucht nicht mehr: ${columns}.`,
  reread: (columns) => `Sie liest anders: ${columns}.`,
  sameColumns: "Beide brauchen dieselben Spalten.",
  matters: "Was zählt",
};

export const real: Words["real"] = {
  found: (n) => (n === 1 ? "1 echte Antwort gefunden" : `${count(n)} echte Antworten gefunden`),
  help: (target) =>
    `In ${strong(target)} steht jetzt, was mit vorhergesagten Zeilen wirklich geschah. Nur diese Antworten und die Namen ihrer Zeilen verlassen das Blatt.`,
  compare: "Vergleichen",
  later: "Nicht jetzt",
  always: "Künftig von selbst vergleichen",
  sending: "Wird verglichen",
  right: (right, all) => `${count(right)} von ${count(all)} richtig`,
  off: (off) => `Meist um ${rough(off)} daneben`,
  guessing: (n) => `Immer die häufigste Antwort: ${count(n)} Mal richtig.`,
  compared: (n) => (n === 1 ? "1 echte Antwort" : `${count(n)} echte Antworten`),
  waiting: (n) =>
    n === 1
      ? "1 Zeile wurde seit der Vorhersage geändert; ihre Antwort bleibt, zählt aber nicht."
      : `${count(n)} Zeilen wurden seit der Vorhersage geändert; ihre Antworten bleiben, zählen aber nicht.`,
  refused: (n) =>
    n === 1
      ? "1 Antwort konnte nicht übernommen werden:"
      : `${count(n)} Antworten konnten nicht übernommen werden:`,
};
