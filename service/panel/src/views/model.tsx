import { useState } from "preact/hooks";
import type { ModelView as Model } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Fold, Link, Note, Pair, Soft } from "../parts/box";
import { Table } from "../parts/table";
import { day } from "../words/format";
import { say, words } from "../words/index";
import { Frame } from "./frame";
import { Predict, Scoring } from "./models";
import { ProblemCard } from "./problem";
import { Headline, ReportFolds } from "./report";

/** One model: its versions on a line, how good it is, what it needs. */
export function ModelPage({ panel }: { panel: PanelFlow }) {
  const opened = panel.models.opened.value;
  const aside = <Link onPress={() => panel.showModels()}>{words.models}</Link>;
  if (opened.step === "loading") {
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
  return (
    <Frame title={model.title} aside={aside}>
      <Scoring panel={panel} />
      <Card>
        <VersionLine panel={panel} model={model} shown={report.version} />
      </Card>
      <Headline report={report} />
      <Card>
        <Predict panel={panel} model={model} main />
      </Card>
      <ReportFolds report={report} remarks={report.warnings} above={0} />
      <Fold title={words.model.needs}>
        <Table
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

/** Versions as points on a line, the live one filled; pressing one shows its report. */
function VersionLine({ panel, model, shown }: { panel: PanelFlow; model: Model; shown: number }) {
  const line = [...model.versions].sort((a, b) => a.version - b.version).slice(-6);
  const live = model.versions.find((version) => version.version === model.live);
  return (
    <>
      <ol class="versions">
        {line.map(({ version, createdAt, headline }) => (
          <li key={version}>
            <button
              type="button"
              class={version === model.live ? "dot live" : "dot"}
              aria-pressed={version === shown}
              title={say(headline)}
              onClick={() => void panel.showModel(model.model, version)}
            >
              <span>{words.model.line(version)}</span>
              <span class="soft">{day(createdAt)}</span>
            </button>
          </li>
        ))}
      </ol>
      {live !== undefined && <p>{words.model.live(model.live, live.createdAt)}</p>}
      {live !== undefined && <Soft of={words.model.rows(live.rows)} />}
    </>
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
