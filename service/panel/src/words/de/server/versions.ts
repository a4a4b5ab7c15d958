import type { ServerWords } from "../../said";
import { said } from "../counting";

const { list, n, one } = said;
type Args = Parameters<NonNullable<ServerWords[string]>>[0];

const POLICIES: Readonly<Record<string, string>> = {
  fast: "schnell",
  standard: "normal",
  careful: "vorsichtig",
  manual: "von Hand",
};
const STEPS: Readonly<Record<string, string>> = {
  replay: "an früheren Zeilen",
  shadow: "nebenher, ungesehen",
  "new-rows": "nur neue Zeilen",
  all: "alles",
};
const policy = (a: Args) => POLICIES[n(a.policy)] ?? n(a.policy);
const step = (a: Args) => STEPS[n(a.step)] ?? n(a.step);
const reason = (a: Args) => (a.reason === undefined ? "" : ` Grund: ${n(a.reason)}`);
const gone = (a: Args) => `Die Datei von Version ${n(a.version)} ist beschädigt; sie wurde gesperrt.`;
const percent = (a: Args) => `${n(a.percent)} von 100 Zeilen`;

function span(seconds: unknown): string {
  const s = Number(seconds);
  const units: [number, number, string, string][] = [
    [100, 1, "Sekunde", "Sekunden"],
    [6000, 60, "Minute", "Minuten"],
    [48 * 3600, 3600, "Stunde", "Stunden"],
    [Number.POSITIVE_INFINITY, 24 * 3600, "Tag", "Tage"],
  ];
  const [, size, single, several] = units.find(([below]) => s < below) ?? [0, 1, "Sekunde", "Sekunden"];
  const count = Math.ceil(s / size);
  return `${n(count)} ${count === 1 ? single : several}`;
}

const NOTHING_AGAINST = "Nichts spricht gegen die neue Version";
const DESPITE = "Jemand macht trotz Bedenken mit der neuen Version weiter";
const AGREE = "sie antwortet, sobald jemand zustimmt";
const LIVE = "sie antwortet ab jetzt";
const BACK = "Sie geht zurück, und die bisherige antwortet.";
const also = (a: Args) =>
  a.drift === true && a.quality === true
    ? " Auch, wenn Zeilen lange anders aussehen oder Antworten schlechter werden."
    : a.drift === true
      ? " Auch, wenn Zeilen lange anders aussehen."
      : a.quality === true
        ? " Auch, wenn Antworten schlechter werden."
        : "";
const events = (a: Args) =>
  a.drift === true && a.quality === true
    ? "Zeilen lange anders aussehen oder Antworten schlechter werden"
    : a.drift === true
      ? "Zeilen lange anders aussehen"
      : "Antworten schlechter werden";
const ASKED = "Es wird nur neu trainiert, wenn jemand es verlangt.";

const changed = (a: Args, how: string) =>
  `Die neue Version hätte ${n(a.changed)} von ${n(a.rows)} Antworten geändert; bei den ${n(a.known)} inzwischen bekannten echten Antworten lag sie ${how} richtig.`;

const broke = (a: Args) =>
  `Version ${n(a.version)} schlug nebenher ${n(a.failures)} Mal hintereinander fehl und wurde zurückgeschickt.`;
const late = (a: Args) =>
  `Version ${n(a.version)} brauchte nebenher ${n(a.failures)} Mal hintereinander viel zu lange und wurde zurückgeschickt.`;
const NOBODY = "Niemand bekam ihre Antworten.";
const ALL_AGAIN = "Die bisherige beantwortet wieder alle Zeilen.";

/** Trials of a version, what happened to a model, and when it is trained again. */
export const versions: ServerWords = {
  "rollout-back-worse": (a) =>
    `An ${n(a.outcomes)} echten Antworten ist die neue Version schlechter als die bisherige. ${BACK}`,
  "rollout-back-failures": (a) =>
    `Von ${n(a.all)} fehlgeschlagenen Antworten stammen ${n(a.own)} von der neuen Version; der Zufall erklärt etwa ${n(a.expected)}. ${BACK}`,
  "rollout-back-slow": (a) =>
    `Von ${n(a.all)} langsamen Antworten stammen ${n(a.own)} von der neuen Version; der Zufall erklärt etwa ${n(a.expected)}. ${BACK}`,
  "rollout-back-shares": (a) =>
    `Von ${n(a.all)} Blättern oder Schlüsseln gingen ${n(a.own)} an die neue Version, geplant waren etwa ${n(a.expected)}: Das Aufteilen stimmt nicht, und die bisherige beantwortet alles.`,
  "rollout-changed-none": (a) =>
    `Die neue Version hätte auf jede von ${n(a.rows)} Zeilen dasselbe geantwortet.`,
  "rollout-changed-unknown": (a) =>
    `Die neue Version hätte ${n(a.changed)} von ${n(a.rows)} Antworten geändert; was dort wirklich geschah, ist noch nicht bekannt.`,
  "rollout-changed-more": (a) => changed(a, "öfter"),
  "rollout-changed-less": (a) => changed(a, "seltener"),
  "rollout-changed-even": (a) => changed(a, "gleich oft"),
  "rollout-wait-replay": () => "Die neue Version wird an früheren Antworten erprobt.",
  "rollout-wait-time": (a) => `${NOTHING_AGAINST}; dieser Schritt dauert noch ${span(a.seconds)}.`,
  "rollout-wait-whole": (a) =>
    `${NOTHING_AGAINST}; sie wird noch ${span(a.seconds)} beobachtet, bevor sie antwortet.`,
  "rollout-wait-rows": (a) => `${NOTHING_AGAINST}; dieser Schritt wartet auf ${n(a.rows)} weitere Antworten.`,
  "rollout-despite-time": (a) => `${DESPITE}; dieser Schritt dauert noch ${span(a.seconds)}.`,
  "rollout-despite-whole": (a) =>
    `${DESPITE}; sie wird noch ${span(a.seconds)} beobachtet, bevor sie antwortet.`,
  "rollout-despite-rows": (a) => `${DESPITE}; dieser Schritt wartet auf ${n(a.rows)} weitere Antworten.`,
  "rollout-hold-early": (a) =>
    `Noch sind wenige echte Antworten bekannt, aber diese ${n(a.outcomes)} sprechen gegen die neue Version: Sie ansehen oder mehr eintragen.`,
  "rollout-hold-flips": (a) =>
    `Die neue Version würde ${n(a.changed)} von ${n(a.rows)} Antworten ändern, mehr als ein neues Training sonst: Sie ansehen oder sagen, was wirklich geschah.`,
  "rollout-hold-higher": () =>
    "Die Werte der neuen Version liegen im Ganzen höher als die der bisherigen: Sie ansehen oder sagen, was wirklich geschah.",
  "rollout-hold-lower": () =>
    "Die Werte der neuen Version liegen im Ganzen niedriger als die der bisherigen: Sie ansehen oder sagen, was wirklich geschah.",
  "rollout-advance": (a) =>
    n(a.step).endsWith("%")
      ? `${NOTHING_AGAINST}: Jetzt gibt sie ${n(a.step)} der Antworten.`
      : `${NOTHING_AGAINST}: Sie geht zum nächsten Schritt.`,
  "rollout-ask-better": (a) =>
    `An ${n(a.outcomes)} echten Antworten ist die neue Version besser als die bisherige: ${AGREE}.`,
  "rollout-promote-better": (a) =>
    `An ${n(a.outcomes)} echten Antworten ist die neue Version besser als die bisherige: ${LIVE}.`,
  "rollout-ask-not-worse": (a) =>
    `An ${n(a.outcomes)} echten Antworten ist die neue Version nicht schlechter als die bisherige: ${AGREE}.`,
  "rollout-promote-not-worse": (a) =>
    `An ${n(a.outcomes)} echten Antworten ist die neue Version nicht schlechter als die bisherige: ${LIVE}.`,
  "rollout-ask-unknown": (a) =>
    a.needed === undefined
      ? `${NOTHING_AGAINST}, aber noch sind keine echten Antworten bekannt: ${AGREE}.`
      : `Noch sind keine echten Antworten bekannt; niemand kann also sagen, ob die neue Version schlechter ist: etwa ${n(a.needed)} eintragen oder selbst entscheiden.`,
  "rollout-ask-undecided": (a) =>
    `${NOTHING_AGAINST}, aber ${n(a.outcomes)} echte Antworten sind zu wenige, um zu sagen, welche besser ist: ${AGREE}.`,
  "rollout-promote-unknown": () =>
    `${NOTHING_AGAINST}, auch wenn noch keine echten Antworten bekannt sind: ${LIVE}.`,
  "rollout-promote-undecided": (a) =>
    `${NOTHING_AGAINST}, auch wenn ${n(a.outcomes)} echte Antworten zu wenige sind, um zu sagen, welche besser ist: ${LIVE}.`,
  "rollout-ask-despite": () => `${DESPITE}: ${AGREE}.`,
  "rollout-promote-despite": () => `${DESPITE}: ${LIVE}.`,
  "rollout-ask-needed": (a) =>
    `Noch etwa ${n(a.needed)} echte Antworten sind nötig, um zu sagen, ob die neue Version schlechter ist.`,
  "rollout-ask-step": () => `${NOTHING_AGAINST}: Über den nächsten Schritt entscheidet ein Mensch.`,
  "rollout-shadow-broke": (a) => `${broke(a)} ${NOBODY}`,
  "rollout-shadow-late": (a) => `${late(a)} ${NOBODY}`,
  "rollout-canary-broke": (a) => `${broke(a)} ${ALL_AGAIN}`,
  "rollout-canary-late": (a) => `${late(a)} ${ALL_AGAIN}`,
  "version-fails": (a) =>
    `Die Version, die antworten soll, schlug fehl; geantwortet hat Version ${n(a.version)}, die in Reserve steht.`,
  "version-fails-alone": (a) =>
    `Version ${n(a.version)}, die antworten soll, schlug fehl, und keine steht in Reserve: Es gibt keine Antworten. Zu einer anderen Version zurückgehen oder neu trainieren.`,
  "version-file-gone": (a) =>
    `Die Datei von Version ${n(a.version)} lässt sich nicht lesen; an ihrer Stelle antwortet Version ${n(a.other)}. Die Datei in den Speicher zurückbringen oder eine andere Version antworten lassen.`,
  "version-file-gone-alone": (a) =>
    `Die Datei von Version ${n(a.version)}, die antworten soll, lässt sich nicht lesen, und keine steht in Reserve: Es gibt keine Antworten. Die Datei in den Speicher zurückbringen oder eine andere Version antworten lassen.`,
  "training-made-version": (a) => `Das Training ergab Version ${n(a.version)} von „${n(a.model)}“.`,
  "diff-rows-known": (a) =>
    `Bei ${n(a.known)} davon ist bekannt, was wirklich geschah: Version ${n(a.version)} lag bei ${n(a.right)} richtig, Version ${n(a.before)} bei ${n(a.rightBefore)}.`,
  "diff-rows-nearer": (a) =>
    `Bei ${n(a.known)} davon ist bekannt, was wirklich geschah: Version ${n(a.version)} lag bei ${n(a.right)} näher, Version ${n(a.before)} bei ${n(a.rightBefore)}.`,
  "diff-rows": (a) =>
    `Version ${n(a.version)} würde ${n(a.changed)} der letzten ${n(a.rows)} Antworten ändern, verglichen mit Version ${n(a.before)}.`,
  "diff-columns": (a) =>
    `Version ${n(a.version)} braucht ${list(a.columns)}, Version ${n(a.before)} brauchte das nicht.`,
  "history-first-version": (a) =>
    `Version ${n(a.version)} entstand. Sie antwortet ab jetzt, denn sie ist die erste.`,
  "history-only-version": (a) =>
    `Version ${n(a.version)} entstand. Sie antwortet ab jetzt, denn sonst antwortete keine.`,
  "history-erased": (a) => `Version ${n(a.version)} wurde gelöscht.`,
  "history-version-made": (a) => `Version ${n(a.version)} entstand. Sie ist bereit und antwortet noch nicht.`,
  "history-quarantined": gone,
  "history-set-aside": (a) => `${gone(a)} Version ${n(a.answers)} antwortet.`,
  "history-set-aside-standby": (a) =>
    `${gone(a)} Jetzt antwortet Version ${n(a.answers)}, die in Reserve stand.`,
  "history-set-aside-trial": (a) =>
    `${gone(a)} Keine stand in Reserve, deshalb beantwortet jetzt Version ${n(a.answers)} alle Zeilen, die auf Probe lief.`,
  "history-set-aside-nobody": (a) =>
    `${gone(a)} Jetzt antwortet keine Version. Eine andere antworten lassen oder neu trainieren.`,
  "history-took-over": (a) =>
    `Version ${n(a.version)} antwortet anstelle von Version ${n(a.baseline)}, die gesperrt wurde; die Probe ist zu Ende.`,
  "history-retired": (a) =>
    `Version ${n(a.version)} steht nicht mehr in Reserve; sie lässt sich zurückholen.`,
  "history-note": (a) => n(a.text),
  "history-rollout": (a) => `Version ${n(a.version)} läuft auf Probe (${policy(a)}).${reason(a)}`,
  "history-rollout-one-document": (a) =>
    `Version ${n(a.version)} läuft auf Probe (${policy(a)}). Alle Zeilen kommen aus einem Dokument; deshalb bekommt sie erst nur neue Zeilen und dann alle.${reason(a)}`,
  "history-weight": (a) => `Version ${n(a.version)} beantwortet ${percent(a)}.${reason(a)}`,
  "history-new-rows": (a) =>
    `Version ${n(a.version)} beantwortet nur Zeilen, die noch keine beantwortet hat: Alle Zeilen kommen aus einem Dokument; ${percent(a)} wären also alle oder keine.${reason(a)}`,
  "history-answers-alone": (a) =>
    `Version ${n(a.version)} antwortet ab jetzt, denn sonst antwortete keine.${reason(a)}`,
  "history-promoted": (a) => `Version ${n(a.version)} antwortet ab jetzt.${reason(a)}`,
  "history-step": (a) => `Version ${n(a.version)} geht zum Schritt „${step(a)}“.${reason(a)}`,
  "history-aborted": (a) => `Die Probe von Version ${n(a.version)} wurde beendet.${reason(a)}`,
  "history-replay-failed": (a) =>
    `Version ${n(a.version)} schlug an früher beantworteten Zeilen fehl und wurde zurückgeschickt. Niemand bekam ihre Antworten.`,
  "history-trial-set-aside": (a) =>
    `Version ${n(a.version)} wurde während ihrer Probe gesperrt; damit ist die Probe beendet.`,
  "history-baseline-gone": (a) =>
    `Version ${n(a.baseline)}, mit der Version ${n(a.version)} verglichen wurde, antwortet nicht mehr; die Probe wurde beendet.`,
  "history-paused": (a) =>
    `Die Probe von Version ${n(a.version)} ist angehalten; wer antwortet, bleibt wie es ist.${reason(a)}`,
  "history-resumed": (a) => `Die Probe von Version ${n(a.version)} geht weiter.${reason(a)}`,
  "history-acknowledged": (a) =>
    `Jemand hat angesehen, was Version ${n(a.version)} ändern würde, und macht weiter.${reason(a)}`,
  "history-went-back": (a) => `Version ${n(a.version)} antwortet wieder.${reason(a)}`,
  "history-restored": (a) => `Version ${n(a.version)} darf wieder auf Probe laufen.${reason(a)}`,
  "retraining-off": () => ASKED,
  "retraining-every-with": (a) =>
    `Es wird ${one(a.days) ? "jeden Tag" : `alle ${n(a.days)} Tage`} neu trainiert, wenn ${n(a.answers)} neue echte Antworten kamen.${also(a)}`,
  "retraining-events": (a) =>
    `Es wird neu trainiert, wenn ${events(a)} und ${n(a.answers)} neue echte Antworten kamen.`,
  "retraining-answers": (a) =>
    `Es wird neu trainiert, sobald ${n(a.answers)} neue echte Antworten kamen.${also(a)}`,
  "retraining-learns-from-itself": () =>
    "Was auf eine Antwort hin getan wird, ändert, was geschieht. Nur Zeilen, die man ließ, wie sie sind, lehren das Modell etwas; aus den anderen würde es seinen eigenen Rat lernen.",
  "retraining-failed": (a) => `Es gibt keine neue Version: ${n(a.why)}`,
  "retraining-cancelled": () => "Das Training wurde gestoppt.",
  "retraining-refused": (a) =>
    `Version ${n(a.version)} entstand und kann nicht auf Probe laufen: ${n(a.why)}`,
  "retraining-won": (a) => `Version ${n(a.version)} antwortet jetzt.`,
  "retraining-lost": (a) => `Version ${n(a.version)} hat nicht übernommen; die vorige antwortet weiter.`,
  "retraining-lost-to": (a) =>
    `Version ${n(a.version)} hat nicht übernommen; Version ${n(a.answers)} antwortet.`,
  "retraining-lost-nobody": (a) =>
    `Version ${n(a.version)} hat nicht übernommen, und jetzt antwortet keine. Eine antworten lassen.`,
};
