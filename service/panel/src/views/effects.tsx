import type { Report } from "../api/wire";
import { timeOf } from "../dates";
import { Soft } from "../parts/box";
import { Spark } from "../parts/spark";
import { Bars, Table } from "../parts/table";
import { day, figure, percent } from "../words/format";
import { words } from "../words/index";

type Effect = Report["effects"][number];
const w = words.report;

/** How the answer moves with each of the strongest columns, when all else stays. */
export function Effects({ effects }: Pick<Report, "effects">) {
  return (
    <>
      {effects.map((effect) => (
        <EffectOf key={effect.column} effect={effect} />
      ))}
    </>
  );
}

function EffectOf({ effect }: { effect: Effect }) {
  const { column, answer, kind, points } = effect;
  const amount = answer === null ? figure : percent;
  const label = answer === null ? w.effectOnNumber(column) : w.effect(String(answer), column);
  const place = (at: string | number) =>
    kind === "date" ? day(String(at)) : kind === "time" ? timeOf(Number(at)) : spoken(at);
  const head = [w.column, w.value] as const;
  if (kind === "level") {
    const rows = points.map(({ at, value }) => ({
      name: String(at),
      share: Math.max(0, value),
      text: amount(value),
    }));
    return (
      <>
        <Soft of={label} />
        <Bars label={label} head={head} rows={rows} />
      </>
    );
  }
  const values = points.map(({ value }) => value);
  const [first, last] = [points[0], points.at(-1)];
  const [low, high] = [amount(Math.min(...values)), amount(Math.max(...values))];
  // What its figures do not tell apart is drawn flat: a line from 52 % to 52 % must not look like a mountain.
  const drawn = (value: number) => (low === high ? 0 : value);
  const number = (at: string | number) => (kind === "date" ? Date.parse(String(at)) : Number(at));
  if (first === undefined || last === undefined) {
    return null;
  }
  return (
    <>
      <Soft of={label} />
      <Spark
        label={label}
        points={points.map(({ at, value }) => [number(at), drawn(value)])}
        x={[place(first.at), place(last.at)]}
        y={[low, high]}
      />
      <Table
        hidden
        label={label}
        head={head}
        rows={points.map(({ at, value }) => [place(at), amount(value)])}
      />
    </>
  );
}

function spoken(at: string | number): string {
  return typeof at === "number" ? figure(at) : at;
}
