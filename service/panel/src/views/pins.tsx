import { useState } from "preact/hooks";
import type { CheckedPin } from "../api/life";
import type { ModelView } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import type { Cell } from "../host";
import { Button, Fold, Link, Pair, Soft } from "../parts/box";
import { Text } from "../parts/text";
import { figure } from "../words/format";
import { words } from "../words/index";

const w = words.pins;
/** Cells of a pinned row that are shown. */
const CELLS = 3;
/** Rows that can be pinned at once. */
const MOST = 20;

interface PinsProps {
  panel: PanelFlow;
  model: ModelView;
  pins: readonly CheckedPin[];
}

/** Rows that must stay right: what the version that is looked at says of them, and a way to add the selected one. */
export function Pins({ panel, model, pins }: PinsProps) {
  const wrong = pins.filter(({ right }) => !right).length;
  const draft = panel.care.draft.value;
  return (
    <Fold title={w.title} open={wrong > 0}>
      <Soft of={w.help} />
      {wrong > 0 && <p class="warned">{w.wrong(wrong, pins.length)}</p>}
      <ul class="events">
        {pins.map((one) => (
          <li key={one.pin.id}>
            <Pinned panel={panel} one={one} />
          </li>
        ))}
      </ul>
      {draft?.model === model.model ? (
        <Draft panel={panel} model={model} rows={draft.rows.length} />
      ) : (
        <Choose panel={panel} model={model} />
      )}
    </Fold>
  );
}

function Pinned({ panel, one: { pin, said, right } }: { panel: PanelFlow; one: CheckedPin }) {
  const cells = Object.entries(pin.cells).slice(0, CELLS);
  const must =
    pin.tolerance === null
      ? w.must(shown(pin.expected))
      : w.mustBeNear(shown(pin.expected), figure(pin.tolerance));
  return (
    <>
      <div class="row">
        <span class="soft">{cells.map(([name, cell]) => `${name} ${shown(cell)}`).join(" · ")}</span>
        <Link onPress={() => panel.care.unpin(pin.id)}>{w.remove}</Link>
      </div>
      <p>{must}</p>
      <p class={right ? "soft" : "warned"}>{right ? w.right : w.says(shown(said))}</p>
    </>
  );
}

function Choose({ panel, model }: { panel: PanelFlow; model: ModelView }) {
  const look = panel.start.look.value;
  const seen =
    look.step === "seen" && !look.glance.whole && look.glance.region.rows <= MOST ? look.glance : null;
  return (
    <>
      <Button
        disabled={seen === null}
        onPress={() => (seen === null ? undefined : panel.care.draftPins(seen, model))}
      >
        {w.pin}
      </Button>
      {seen === null && <Soft of={w.select} />}
    </>
  );
}

function Draft({ panel, model, rows }: { panel: PanelFlow; model: ModelView; rows: number }) {
  const number = model.task === "regression";
  const [typed, setTyped] = useState("");
  const off = typed.trim() === "" ? Number.NaN : Number(typed.replace(",", "."));
  return (
    <>
      <p>
        <Text of={w.rows(rows, model.target)} />
      </p>
      {number && (
        <label class="setting">
          {w.offBy}
          <input
            type="text"
            inputMode="decimal"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      <Pair>
        <Button
          disabled={rows === 0 || (number && !(off >= 0))}
          onPress={() => panel.care.pin(number ? off : undefined)}
        >
          {w.keep}
        </Button>
        <Button onPress={() => panel.care.dropDraft()}>{w.not}</Button>
      </Pair>
    </>
  );
}

function shown(cell: Cell): string {
  return cell === null ? "–" : typeof cell === "number" ? figure(cell) : String(cell);
}
