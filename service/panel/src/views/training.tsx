import { useEffect, useState } from "preact/hooks";
import type { TableView, TrainingView as Training } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import type { TrainState } from "../flows/run";
import { Bar, Button, Card, Fold, Pair, Soft } from "../parts/box";
import { Curve } from "../parts/curve";
import { Table } from "../parts/table";
import { duration, figure } from "../words/format";
import { say, words } from "../words/index";
import { Frame } from "./frame";
import { guessing, headline, writtenAs } from "./headline";
import { ReadingList } from "./readings";

type Sending = Extract<TrainState, { step: "sending" }>;
type Filling = Extract<TrainState, { step: "filling" }>;

/** The columns on their way to the service. */
export function SendingView({ panel, state }: { panel: PanelFlow; state: Sending }) {
  const all = state.plan.region.rows;
  return (
    <Frame title={words.app}>
      <Card title={words.sending.title}>
        <Bar done={state.rows} {...(state.rows > 0 ? { all } : {})} label={words.sending.title} />
        <Soft of={words.sending.progress(state.rows, all)} />
      </Card>
      <Button onPress={() => panel.train.stop()}>{words.training.stop}</Button>
    </Frame>
  );
}

/** The best score so far against guessing, with a way to take it and a way to stop. */
export function TrainingView({
  panel,
  training,
  table,
}: {
  panel: PanelFlow;
  training: Training;
  table: TableView;
}) {
  const finishing = training.asked === "finish";
  const { progress } = training;
  return (
    <Frame title={training.target} aside={<TimeLeft training={training} />}>
      <Card>
        <BestSoFar training={training} />
        <History training={training} />
      </Card>
      <Card>
        <Soft of={words.training.tried} />
        <p class="two-lines">
          {words.training.candidates(progress.candidatesTried)}{" "}
          {finishing ? words.training.finishing : say(progress.now)}
        </p>
      </Card>
      <Pair>
        <Button
          main
          small
          disabled={finishing || progress.best === null}
          onPress={() => panel.train.finish()}
        >
          {words.training.enough}
        </Button>
        <Button onPress={() => panel.train.stop()}>{words.training.stop}</Button>
      </Pair>
      <Soft of={words.leaving} centre />
      <Fold title={words.training.sentAs}>
        <ReadingList columns={table.columns} />
      </Fold>
    </Frame>
  );
}

/** The answers on their way into the sheet. */
export function FillingView({ state }: { state: Filling }) {
  return (
    <Frame title={state.training.target}>
      <Card>
        <BestSoFar training={state.training} />
        <History training={state.training} />
      </Card>
      <Card title={words.filling.title}>
        <Bar done={state.done} all={state.rows} label={words.filling.title} />
        <Soft of={words.filling.progress(state.done, state.rows)} />
      </Card>
    </Frame>
  );
}

function BestSoFar({ training }: { training: Training }) {
  const { best } = training.progress;
  if (best === null) {
    const waiting = training.state === "queued" ? words.training.waiting : words.training.first;
    return (
      <div class="headline" role="status">
        <p class="big">{waiting} …</p>
      </div>
    );
  }
  const going = training.state === "running" ? ` · ${words.training.improving}` : "";
  return (
    <div class="headline" role="status">
      <p class="big">{headline(best.plain, best.words)}</p>
      <Soft of={guessing(best.plain) + going} />
    </div>
  );
}

function History({ training }: { training: Training }) {
  const { best } = training.progress;
  if (best === null || training.history.length === 0) {
    return (
      <div class="curve none">
        <Soft of={words.training.noCurve} centre />
      </div>
    );
  }
  const line = best.plain.guessing;
  const points = training.history.map((point) => [point.seconds, point.plain] as const);
  const marks = [line, points.at(-1)?.[1] ?? line];
  const seconds = (value: number) => duration(value);
  return (
    <>
      <Curve
        live
        label={words.training.curve(points.length)}
        points={points}
        against={{ from: line, to: line, label: words.training.guessing }}
        x={{ min: 0, max: Math.max(training.budgetSeconds, points.at(-1)?.[0] ?? 0), words: seconds }}
        y={{ marks, words: writtenAs(best.plain.measure) }}
      />
      <Table
        hidden
        label={words.training.curve(points.length)}
        head={[words.training.seconds, words.report.score]}
        rows={points.slice(-50).map(([at, value]) => [figure(at), figure(value)])}
      />
    </>
  );
}

/** Counts down between two events, so that the time never seems to stand still. */
function TimeLeft({ training }: { training: Training }) {
  const { secondsLeft } = training.progress;
  const [since, setSince] = useState(0);
  useEffect(() => {
    const from = Date.now();
    setSince(0);
    const timer = setInterval(() => setSince((Date.now() - from) / 1000), 1000);
    return () => clearInterval(timer);
  }, [training.progress]);
  if (training.state === "queued") {
    return null;
  }
  return <>{words.training.left(Math.max(0, secondsLeft - since))}</>;
}
