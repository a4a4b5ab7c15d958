import type { Warning } from "../api/wire";
import type { Filling } from "../flows/fill";
import type { PanelFlow } from "../flows/panel";
import type { Result } from "../flows/run";
import type { Region } from "../host";
import { Button, Card, Fold, Link, Note, Pair, Soft } from "../parts/box";
import { Text } from "../parts/text";
import { columnSpan, regionOfCell } from "../region";
import { say, words } from "../words/index";
import { Acting } from "./acting";
import { Adopt } from "./adopt";
import { toModels } from "./alerts";
import { Frame } from "./frame";
import { ProofGame } from "./proofSheet";
import { ReadingList } from "./readings";
import { RealAnswers } from "./real";
import { Headline, ReportFolds } from "./report";
import { reportSheet } from "./reportSheet";
import { WhatCounts } from "./whatCounts";

/** What was written, how good it is, and what deserves a look. */
export function ResultView({ panel, result }: { panel: PanelFlow; result: Result }) {
  const { filling, report, run } = result;
  const { train } = panel;
  const open = report.warnings.filter(({ code, column }) => !run.settled.includes(`${code}:${column ?? ""}`));
  const notes = open.filter((warning) => warning.level !== "info");
  const remarks = open.filter((warning) => warning.level === "info");
  const corrected = result.table.columns.some(
    ({ name, corrected }) => corrected && run.plan.sent.includes(name),
  );
  const retrain = () => train.again(run.plan.exclude);
  return (
    <Frame title={report.target} aside={<Aside panel={panel} version={filling.version} />}>
      <div class="settle">
        <RealAnswers panel={panel} />
        <ProofGame panel={panel} />
        <Filled
          filling={filling}
          place={result.place}
          onShow={(region) => panel.host.show(region)}
          onUndo={() => train.finished.undo()}
          onAgain={() => train.retry()}
        />
        <Adopt panel={panel} result={result} />
        <Headline report={report} />
        <WhatCounts report={report} counts={run.plan.counts} onPick={(counts) => void train.weigh(counts)} />
        {filling.written !== null && (
          <Fold title={words.conduct.title}>
            <Acting panel={panel} model={filling.model} />
          </Fold>
        )}
        {notes.map((warning) => (
          <WarningNote
            key={warning.code + warning.column}
            warning={warning}
            onKnown={() => train.finished.settle(`${warning.code}:${warning.column ?? ""}`)}
            {...(canLeaveOut(warning, result) && warning.column !== undefined
              ? { onLeaveOut: () => train.again([...run.plan.exclude, warning.column ?? ""]) }
              : {})}
          />
        ))}
        {run.plan.exclude.length > 0 && (
          <Card>
            <Soft of={words.report.leftOut(run.plan.exclude)} />
            <Button onPress={() => train.again([])}>{words.report.takeIn}</Button>
          </Card>
        )}
        <ReportFolds report={report} remarks={remarks} above={run.plan.region.top} />
        <Sheets panel={panel} result={result} />
        <Fold title={words.report.readings}>
          <ReadingList
            columns={result.table.columns}
            onCorrect={(column, reading) => void train.correct(column, reading)}
            onGoTo={(cell) => panel.host.show(regionOfCell(run.plan.region, cell))}
          />
          {corrected && <Soft of={words.report.retrainHelp} />}
          {corrected && <Button onPress={retrain}>{words.report.retrain}</Button>}
        </Fold>
        <Button onPress={() => train.stop()}>{words.result.newRun}</Button>
      </div>
    </Frame>
  );
}

/** What can be put into the document: the report, and rows to guess. */
function Sheets({ panel, result: { report, run } }: { panel: PanelFlow; result: Result }) {
  return (
    <Fold title={words.report.sheets}>
      <Button onPress={() => panel.host.addSheet(reportSheet(report, new Date()))}>
        {words.reportSheet.button}
      </Button>
      {report.proof.length > 0 && (
        <>
          <Soft of={words.proofSheet.help} />
          <Button onPress={() => panel.proofSheet.deal(report, run.plan)}>{words.proofSheet.button}</Button>
        </>
      )}
    </Fold>
  );
}

function Aside({ panel, version }: { panel: PanelFlow; version: number }) {
  return (
    <>
      <span class="chip">{words.result.version(version)}</span>{" "}
      <Link onPress={() => panel.showModels()}>{toModels(panel)}</Link>
    </>
  );
}

/** A model needs at least one column beside those that are left out. */
function canLeaveOut(warning: Warning, { run }: Result): boolean {
  const learned = run.plan.sent.filter(
    (name) => name !== run.plan.target && !run.plan.exclude.includes(name),
  );
  return warning.column !== undefined && learned.includes(warning.column) && learned.length > 1;
}

interface FilledProps {
  filling: Filling;
  /** Where the answers stand now; null when they are gone or there were none. */
  place: Region | null;
  onShow: (region: Region) => unknown;
  onUndo: () => unknown;
  onAgain?: () => unknown;
}

/** What was written into the sheet, with a way to see it and a way to take it back. */
export function Filled({ filling, place, onShow, onUndo, onAgain }: FilledProps) {
  if (place === null) {
    const nothing = filling.written === null;
    return (
      <Card>
        <p>{nothing ? words.result.nothing : words.result.takenBack}</p>
        {nothing && <Soft of={words.result.nothingHelp} />}
        {!nothing && onAgain && <Button onPress={onAgain}>{words.result.write}</Button>}
      </Card>
    );
  }
  return (
    <Card>
      <p role="status">
        <Text of={words.result.filled(filling, columnSpan(place))} />
      </p>
      <Soft of={filling.ranged ? words.result.columnsRange : words.result.columns} />
      {filling.changed > 0 && <p class="warned">{words.result.changed(filling.changed)}</p>}
      {filling.unanswered > 0 && <p class="warned">{words.result.unanswered(filling.unanswered)}</p>}
      {filling.matched.map((match) => (
        <Soft key={match.column} of={words.result.matched(match.sent, match.column)} />
      ))}
      <Pair>
        <Button onPress={() => onShow(place)}>{words.result.show}</Button>
        <Button onPress={onUndo}>{words.result.undo}</Button>
      </Pair>
    </Card>
  );
}

interface WarningNoteProps {
  warning: Warning;
  onKnown: () => unknown;
  onLeaveOut?: () => unknown;
}

/** A question that only the person can answer, or a suspicion worth a look. */
function WarningNote({ warning, onKnown, onLeaveOut }: WarningNoteProps) {
  const { column } = warning;
  return (
    <Note title={column === undefined ? words.report.look : words.report.lookAt(column)} kind="warn">
      <p>{say(warning)}</p>
      <Pair>
        <Button onPress={onKnown}>{onLeaveOut ? words.report.known : words.report.fine}</Button>
        {onLeaveOut && <Button onPress={onLeaveOut}>{words.report.leaveOut}</Button>}
      </Pair>
    </Note>
  );
}
