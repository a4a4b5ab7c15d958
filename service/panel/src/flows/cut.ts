import type { Prediction, Report } from "../api/wire";
import type { Cell } from "../host";

/** What counts more where there are two answers. */
export type Counts = NonNullable<Report["decision"]>["counts"];

/** From which chance on the answer that matters is given, and what that does on the rows that were checked. */
export interface Cut {
  readonly counts: Counts;
  /** Whether the model itself decides so. */
  readonly own: boolean;
  /** The answer that is looked for, and the one given below the chance. */
  readonly answer: Cell;
  readonly other: Cell;
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

/** The ways to decide that a report knows, without those that change nothing. */
export function cutsOf({ decision }: Report): Cut[] {
  if (decision === null) {
    return [];
  }
  const { answer, other } = decision;
  const cuts = decision.thresholds.map((threshold) => ({
    ...threshold,
    own: threshold.counts === decision.counts,
    answer,
    other,
  }));
  const own = cuts.find((cut) => cut.own);
  return cuts.filter((cut) => cut.own || cut.called !== own?.called || cut.caught !== own.caught);
}

/** The cut for what counts more, else the model's own; null where there are not two answers. */
export function cutFor(report: Report, counts: Counts): Cut | null {
  const cuts = cutsOf(report);
  return cuts.find((cut) => cut.counts === counts) ?? cuts.find((cut) => cut.own) ?? null;
}

/** The answer as it is given when the cut counts; the model's own without a cut. */
export function decide(prediction: Prediction, cut: Cut | null): Decided {
  const moved = cut === null || cut.own ? prediction : move(prediction, cut);
  const [likelier] = Object.entries(moved.probabilities ?? {}).sort(([, one], [, other]) => other - one);
  return likelier === undefined || likelier[0] === String(moved.value) || likelier[1] === moved.probability
    ? moved
    : { ...moved, likelier: { value: likelier[0], chance: likelier[1] } };
}

function move(prediction: Prediction, cut: Cut): Prediction {
  const chance = prediction.probabilities?.[String(cut.answer)];
  if (chance === undefined) {
    return prediction;
  }
  return chance >= cut.from
    ? { ...prediction, value: cut.answer, probability: chance }
    : { ...prediction, value: cut.other, probability: 1 - chance };
}
