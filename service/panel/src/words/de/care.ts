import type { Words } from "../en/index";
import { count, strong } from "../format";

export const rule: Words["rule"] = {
  change: "Ändern",
  label: "Neu trainieren",
  when: {
    asked: "nur auf Wunsch",
    days: "alle paar Tage",
    answers: "nach Antworten",
    events: "bei Änderungen",
  },
  days: "Wie oft",
  everyDays: (n) => (n === 1 ? "jeden Tag" : n === 7 ? "jede Woche" : `alle ${count(n)} Tage`),
  answers: "Neue echte Antworten",
  newAnswers: (n) => (n === 0 ? "egal wie viele" : `ab ${count(n)}`),
  onDrift: "Auch, wenn Zeilen lange anders aussehen",
  onQuality: "Auch, wenn Antworten schlechter werden",
  pause: "Nicht noch einmal binnen",
  hours: (n) => {
    if (n < 24 || n % 24 !== 0) {
      return n === 1 ? "1 Stunde" : `${count(n)} Stunden`;
    }
    return n === 24 ? "1 Tag" : n === 168 ? "1 Woche" : `${count(n / 24)} Tagen`;
  },
};

export const pins: Words["pins"] = {
  title: "Zeilen, die richtig bleiben müssen",
  help: "Eine neue Version, die eine davon falsch beantwortet, kommt nicht auf Probe.",
  wrong: (n, all) => `Diese Version beantwortet ${count(n)} von ${count(all)} falsch.`,
  must: (answer) => `Sie muss „${answer}“ sagen.`,
  mustBeNear: (answer, off) => `Sie muss ${answer} sagen oder höchstens um ${off} danebenliegen.`,
  right: "Diese Version sagt das.",
  says: (said) => `Diese Version sagt „${said}“.`,
  remove: "Entfernen",
  pin: "Ausgewählte Zeilen festhalten",
  select: "2 bis 20 Zeilen des Blatts auswählen, die ihre Antwort haben.",
  rows: (n, target) =>
    n === 0
      ? `Keine dieser Zeilen hat eine Antwort in ${strong(target)}.`
      : n === 1
        ? `1 Zeile mit ihrer Antwort in ${strong(target)}.`
        : `${count(n)} Zeilen, jede mit ihrer Antwort in ${strong(target)}.`,
  offBy: "Darf danebenliegen um",
  keep: "Festhalten",
  not: "Nicht jetzt",
};

export const conduct: Words["conduct"] = {
  title: "Wird nach den Antworten gehandelt?",
  help: "Wer angerufen wird, weil eine Kündigung vorhergesagt war, bleibt vielleicht deshalb. Dann zeigt seine Antwort nicht mehr, wie gut das Modell ist.",
  affects: "Danach zu handeln ändert sie",
  aside: "Bleiben, wie sie sind",
  of100: (share) => `${share} von 100`,
  marked: "Ab den nächsten Vorhersagen steht das bei diesen Zeilen in der letzten Spalte.",
};

export const restore: Words["restore"] = {
  button: "Wieder auf Probe zulassen",
  label: "Warum sie wieder auf Probe darf",
  hint: "Etwa: die Antworten waren falsch eingetragen",
  confirm: "Zulassen",
};
