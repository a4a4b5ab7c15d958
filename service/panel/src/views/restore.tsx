import { useState } from "preact/hooks";
import type { PanelFlow } from "../flows/panel";
import { Button } from "../parts/box";
import { words } from "../words/index";

const w = words.restore;

/** Lets a version that was retired or sent back be tried again, with the reason that the history keeps. */
export function Restore({ panel, version }: { panel: PanelFlow; version: number }) {
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <div class="stack">
        <Button onPress={() => setReason("")}>{w.button}</Button>
      </div>
    );
  }
  return (
    <div class="stack">
      <label>
        {w.label}
        <textarea
          rows={2}
          maxLength={500}
          placeholder={w.hint}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Button disabled={reason.trim() === ""} onPress={() => panel.care.restore(version, reason.trim())}>
        {w.confirm}
      </Button>
    </div>
  );
}
