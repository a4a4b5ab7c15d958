import type { RolloutView } from "../api/wire";
import { words } from "../words/index";

const { kinds, part } = words.trial;

/** A step of a trial in words: `5 %` as so many of 100 rows. */
export function stepWords(step: string): string {
  const share = shareOf(step);
  if (share !== null) {
    return part(share);
  }
  return step in kinds ? kinds[step as keyof typeof kinds] : step;
}

/** Percent of the rows in the step after this one; null where it is no share. */
export function nextShare({
  steps,
  step,
  weight,
}: Pick<RolloutView, "steps" | "step" | "weight">): number | null {
  const share = shareOf(steps[step + 1] ?? "");
  return share !== null && share > (weight ?? 0) ? share : null;
}

function shareOf(step: string): number | null {
  const [, percent] = /^([\d.]+) %$/.exec(step) ?? [];
  return percent === undefined ? null : Number(percent);
}
