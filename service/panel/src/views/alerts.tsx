import type { PanelFlow } from "../flows/panel";
import { Button, Link, Soft } from "../parts/box";
import { say, words } from "../words/index";

const w = words.alerts;

/** The way to the models, with how much is new there. */
export function toModels({ alerts }: PanelFlow): string {
  const { length } = alerts.unseen.value;
  return length === 0 ? words.models : w.models(length);
}

/** What should be known of a model, or of none, until somebody has seen it. */
export function AlertNotes({ panel, model }: { panel: PanelFlow; model?: string }) {
  const alerts = panel.alerts.of(model);
  return (
    <>
      {alerts.map((alert) => (
        <div key={alert.id} class={`alert ${alert.level}`}>
          <div class="row">
            <b>{w.title[alert.kind]}</b>
            <Link onPress={() => panel.alerts.see([alert])}>{w.seen}</Link>
          </div>
          <p>{say(alert.said)}</p>
          <Soft of={w.when(alert.lastAt, alert.count)} />
        </div>
      ))}
      {alerts.length > 1 && <Button onPress={() => panel.alerts.see(alerts)}>{w.allSeen}</Button>}
    </>
  );
}
