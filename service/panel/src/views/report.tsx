import type { Report, Warning } from "../api/wire";
import { Card, Fold, Soft } from "../parts/box";
import { Curve } from "../parts/curve";
import { Bars, Table } from "../parts/table";
import { Text } from "../parts/text";
import { count, figure, percent } from "../words/format";
import { say, words } from "../words/index";
import { Effects } from "./effects";
import { believed, comparison, headline, newest } from "./headline";
import { Proof } from "./proof";

const w = words.report;
/** Candidates and columns that are shown; the rest is small print of small print. */
const CANDIDATES = 12;
const COLUMNS = 10;

/** How good a version is, in words, with its uncertainty and what it is compared with. */
export function Headline({ report, title }: { report: Report; title?: string }) {
  return (
    <Card {...(title === undefined ? {} : { title })}>
      <p class="big">{headline(report.plain, report.headline)}</p>
      {comparison(report.plain).map((line) => (
        <Soft key={line} of={line} />
      ))}
      <Soft of={w.checked(report.checkedRows)} />
      {newest(report).map((line) => (
        <Soft key={line} of={line} />
      ))}
    </Card>
  );
}

/** The rest of the report, each part in a section that opens in place. */
export function ReportFolds({
  report,
  remarks,
  above,
}: {
  report: Report;
  remarks: readonly Warning[];
  /** How many rows of the sheet stand above the first row of the table; 0 when the sheet is not at hand. */
  above: number;
}) {
  return (
    <>
      <Fold title={w.matters} open>
        <Matters report={report} />
        <Effects effects={report.effects} />
      </Fold>
      {report.gain !== null && (
        <Fold title={w.gain}>
          <Gain gain={report.gain} />
        </Fold>
      )}
      {(report.confusion !== null || report.errors !== null) && (
        <Fold title={w.mistakes}>
          <Mistakes report={report} />
        </Fold>
      )}
      {report.proof.length > 0 && (
        <Fold title={w.proof}>
          <Proof proof={report.proof} above={above} />
        </Fold>
      )}
      {report.reliability.length > 0 && (
        <Fold title={w.trust}>
          <Soft of={w.trustHelp} />
          <Table
            label={w.trust}
            head={[w.stated, w.rows, w.real]}
            rows={believed(report.reliability).map(({ stated, real, rows }) => [
              percent(stated),
              count(rows),
              percent(real),
            ])}
          />
        </Fold>
      )}
      {report.learningCurve !== null && (
        <Fold title={w.more}>
          <MoreRows curve={report.learningCurve} metric={w.metrics[report.score.metric]} />
        </Fold>
      )}
      {remarks.length > 0 && (
        <Fold title={w.remarks}>
          {remarks.map((warning) => (
            <p key={warning.code + warning.column}>{say(warning)}</p>
          ))}
        </Fold>
      )}
      <Fold title={w.details}>
        <Details report={report} />
      </Fold>
    </>
  );
}

function Matters({ report }: { report: Report }) {
  const rows = report.importances
    .slice(0, COLUMNS)
    .map(({ column, share }) => ({ name: column, share, text: percent(share) }));
  return <Bars label={w.mattersHelp} head={[w.column, w.share]} rows={rows} />;
}

function Gain({ gain }: { gain: NonNullable<Report["gain"]> }) {
  const points = gain.points.map(({ share, found }) => [share, found] as const);
  const tenth = gain.points.find(({ share }) => share >= 0.2) ?? gain.points.at(-1);
  return (
    <>
      {tenth !== undefined && <p>{w.gainHelp(gain.answer, tenth.share, tenth.found)}</p>}
      <Curve
        label={w.gain}
        points={points}
        against={{ from: 0, to: 1, label: w.random }}
        x={{ min: 0, max: 1, words: percent }}
        y={{ marks: [0, 1], words: percent }}
      />
      <Table
        hidden
        label={w.gain}
        head={[w.gainAxis, w.found]}
        rows={gain.points.map(({ share, found }) => [percent(share), percent(found)])}
      />
    </>
  );
}

function Mistakes({ report: { confusion, errors, weakSpots } }: { report: Report }) {
  return (
    <>
      {weakSpots.map(({ words: spot }) => (
        <p key={spot.text}>{say(spot)}</p>
      ))}
      {errors !== null && (
        <p>
          <Text of={w.errors(errors.usual, errors.nineOfTen)} />
        </p>
      )}
      {confusion !== null && (
        <div class="scroll">
          <Table
            label={w.mistakes}
            head={[w.truth, ...confusion.classes.map((answer) => w.said(String(answer)))]}
            rows={confusion.counts.map((row, index) => [String(confusion.classes[index]), ...row.map(count)])}
          />
        </div>
      )}
    </>
  );
}

function MoreRows({ curve, metric }: { curve: NonNullable<Report["learningCurve"]>; metric: string }) {
  return (
    <>
      <p>{say(curve.words)}</p>
      <Table
        label={w.more}
        head={[w.rows, metric]}
        rows={curve.points.map(({ rows, value }) => [count(rows), figure(value)])}
      />
    </>
  );
}

function Details({ report }: { report: Report }) {
  const { provenance, score } = report;
  const value = (figureOrNull: number | null) => (figureOrNull === null ? "–" : figure(figureOrNull));
  return (
    <>
      <Table
        label={w.details}
        head={[w.metric, w.value, w.guess]}
        rows={report.metrics.map((metric) => [
          w.metrics[metric.metric],
          value(metric.value),
          value(metric.guessing),
        ])}
      />
      <Soft of={w.ofMetric(w.metrics[score.metric], score.low, score.high)} />
      <h3>{w.tried}</h3>
      <Table
        label={w.tried}
        head={[w.candidate, w.score, w.weight]}
        rows={report.candidates
          .slice(0, CANDIDATES)
          .map((candidate) => [
            say(candidate.words),
            candidate.value === null ? w.unfinished : figure(candidate.value),
            candidate.share > 0 ? percent(candidate.share) : "–",
          ])}
      />
      <h3>{w.provenance}</h3>
      <Soft
        of={[w.data(provenance.dataDigest), w.seed(provenance.seed), w.engine(provenance.engine)].join(" · ")}
      />
    </>
  );
}
