import type { Report } from "../api/wire";
import { type Counts, cutsOf } from "../flows/cut";
import { Card, Soft } from "../parts/box";
import { Pick } from "../parts/pick";
import { words } from "../words/index";

interface WhatCountsProps {
  report: Report;
  counts: Counts;
  onPick: (counts: Counts) => void;
}

/** Where there are two answers: whether to catch all or to be sure, and what that does on the rows it never saw. */
export function WhatCounts({ report, counts, onPick }: WhatCountsProps) {
  const cuts = cutsOf(report);
  const chosen = cuts.find((cut) => cut.counts === counts) ?? cuts.find((cut) => cut.own);
  if (chosen === undefined || cuts.length < 2) {
    return chosen === undefined || chosen.counts === counts ? null : <Soft of={words.report.noCut} />;
  }
  const { answer, called, caught, right } = chosen;
  const { counts: names } = words.start;
  return (
    <Card title={names.label}>
      <Pick
        label={names.label}
        value={chosen.counts}
        choices={cuts.map((cut) => ({ value: cut.counts, label: names[cut.counts] }))}
        onPick={(value) => onPick(value as Counts)}
      />
      {chosen.counts !== counts && <Soft of={words.report.noCut} />}
      <Soft of={words.report.cut(String(answer), called, caught, right)} />
    </Card>
  );
}
