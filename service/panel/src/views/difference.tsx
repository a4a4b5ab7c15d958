import { useState } from "preact/hooks";
import type { VersionDiff } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Soft } from "../parts/box";
import { Table } from "../parts/table";
import { Text } from "../parts/text";
import { names, percent } from "../words/format";
import { say, words } from "../words/index";

const w = words.difference;
/** Columns that matter most, of either version. */
const COLUMNS = 5;

interface DifferenceProps {
  panel: PanelFlow;
  /** The version that is looked at. */
  version: number;
  /** The one that it would replace, or has replaced. */
  other: number;
}

/** What is different between two versions, on request: answers that change, how good each was, what they look at. */
export function Difference({ panel, version, other }: DifferenceProps) {
  const [diff, setDiff] = useState<VersionDiff | null>(null);
  if (diff === null || diff.from !== other || diff.to !== version) {
    const ask = async () => setDiff(await panel.life.difference(other, version));
    return <Button onPress={ask}>{w.ask(other)}</Button>;
  }
  const { rows, quality, added, removed, reread } = diff;
  return (
    <div class="stack">
      <h3>{w.title(version, other)}</h3>
      {rows === null ? (
        <p>{w.noRows}</p>
      ) : (
        <p>{rows.changed === 0 ? w.same(rows.asked) : w.changed(rows.changed, rows.asked)}</p>
      )}
      {diff.words
        .filter(({ code }) => code === "diff-rows-known" || code === "diff-rows-nearer")
        .map((one) => (
          <p key={one.code}>{say(one)}</p>
        ))}
      <Table
        texts
        label={w.trained}
        head={[words.model.version, w.trained]}
        rows={[
          [words.model.line(other), say(quality.headlineFrom)],
          [words.model.line(version), say(quality.headlineTo)],
        ]}
      />
      {added.length > 0 && (
        <p>
          <Text of={w.added(names(added))} />
        </p>
      )}
      {removed.length > 0 && (
        <p>
          <Text of={w.removed(names(removed))} />
        </p>
      )}
      {reread.length > 0 && (
        <p>
          <Text of={w.reread(names(reread))} />
        </p>
      )}
      {added.length + removed.length + reread.length === 0 && <Soft of={w.sameColumns} />}
      <Table
        label={words.report.matters}
        head={[w.matters, words.model.line(other), words.model.line(version)]}
        rows={diff.importances
          .slice(0, COLUMNS)
          .map(({ column, from, to }) => [column, percent(from), percent(to)])}
      />
      <Button onPress={() => setDiff(null)}>{words.close}</Button>
    </div>
  );
}
