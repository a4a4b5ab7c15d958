import { candidates } from "../../candidates";
import { enumeration } from "../../format";
import type { ServerWords } from "../../said";
import { said } from "../counting";

const { amount, effect, n, one, q } = said;
const points = (a: Parameters<typeof effect>[0]) =>
  effect(a, (size) => (size === "1" ? "1 Punkt" : `${size} Punkte`));
const named = (a: { readonly [name: string]: unknown }) => `${n(a.column)} ${n(a.value)}`;

interface Condition {
  readonly column: string;
  readonly is: "blank" | "above" | "atMost" | "is";
  readonly value?: unknown;
}

function where(conditions: unknown): string {
  const all = conditions as readonly Condition[];
  return enumeration(
    all.map(({ column, is, value }) => {
      const how = {
        blank: "leer ist",
        above: `über ${n(value)} liegt`,
        atMost: `höchstens ${n(value)} ist`,
        is: `${q(value)} ist`,
      };
      return `${q(column)} ${how[is]}`;
    }),
  );
}

/** What a training says while it runs, in its report, and of each row. */
export const training: ServerWords = {
  "now-waiting": () => "Wartet, bis es an der Reihe ist.",
  "now-starting": () => "Beginnt.",
  "now-reading": () => "Jetzt: die Spalten ansehen.",
  "now-curve": () => "Jetzt: prüfen, was mehr Zeilen brächten.",
  "now-blend": () => "Jetzt: das Beste zusammenfügen.",
  "now-report": () => "Jetzt: den Bericht schreiben.",
  ...candidates(
    {
      linear: "Gewichtete Summe der Spalten",
      "boosted-trees": "Verstärkte Bäume",
      "boosted-trees-usual": "Verstärkte Bäume, die wissen, was je Kategorie üblich ist",
      "boosted-trees-made": "Verstärkte Bäume, die Spalten miteinander vergleichen",
      shares: "Was je Spalte üblich ist, gemeinsam gewichtet",
      "few-trees": "Wenige verstärkte Bäume",
      "shallow-trees": "Verstärkte Bäume mit zwei oder drei Fragen",
      "small-trees": "Viele kleine verstärkte Bäume",
      "regularised-trees": "Verstärkte Bäume in vorsichtigen Schritten",
      forests: "Zufallswälder, die einander verbessern",
      tree: "Ein einzelner Entscheidungsbaum",
      "searched-trees": "Verstärkte Bäume mit gesuchten Einstellungen",
      "deep-trees": "Verstärkte Bäume mit vielen Fragen",
    },
    ", nach Verhältnissen",
    ", anders ausgelost und in kleineren Schritten",
    (what) => `Jetzt: ${what}.`,
  ),
  "right-of-100": (a) => `Bisher ${n(a.right)} von 100 richtig, geraten ${n(a.guessing)}.`,
  "best-100": (a) =>
    `Von den besten 100 sind bisher ${n(a.hits)} ${q(a.answer)}; zufällig gewählt ${n(a.guessing)}.`,
  "off-by": (a) => `Bisher meist um ${n(a.off)} daneben, geraten um ${n(a.guessing)}.`,
  "right-of-100-checked": (a) => `${n(a.right)} von 100 Mal richtig (geraten: ${n(a.guessing)}).`,
  "best-100-checked": (a) =>
    `Von den besten 100 sind ${n(a.hits)} ${q(a.answer)} (zufällig gewählt: ${n(a.guessing)}).`,
  "off-by-checked": (a) => `Meist um ${amount(a.off, a.unit)} daneben (geraten: ${n(a.guessing)}).`,
  "no-time-checked": (a) => `Es war keine Zeit, etwas über ${q(a.column)} zu lernen.`,
  "nothing-learned-checked": (a) =>
    `Über ${q(a.column)} ließ sich nichts lernen: Jede Zeile bekommt die übliche Antwort.`,
  "nothing-learned-off": (a) =>
    `Über ${q(a.column)} ließ sich nichts lernen: Jede Zeile bekommt den üblichen Wert, meist um ${amount(a.off, a.unit)} daneben.`,
  "more-rows-little": () => "Mehr Zeilen dieser Art würden wenig ändern.",
  "more-rows-off": (a) => `Mit doppelt so vielen Zeilen läge es meist um etwa ${n(a.less)} weniger daneben.`,
  "more-rows-best": (a) =>
    `Doppelt so viele Zeilen brächten etwa ${n(a.hits)} Treffer mehr unter den besten 100.`,
  "more-rows-right": (a) => `Mit doppelt so vielen Zeilen wären etwa ${n(a.right)} von 100 mehr richtig.`,
  "no-time": () =>
    "Es war keine Zeit, etwas zu probieren: Jede Zeile bekommt die übliche Antwort. Mehr Zeit geben.",
  "nothing-learned": (a) =>
    `Diese Spalten sagen wenig oder nichts über ${q(a.column)}: Die Vorhersagen sind kaum besser als Raten.`,
  "time-column-blank": (a) =>
    `${one(a.rows) ? "1 Zeile hat" : `${n(a.rows)} Zeilen haben`} kein ${q(a.column)} und galten als älteste.`,
  "target-in-days": (a) =>
    `Die Zeiten in ${q(a.column)} werden in Tagen vorhergesagt: 0,5 ist 12:00. Der Spalte mit den Vorhersagen das Format einer Uhrzeit geben.`,
  "leak-blank": (a) =>
    `${q(a.column)} ist gerade so leer oder gefüllt wie die Antwort. Ist das vor der Antwort bekannt?`,
  "leak-suspect": (a) => `${q(a.column)} verrät die Antwort: Es sieht aus wie die Antwort selbst.`,
  "leak-question": (a) => `${q(a.column)} verrät fast die Antwort. Ist das vor der Antwort bekannt?`,
  "known-in-time": (a) => `Ist ${q(a.column)} vor der Antwort bekannt? Es entscheidet viel.`,
  "blank-with-answer": (a) =>
    `Ist ${q(a.column)} vor der Antwort bekannt? Es ist genau dort leer, wo ${q(a.target)} leer ist.`,
  "rows-to-fill-differ": (a) =>
    `${q(a.column)} ist in den Zeilen ohne Antwort anders: Dort kann das Modell schlechter sein, als es aussieht.`,
  "score-unstable": (a) =>
    `Der Wert ist unsicher: An anderen Zeilen kann er irgendwo zwischen ${n(a.low)} und ${n(a.high)} liegen.`,
  "always-closer": (a) =>
    `Immer ${amount(a.answer, a.unit)} zu sagen läge meist näher: um ${amount(a.off, a.unit)} daneben. Die Vorhersagen zielen auf den Durchschnitt, damit Summen stimmen.`,
  "rows-repeat": (a) =>
    `${n(a.copies)} von ${n(a.rows)} Zeilen wiederholen eine andere; daraus ist nichts Neues zu lernen, und die Zahlen sind so sicher wie die von ${n(a.distinct)} Zeilen.`,
  "few-rows": (a) => `${n(a.rows)} Zeilen sind wenig. Mit mehr wären die Zahlen sicherer.`,
  "rare-answer": (a) =>
    `Nur ${one(a.rows) ? "1 Zeile hat" : `${n(a.rows)} Zeilen haben`} die Antwort ${q(a.answer)}; etwa ${n(a.more)} weitere würden helfen.`,
  "rare-answers": (a) =>
    `${n(a.answers)} Antworten haben je weniger als ${n(a.few)} Zeilen, ${q(a.answer)} die wenigsten: ${n(a.rows)}. Etwa ${n(a.enough)} von jeder würden helfen.`,
  "left-out-excluded": (a) => `${q(a.column)} wurde wie gewünscht weggelassen.`,
  "left-out-identifier": (a) => `${q(a.column)} benennt die Zeile; daraus wurde nicht gelernt.`,
  "left-out-constant": (a) => `${q(a.column)} ist in fast jeder Zeile gleich und wurde weggelassen.`,
  "left-out-personal": (a) =>
    `${q(a.column)} wirkt persönlich; daraus wurde nicht gelernt, weil es nicht verlangt war.`,
  "left-out-key": (a) =>
    `${q(a.column)} ist in fast jeder Zeile eine andere Zahl und sagt nichts über die Antwort: Sie galt als Name der Zeile, und daraus wurde nicht gelernt.`,
  "left-out-row-number": (a) => `${q(a.column)} zählt nur die Zeilen; daraus wurde nicht gelernt.`,
  "left-out-twin": (a) => `${q(a.column)} sagt dasselbe wie ${q(a.twin)} und wurde weggelassen.`,
  "weak-off-by": (a) =>
    a.conditions === undefined
      ? undefined
      : `Wo ${where(a.conditions)}, liegt es im Schnitt um ${amount(a.here, a.unit)} daneben (anderswo: ${n(a.elsewhere)}).`,
  "weak-right": (a) =>
    a.conditions === undefined
      ? undefined
      : `Wo ${where(a.conditions)}, liegt es ${n(Math.round(Number(a.here)))} von 100 Mal richtig (anderswo: ${n(Math.round(Number(a.elsewhere)))}).`,
  "reason.row": (a) => `die Zahl leerer Zellen in dieser Zeile: ${points(a)}`,
  "reason.missing": (a) => `kein Wert in ${n(a.column)}: ${points(a)}`,
  "reason.text": (a) => `was in ${n(a.column)} steht: ${points(a)}`,
  "reason.level": (a) => `${n(a.column)} ist ${n(a.value)}: ${points(a)}`,
  "reason.usual": (a) => `${n(a.column)} ist ${n(a.value)}: ${points(a)}`,
  "reason.higher": (a) => `${named(a)} ist höher als üblich: ${points(a)}`,
  "reason.much-higher": (a) => `${named(a)} ist viel höher als üblich: ${points(a)}`,
  "reason.lower": (a) => `${named(a)} ist niedriger als üblich: ${points(a)}`,
  "reason.much-lower": (a) => `${named(a)} ist viel niedriger als üblich: ${points(a)}`,
  "reason.date.usual": (a) => `${n(a.column)} ist ${n(a.value)}: ${points(a)}`,
  "reason.date.higher": (a) => `${named(a)} ist später als üblich: ${points(a)}`,
  "reason.date.much-higher": (a) => `${named(a)} ist viel später als üblich: ${points(a)}`,
  "reason.date.lower": (a) => `${named(a)} ist früher als üblich: ${points(a)}`,
  "reason.date.much-lower": (a) => `${named(a)} ist viel früher als üblich: ${points(a)}`,
  "row-blank": () => "Diese Zeile hat in keiner Spalte, aus der das Modell gelernt hat, einen Wert.",
};
