import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { againstAt, type CurveProps, isLabelLeft, rangeOf } from "./curveShape";

const HEIGHT = 124;

/** A curve against the line to beat, drawn in the colours of the panel. `drawnCurve.tsx` is the same without a library. */
export function Curve(props: CurveProps) {
  const root = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const host = root.current;
    if (host === null) {
      return;
    }
    const draw = () => {
      plot.current?.destroy();
      plot.current = new uPlot(options(host, latest), dataOf(latest.current), host);
    };
    draw();
    const size = new ResizeObserver(() => {
      plot.current?.setSize({ width: host.clientWidth, height: HEIGHT });
    });
    size.observe(host);
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", draw);
    return () => {
      size.disconnect();
      scheme.removeEventListener("change", draw);
      plot.current?.destroy();
    };
  }, []);

  useEffect(() => {
    plot.current?.setData(dataOf(props));
  }, [props.points, props.against?.from, props.x.max]);

  return <div class="curve" ref={root} role="img" aria-label={props.label} />;
}

function dataOf({ points, young = [], against, x }: CurveProps): uPlot.AlignedData {
  const xs = [...new Set([x.min, ...points.map(([at]) => at), x.max])].sort((a, b) => a - b);
  const values = new Map(points);
  const line = (at: number) => against && againstAt(against, x, at);
  const pale = new Set(young);
  const settled = (at: number) => (pale.has(at) ? null : (values.get(at) ?? null));
  return [
    xs,
    xs.map(settled),
    xs.map(line),
    xs.map((at) => (pale.has(at) ? (values.get(at) ?? null) : null)),
  ];
}

function options(host: HTMLElement, latest: { readonly current: CurveProps }): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `11px ${style.fontFamily}`;
  const axis = { stroke: colour("--soft"), font, grid: { show: false }, ticks: { show: false }, gap: 4 };
  return {
    width: host.clientWidth,
    height: HEIGHT,
    padding: [6, 24, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [latest.current.x.min, latest.current.x.max] },
      y: { range: () => [...rangeOf(latest.current)] },
    },
    axes: [
      {
        ...axis,
        size: 20,
        splits: () => [latest.current.x.min, latest.current.x.max],
        values: (_, splits) => splits.map(latest.current.x.words),
      },
      {
        ...axis,
        size: 40,
        splits: () => [...latest.current.y.marks],
        values: (_, splits) => splits.map(latest.current.y.words),
      },
    ],
    series: [
      {},
      { stroke: colour("--accent"), width: 2, points: { show: false }, spanGaps: true },
      { stroke: colour("--guess"), width: 1, dash: [4, 4], points: { show: false } },
      { stroke: colour("--guess"), width: 2, points: { show: true, size: 5 } },
    ],
    hooks: { draw: [(plot) => mark(plot, latest.current, colour, font)] },
  };
}

function mark(plot: uPlot, props: CurveProps, colour: (name: string) => string, font: string): void {
  const { ctx } = plot;
  const ratio = window.devicePixelRatio || 1;
  const last = props.points.at(-1);
  if (props.live && last !== undefined) {
    ctx.beginPath();
    ctx.fillStyle = colour("--accent");
    ctx.arc(plot.valToPos(last[0], "x", true), plot.valToPos(last[1], "y", true), 4 * ratio, 0, 2 * Math.PI);
    ctx.fill();
  }
  if (props.against !== null) {
    const { from, to, label } = props.against;
    ctx.fillStyle = colour("--soft");
    ctx.font = font.replace("11px", `${11 * ratio}px`);
    // Under a rising line there is room; a flat one has it above.
    const below = from === to ? -5 : 44;
    const left = isLabelLeft(props);
    ctx.textAlign = left ? "left" : "right";
    const edge = plot.valToPos(left ? props.x.min : props.x.max, "x", true) + (left ? 6 : -6) * ratio;
    ctx.fillText(label, edge, plot.valToPos(to, "y", true) + below * ratio);
  }
}
