import type { ColumnGlance, Glance } from "./glance";

/** What hardly any other column is called. */
export const STRONG: ReadonlySet<string> = new Set(
  `abandono abwanderung antwort bought canceled cancelled churn churned cible conversion converted
defaulted ergebnis failure fraud gekauft gekuendigt gekundigt kuendigung kundigung label left
obiettivo objetivo outcome purchased recommended reponse responded response respuesta result
resultado resultat risposta risultato species subscribed survived target won y ziel zielwert`.split(/\s+/),
);

/** What such a column is often called, but others too. */
export const WEAK: ReadonlySet<string> = new Set(
  `amount betrag charges class cost delay demand gehalt klasse kosten nachfrage precio preis prezzo
price prix quality rating revenue salary sales score umsatz value ventas ventes verkauf wert`.split(/\s+/),
);

const TAIL = 140;
/** More than a weak name says, less than a strong one. */
const SCATTERED = 58;
/** Fewer blanks are gaps in the data, not answers still to come. */
const LEAST_TO_FILL = 0.05;
const SOME_BLANKS = 4;
const MOSTLY_BLANK = -30;
const STRONG_NAME = 80;
const WEAK_NAME = 40;
const WHOLE_NAME = 3;
const LAST = 20;
const FIRST = 5;
const TWO_LEVELS = 10;
const FEW_LEVELS = 6;
const NUMBER = 5;
const FEW = 10;
const MOST_CLASSES = 50;

/**
 * The column a person most likely wants predicted: one to fill (blank at its end; or the only one with blanks and not
 * just a few, unless another has a telling name), else by name, position and kind of values. The service goes by the
 * same rule; contract/rules/targets.json holds both to it.
 */
export function suggestTarget(columns: readonly ColumnGlance[]): Glance["target"] {
  const own = columns.filter((column) => !column.ours);
  const possible = own.filter(mayBeSuggested);
  const alone = possible.filter((column) => column.blank > 0).length === 1;
  const scored = possible.map((column) => {
    const last = column === possible.at(-1) ? LAST : 0;
    return { column, score: score(column, own, alone) + last };
  });
  // On equal terms the later column: tables mostly end with what matters.
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, next) => (next.score > 0 && next.score >= (found?.score ?? 0) ? next : found),
    null,
  );
  if (best === null) {
    return null;
  }
  const { name } = best.column;
  const reason = toFill(best.column, alone) ? "blanks" : byName(name, own) > 0 ? "name" : "position";
  return { name, reason };
}

/** Whether a model could learn a column at all: two different answers, no dates, and not a different text in every row. */
export function canBeTarget(column: ColumnGlance): boolean {
  const telling = column.numeric || column.distinct < Math.min(column.most, column.filled);
  return !column.ours && !column.personal && !column.dates && column.distinct >= 2 && telling;
}

function mayBeSuggested(column: ColumnGlance): boolean {
  const few = column.numeric ? !namesRows(column) : column.distinct <= MOST_CLASSES;
  return canBeTarget(column) && few;
}

/** A number that only names its row. */
function namesRows({ name, distinct, filled, most }: ColumnGlance): boolean {
  const id = /^(id|ids|uid|udi|uuid|guid|key|nr|nummer|numero|index|pk|rowid|number)$/;
  const words = wordsOf(name);
  const named = words.some((word) => id.test(word)) && !(words[0] === "number" && words.length > 1);
  return named && distinct >= Math.min(most, filled);
}

function toFill(column: ColumnGlance, alone: boolean): boolean {
  return tail(column) || scattered(column, alone);
}

function tail({ blank, blankTail }: ColumnGlance): boolean {
  return blank > 0 && blankTail;
}

function scattered({ blank, filled }: ColumnGlance, alone: boolean): boolean {
  return alone && blank > 0 && blank >= LEAST_TO_FILL * (blank + filled);
}

function score(column: ColumnGlance, columns: readonly ColumnGlance[], alone: boolean): number {
  const { blank, filled } = column;
  const named = byName(column.name, columns);
  const told = scattered(column, alone) ? Math.max(named, SCATTERED) : named;
  const blanks = tail(column) ? TAIL : blank > 0 ? SOME_BLANKS : 0;
  const mostlyBlank = !toFill(column, alone) && blank > filled ? MOSTLY_BLANK : 0;
  const place = column === columns[0] ? FIRST : 1;
  return told + blanks + mostlyBlank + place + byKind(column);
}

function byKind({ numeric, distinct }: ColumnGlance): number {
  if (distinct === 2) {
    return TWO_LEVELS;
  }
  return numeric ? NUMBER : distinct <= FEW ? FEW_LEVELS : 1;
}

function byName(name: string, columns: readonly ColumnGlance[]): number {
  const words = wordsOf(name);
  const joined = words.join(" ");
  // Beside x and z, y is a length and not what statisticians call the outcome.
  if (joined === "y" && columns.some((column) => column.name.trim().toLowerCase() === "z")) {
    return 0;
  }
  const whole = STRONG.has(joined) || WEAK.has(joined) ? WHOLE_NAME : 0;
  const strong = words.some((word) => STRONG.has(word));
  return whole + (strong ? STRONG_NAME : words.some((word) => WEAK.has(word)) ? WEAK_NAME : 0);
}

/** The words of a name in lower case without accents: "ArrDelay_[min]" is arr, delay, min. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (/^\d+$/.test(word) ? word : word.replace(/\d+$/, "")))
    .filter((word) => word !== "");
}
