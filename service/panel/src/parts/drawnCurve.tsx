import "./drawnCurve.css";
import { againstAt, type CurveProps, isLabelLeft, rangeOf } from "./curveShape";

/** The curve as a drawing of its own, for pages that have no room for a library. */
export function Curve(props: CurveProps) {
  const { label, points, young = [], against, x, y, live } = props;
  const [low, high] = rangeOf(props);
  const right = (at: number) => (100 * (at - x.min)) / (x.max - x.min || 1);
  const down = (value: number) => (100 * (high - value)) / (high - low);
  const place = ([at, value]: readonly [number, number]) =>
    `${right(at).toFixed(2)},${down(value).toFixed(2)}`;
  const pale = new Set(young);
  const last = points.at(-1);
  return (
    <div class="curve drawn" role="img" aria-label={label}>
      <div class="plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {against && (
            <path
              class="against"
              d={`M${place([x.min, against.from])}L${place([x.max, againstAt(against, x, x.max)])}`}
            />
          )}
          <polyline
            points={points
              .filter(([at]) => !pale.has(at))
              .map(place)
              .join(" ")}
          />
          {points
            .filter(([at]) => pale.has(at))
            .map((point) => (
              <path key={point[0]} class="young" d={`M${place(point)}h0`} />
            ))}
          {live && last && <path class="last" d={`M${place(last)}h0`} />}
        </svg>
        {against && <Line props={props} top={down(against.to)} />}
        {[...new Set(y.marks)].map((mark) => (
          <span key={mark} class="mark" style={{ top: `${down(mark)}%` }}>
            {y.words(mark)}
          </span>
        ))}
      </div>
      <span class="ends">
        <span>{x.words(x.min)}</span>
        <span>{x.words(x.max)}</span>
      </span>
    </div>
  );
}

/** What the line to beat is called: under a rising line there is room, over a flat one. */
function Line({ props, top }: { props: CurveProps; top: number }) {
  const { against } = props;
  const side = isLabelLeft(props) ? "left" : "right";
  return (
    <span class={`${against?.from === against?.to ? "over" : "under"} ${side}`} style={{ top: `${top}%` }}>
      {against?.label}
    </span>
  );
}
