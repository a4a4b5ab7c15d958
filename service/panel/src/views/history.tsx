import { useState } from "preact/hooks";
import type { Life } from "../flows/lifeReading";
import type { PanelFlow } from "../flows/panel";
import { Button, Fold, Soft } from "../parts/box";
import { moment } from "../words/format";
import { say, words } from "../words/index";

const w = words.history;

/** What happened to a model, newest first, with a field for why. */
export function History({ panel, life, version }: { panel: PanelFlow; life: Life; version: number }) {
  return (
    <Fold title={w.title} open>
      {life.events.length === 0 && <Soft of={w.none} />}
      <ul class="events">
        {life.events.map(({ n, at, said }) => (
          <li key={n}>
            <span class="soft">{moment(at)}</span>
            <p>{say(said)}</p>
          </li>
        ))}
      </ul>
      {life.older !== null && <Button onPress={() => panel.life.older()}>{w.older}</Button>}
      <NoteField panel={panel} version={version} />
    </Fold>
  );
}

function NoteField({ panel, version }: { panel: PanelFlow; version: number }) {
  const [text, setText] = useState("");
  const keep = async () => {
    if (await panel.life.note(version, text.trim())) {
      setText("");
    }
  };
  return (
    <>
      <label>
        {w.note(version)}
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={w.hint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Button disabled={text.trim() === ""} onPress={keep}>
        {w.keep}
      </Button>
    </>
  );
}
