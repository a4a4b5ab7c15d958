import type { Drift, QualityView, VersionQuality } from "../api/wire";
import { driftSaid } from "../flows/drift";
import { daysOf } from "../flows/lineage";
import { Card, Note, Soft } from "../parts/box";
import { Curve } from "../parts/curve";
import { Table } from "../parts/table";
import { count, day, rough, shortDay } from "../words/format";
import { say, words } from "../words/index";

const w = words.inUse;

/** How good the answers turn out to be: in words, and day by day. */
export function InUse({ quality, version }: { quality: QualityView; version: number }) {
  const found = quality.versions.find((one) => one.version === version) ?? null;
  const isOff = found?.plain?.measure === "off-by";
  return (
    <Card title={isOff ? w.off : w.title}>
      {found?.words
        .filter(({ code }) => code !== "quality-coverage")
        .map((one, index) => (
          <p key={one.code} class={one.code === "quality-worse" ? "warned" : index === 0 ? "" : "soft"}>
            {say(one)}
          </p>
        ))}
      <Soft of={w.coverage(found?.known ?? 0, Math.round(100 * (found?.coverage ?? 0)))} />
      <Days quality={quality} found={found} isOff={isOff} />
    </Card>
  );
}

interface DaysProps {
  quality: QualityView;
  found: VersionQuality | null;
  isOff: boolean;
}

function Days({ quality, found, isOff }: DaysProps) {
  const days = daysOf(quality.days);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return null;
  }
  const values = days.map(({ value }) => value);
  const guessing = found?.plain && found.plain.measure !== "best-100" ? found.plain.guessing : null;
  const points = days.map(({ at, value }) => [at, value] as const);
  return (
    <>
      <Curve
        label={w.curve(days.length)}
        points={points}
        young={days.filter(({ mature }) => !mature).map(({ at }) => at)}
        against={guessing === null ? null : { from: guessing, to: guessing, label: w.guessing }}
        x={{ min: first.at, max: last.at, words: (at) => shortDay(new Date(at)) }}
        y={{ marks: [Math.min(...values), Math.max(...values)], words: rough }}
      />
      {days.some(({ mature }) => !mature) && <Soft of={w.young} />}
      <Table
        hidden
        label={w.curve(days.length)}
        head={[w.day, w.known, isOff ? w.offBy : w.right]}
        rows={days.map(({ at, known, value }) => [day(new Date(at)), count(known), rough(value)])}
      />
    </>
  );
}

/** How the rows have changed, where that deserves a look. */
export function Drifted({ drift }: { drift: Drift | null }) {
  const said = driftSaid(drift);
  return said.length === 0 ? null : (
    <Note kind="warn" title={words.alerts.title.drift}>
      {said.map((one) => (
        <p key={one.text}>{say(one)}</p>
      ))}
    </Note>
  );
}

/** How the rows that come differ from those learned from, where that is not alarming. */
export function Changes({ drift }: { drift: Drift }) {
  return (
    <>
      <p>{say(drift.words)}</p>
      {drift.columns.flatMap(({ words: said }) => said.map((one) => <Soft key={one.text} of={say(one)} />))}
    </>
  );
}
