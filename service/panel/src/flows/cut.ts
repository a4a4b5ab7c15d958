import type { Prediction, Report } from "../api/wire";
import type { Cell } from "../host";

/** What counts more where there are two answers: being right most often, catching all, or being sure. */
export type Counts = "right" | "catch" | "sure";

/** From which chance on the answer that matters is given, and what that did on the rows that were checked. */
export interface Cut {
  readonly counts: Counts;
  /** The answer that is looked for, and the one given below the chance; as texts, like the keys of `probabilities`. */
  readonly answer: string;
  readonly other: string;
  readonly from: number;
  /** Share of all rows that get the answer. */
  readonly called: number;
  /** Share of the real ones among all rows that are found. */
  readonly caught: number;
  /** Share of the rows that get the answer for which it is true. */
  readonly right: number;
}

/** A prediction whose value may be another than the likelier one. */
export interface Decided extends Prediction {
  /** The likelier answer, where another is given because of what counts more. */
  readonly likelier?: { readonly value: string; readonly chance: number };
}

const ENOUGH_CAUGHT = 0.9;
const FEWEST_CAUGHT = 0.1;

/**
 * The ways to decide that a report allows, the model's own first. The others come from its groups of stated against
 * real chances, so they are as coarse as these; a way that would not change much is not there.
 */
export function cutsOf(report: Report): Cut[] {
  const own = ownCut(report);
  if (own === null) {
    return [];
  }
  const finer = cutsBetweenGroups(report, own);
  const catching = finer
    .filter((cut) => cut.caught >= ENOUGH_CAUGHT && cut.caught > own.caught)
    .sort((one, other) => one.called - other.called)[0];
  const sure = finer
    .filter((cut) => cut.right > own.right && cut.called < own.called && cut.caught >= FEWEST_CAUGHT)
    .sort((one, other) => other.right - one.right)[0];
  return [
    own,
    ...(catching === undefined ? [] : [{ ...catching, counts: "catch" as const }]),
    ...(sure === undefined ? [] : [{ ...sure, counts: "sure" as const }]),
  ];
}

/** The cut for what counts more; null where the model's own answers stand. */
export function cutFor(report: Report, counts: Counts): Cut | null {
  return counts === "right" ? null : (cutsOf(report).find((cut) => cut.counts === counts) ?? null);
}

function ownCut({ task, confusion, gain }: Report): Cut | null {
  if (task !== "binary" || confusion === null) {
    return null;
  }
  const at = gain !== null && confusion.classes[0] === gain.answer ? 0 : 1;
  const [answer, other] = [confusion.classes[at], confusion.classes[1 - at]];
  const cell = (truth: number, said: number) => confusion.counts[truth]?.[said] ?? 0;
  const hits = cell(at, at);
  const named = hits + cell(1 - at, at);
  const real = hits + cell(at, 1 - at);
  const rows = real + cell(1 - at, at) + cell(1 - at, 1 - at);
  return answer === undefined || other === undefined || named === 0 || real === 0
    ? null
    : {
        counts: "right",
        answer,
        other,
        from: 0.5,
        called: named / rows,
        caught: hits / real,
        right: hits / named,
      };
}

function cutsBetweenGroups({ reliability, confusion }: Report, { answer, other }: Cut): Cut[] {
  const second = confusion?.classes[1] === answer;
  const groups = second
    ? reliability.toReversed()
    : reliability.map(({ stated, real, rows }) => ({ stated: 1 - stated, real: 1 - real, rows }));
  const all = groups.reduce((sum, { rows }) => sum + rows, 0);
  const real = groups.reduce((sum, group) => sum + group.real * group.rows, 0);
  let named = 0;
  let hits = 0;
  return groups.slice(0, -1).map((group, index) => {
    named += group.rows;
    hits += group.real * group.rows;
    const from = (group.stated + (groups[index + 1]?.stated ?? 0)) / 2;
    return {
      counts: "right",
      answer,
      other,
      from,
      called: named / all,
      caught: hits / real,
      right: hits / named,
    };
  });
}

/** The answer as it is given when the cut counts; the model's own without a cut. */
export function decide(prediction: Prediction, cut: Cut | null): Decided {
  const chance = cut === null ? undefined : prediction.probabilities?.[cut.answer];
  if (cut === null || chance === undefined) {
    return prediction;
  }
  const [given, likelier] = chance >= cut.from ? [cut.answer, cut.other] : [cut.other, cut.answer];
  const value = like(prediction.value, given);
  const probability = chance >= cut.from ? chance : 1 - chance;
  return value === prediction.value
    ? prediction
    : { ...prediction, value, probability, likelier: { value: likelier, chance: 1 - probability } };
}

/** A text as a cell of the same type as another. */
function like(cell: Cell, text: string): Cell {
  if (typeof cell === "number") {
    return Number(text);
  }
  return typeof cell === "boolean" ? text.toLowerCase() === "true" : text;
}
