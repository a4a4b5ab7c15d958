interface SparkProps {
  /** What the line shows, read aloud; the figures themselves stand in a table beside it. */
  label: string;
  /** At least two, x rising. */
  points: readonly (readonly [number, number])[];
  /** Words at the ends of the axes. */
  x: readonly [string, string];
  y: readonly [string, string];
}

const WIDTH = 268;
const HEIGHT = 56;
const AIR = 4;

/** A small line without axes, between its least and its largest value. */
export function Spark({ label, points, x, y }: SparkProps) {
  const [xs, ys] = [points.map(([at]) => at), points.map(([, value]) => value)];
  const across = scale(Math.min(...xs), Math.max(...xs), AIR, WIDTH - AIR);
  const up = scale(Math.min(...ys), Math.max(...ys), HEIGHT - AIR, AIR);
  const line = points.map(([at, value]) => `${across(at).toFixed(1)},${up(value).toFixed(1)}`).join(" ");
  return (
    <div class="spark">
      <span class="soft">{y[1]}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        <polyline points={line} />
      </svg>
      <span class="soft">{y[0]}</span>
      <span class="soft ends">
        <span>{x[0]}</span>
        <span>{x[1]}</span>
      </span>
    </div>
  );
}

/** From a range of values to a range of pixels; the middle where the values do not differ. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
