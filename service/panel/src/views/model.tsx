import { useState } from "preact/hooks";
import { readsOtherwise } from "../api/problems";
import type { ModelView as Model } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Fold, Link, Note, Pair, Soft } from "../parts/box";
import { Table } from "../parts/table";
import { say, words } from "../words/index";
import { Acting } from "./acting";
import { Frame } from "./frame";
import { History } from "./history";
import { Changes, Drifted, InUse } from "./inUse";
import { Predict, Scoring } from "./models";
import { Nobody } from "./nobody";
import { Pins } from "./pins";
import { ProblemCard } from "./problem";
import { Headline, ReportFolds } from "./report";
import { Retraining } from "./retraining";
import { Trial } from "./trial";
import { VersionCard, VersionLine } from "./versions";

/** One model: who answers, what is on trial, how good it is and was, what changed, what it needs. */
export function ModelPage({ panel }: { panel: PanelFlow }) {
  const opened = panel.models.opened.value;
  const life = panel.life.life.value;
  const aside = <Link onPress={() => panel.showModels()}>{words.models}</Link>;
  if (opened.step === "loading" || (opened.step === "loaded" && life?.model !== opened.model.model)) {
    return (
      <Frame title={words.app} aside={aside}>
        <Soft of={words.moment} />
      </Frame>
    );
  }
  if (opened.step === "problem") {
    return (
      <Frame title={words.app} aside={aside}>
        <ProblemCard problem={opened.problem} onLeave={() => panel.showModels()} leave={words.back} />
      </Frame>
    );
  }
  const { model, report } = opened;
  const rollout = life?.rollout ?? null;
  const refused = panel.life.refused.value;
  const answers = report.version === model.arms.stable;
  const last = life?.events[0];
  const headline = <Headline report={report} title={words.model.promised(report.version)} />;
  const asks = rollout?.rollout.decision?.action === "ask";
  return (
    <Frame title={model.title} aside={aside}>
      <Scoring panel={panel} />
      {refused !== null && (
        <ProblemCard
          problem={refused}
          onInsist={() => panel.life.insist()}
          onLeave={() => panel.life.forget()}
          leave={words.close}
        >
          {refused.status === 409 && !readsOtherwise(refused) && <p>{words.model.fresh}</p>}
        </ProblemCard>
      )}
      {model.arms.stable === undefined && <Nobody panel={panel} model={model} life={life} />}
      <VersionLine panel={panel} model={model} shown={report.version} last={rollout ? undefined : last} />
      {rollout !== null && <Trial panel={panel} whole={rollout} />}
      {!answers && <VersionCard panel={panel} model={model} shown={report.version} />}
      {!answers && headline}
      <Drifted drift={life?.drift ?? null} />
      {life?.quality && <InUse quality={life.quality} version={report.version} />}
      {model.arms.stable !== undefined && (
        <Card>
          <Predict panel={panel} model={model} main={!asks} />
        </Card>
      )}
      {life?.retraining && <Retraining panel={panel} view={life.retraining} />}
      <Fold title={words.conduct.title}>
        <Acting panel={panel} model={model.model} />
      </Fold>
      {answers && headline}
      {answers && <VersionCard panel={panel} model={model} shown={report.version} />}
      {life?.problem && <ProblemCard problem={life.problem} onAgain={() => panel.life.again()} />}
      {life?.pins && <Pins panel={panel} model={model} pins={life.pins} />}
      {life !== null && <History panel={panel} life={life} version={report.version} />}
      {life?.drift && (
        <Fold title={words.inUse.changed}>
          <Changes drift={life.drift} />
        </Fold>
      )}
      <ReportFolds report={report} remarks={report.warnings} above={0} />
      <Fold title={words.model.needs}>
        <Table
          texts
          label={words.model.needs}
          head={[words.report.column, words.report.readings]}
          rows={model.columns.map((column) => [column.name, say(column.readAs)])}
        />
      </Fold>
      <Button onPress={() => save(panel, model.model, report.version)}>{words.model.download}</Button>
      <Erase panel={panel} model={model} />
    </Frame>
  );
}

function Erase({ panel, model }: { panel: PanelFlow; model: Model }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return <Button onPress={() => setAsked(true)}>{words.model.erase}</Button>;
  }
  const erase = async () => {
    if (await panel.models.erase(model.model)) {
      await panel.showModels();
    }
  };
  return (
    <Note title={words.model.eraseAll(model.versions.length)} kind="warn">
      <Pair>
        <Button onPress={() => setAsked(false)}>{words.model.keep}</Button>
        <Button onPress={erase}>{words.model.reallyErase}</Button>
      </Pair>
    </Note>
  );
}

async function save(panel: PanelFlow, model: string, version: number): Promise<void> {
  const file = await panel.models.download(model, version);
  if (file !== null) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${model}-v${version}.clickml`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
