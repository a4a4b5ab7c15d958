export interface CurveProps {
  /** What the curve shows, read aloud; the figures themselves stand in a table beside it. */
  label: string;
  points: readonly (readonly [number, number])[];
  /** The x of points that may still change: drawn pale. */
  young?: readonly number[];
  /** The line to beat, from the first to the last x; null as long as it is not known. */
  against: { readonly from: number; readonly to: number; readonly label: string } | null;
  x: { readonly min: number; readonly max: number; readonly words: (value: number) => string };
  y: { readonly marks: readonly number[]; readonly words: (value: number) => string };
  /** Whether the last point is still moving. */
  live?: boolean;
}

/** The least and the largest value that is shown, with some air around the curve, the line and the marks. */
export function rangeOf({ points, against, y }: CurveProps): readonly [number, number] {
  const all = [
    ...points.map(([, value]) => value),
    ...(against ? [against.from, against.to] : []),
    ...y.marks,
  ];
  const low = all.length > 0 ? Math.min(...all) : 0;
  const high = all.length > 0 ? Math.max(...all) : 1;
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - air, high + air];
}

/** The line to beat at one x. */
export function againstAt(
  { from, to }: NonNullable<CurveProps["against"]>,
  { min, max }: CurveProps["x"],
  at: number,
): number {
  return from + ((to - from) * (at - min)) / (max - min || 1);
}

/** Whether the words of a flat line stand at its beginning: there the curve is farther away. */
export function isLabelLeft({ points, against }: CurveProps): boolean {
  if (against === null || against.from !== against.to) {
    return false;
  }
  const away = (at: number) => Math.abs((points.at(at)?.[1] ?? against.to) - against.to);
  return away(0) > away(-1);
}
