import type { TableView } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Fold, Note, Soft } from "../parts/box";
import { say, words } from "../words/index";
import { Frame } from "./frame";
import { ReadingList } from "./readings";

/** What only the person can know about a column, asked before training. */
export function AskingView({ panel, table }: { panel: PanelFlow; table: TableView }) {
  const asked = table.columns.filter((column) => column.question !== null && !column.corrected);
  return (
    <Frame title={words.app} aside={<Stop panel={panel} />}>
      {asked.map((column) => (
        <Note key={column.name} kind="warn" title={say(column.question?.ask ?? column.readAs)}>
          <Soft of={column.examples.map(String).join(" · ")} />
          <div class="stack">
            {column.question?.choices.map((choice) => (
              <Button
                key={say(choice.label)}
                onPress={() => panel.train.correct(column.name, choice.reading)}
              >
                {say(choice.label)}
              </Button>
            ))}
          </div>
        </Note>
      ))}
      {asked.length === 0 && <Soft of={words.asking.none} />}
      <Button main disabled={asked.length > 0} onPress={() => panel.train.retry()}>
        {words.asking.goOn}
      </Button>
      <Fold title={words.report.readings}>
        <ReadingList columns={table.columns} />
      </Fold>
    </Frame>
  );
}

function Stop({ panel }: { panel: PanelFlow }) {
  return (
    <button type="button" class="link" onClick={() => void panel.train.stop()}>
      {words.startOver}
    </button>
  );
}
