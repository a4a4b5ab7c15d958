import type { ModelView } from "../api/wire";
import type { Life } from "../flows/lifeReading";
import { usable } from "../flows/lineage";
import type { PanelFlow } from "../flows/panel";
import { Button, Note, Soft } from "../parts/box";
import { say, words } from "../words/index";

const w = words.nobody;

interface NobodyProps {
  panel: PanelFlow;
  model: ModelView;
  life: Life | null;
}

/** Where no version of a model answers: why, and each version that could, one press away. */
export function Nobody({ panel, model, life }: NobodyProps) {
  const why = life?.events.find(({ kind }) => kind === "quarantined");
  const free = usable(model);
  return (
    <Note kind="bad" title={words.model.nobody}>
      {why !== undefined && <p>{say(why.said)}</p>}
      <Soft of={free.length === 0 ? w.none : w.help} />
      {free.map((one, index) => (
        <div key={one.version} class="stack">
          <div class="row">
            <b>{words.model.title(one.version)}</b>
            <Button main={index === 0} onPress={() => panel.life.use(one, w.reason)}>
              {w.use}
            </Button>
          </div>
          <Soft of={`${words.model.state[one.state]} · ${say(one.headline)}`} />
        </div>
      ))}
    </Note>
  );
}
