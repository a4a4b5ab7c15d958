import type { RetrainingRun, RetrainingView } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Soft } from "../parts/box";
import { say, words } from "../words/index";
import { Rule } from "./rule";

/** Runs that are shown. */
const RUNS = 3;

/** When the model is trained again, what came of it, and a way to do it now. */
export function Retraining({ panel, view }: { panel: PanelFlow; view: RetrainingView }) {
  const busy = view.runs.some(({ state }) => state === "training" || state === "rollout");
  return (
    <Card title={words.retraining.title}>
      <p>{say(view.rule)}</p>
      <Soft of={words.retraining.fresh(view.answers)} />
      {view.warnings.map((warning) => (
        <p key={warning.code} class="warned">
          {say(warning)}
        </p>
      ))}
      {view.runs.slice(0, RUNS).map((run) => (
        <Soft key={run.id} of={became(run)} />
      ))}
      <details class="inline">
        <summary>{words.rule.change}</summary>
        <Rule panel={panel} view={view} />
      </details>
      <Button disabled={busy} onPress={() => panel.life.retrain()}>
        {words.retraining.now}
      </Button>
    </Card>
  );
}

function became({ startedAt, state, version, said }: RetrainingRun): string {
  if (said !== null) {
    return words.retraining.ran(startedAt, say(said));
  }
  return state === "rollout" && version !== null
    ? words.retraining.tried(startedAt, version)
    : words.retraining.runs(startedAt);
}
