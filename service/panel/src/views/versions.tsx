import type { ModelView as Model, ModelEvent } from "../api/wire";
import { besideOf, lineOf, sharesOf } from "../flows/lineage";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Soft } from "../parts/box";
import { Shares } from "../parts/shares";
import { Text } from "../parts/text";
import { moment } from "../words/format";
import { say, words } from "../words/index";
import { Difference } from "./difference";
import { Restore } from "./restore";

type Version = Model["versions"][number];
const w = words.model;

interface VersionsProps {
  panel: PanelFlow;
  model: Model;
  shown: number;
}

/** Versions as points on a line, those that answer filled; pressing one shows its report. Below, who answers what, and what happened last. */
export function VersionLine({ panel, model, shown, last }: VersionsProps & { last: ModelEvent | undefined }) {
  const { arms } = model;
  return (
    <Card>
      <ol class="versions">
        {lineOf(model, shown).map(({ version, state, headline }) => (
          <li key={version}>
            <button
              type="button"
              class={`dot ${state}`}
              aria-pressed={version === shown}
              title={say(headline)}
              onClick={() => void panel.showModel(model.model, version)}
            >
              <span>{w.line(version)}</span>
              <span class="soft">{inShort(version, state, model)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p>
        <Text of={answering(model)} />
      </p>
      {last !== undefined && <Soft of={`${moment(last.at)}: ${say(last.said)}`} />}
      {arms.canary !== undefined && arms.weight !== undefined && (
        <Shares
          label={w.shares}
          parts={sharesOf(arms).map(({ version, percent }) => ({
            name: w.line(version),
            percent: percent ?? 0,
          }))}
        />
      )}
    </Card>
  );
}

function inShort(version: number, state: Version["state"], { arms }: Model): string {
  const share = sharesOf(arms).find((part) => part.version === version);
  if (arms.canary === undefined || share === undefined) {
    return w.state[state];
  }
  if (share.percent !== null) {
    return w.part(share.percent);
  }
  return state === "canary" ? w.newRows : w.state[state];
}

function answering({ arms: { stable, canary, weight } }: Model): string {
  if (stable === undefined) {
    return w.nobody;
  }
  if (canary === undefined) {
    return w.answers(stable);
  }
  return weight === undefined ? w.shareNew(stable, canary) : w.share(stable, 100 - weight, canary, weight);
}

/** The version that is looked at: where it comes from, what it does, and what a person may do with it. */
export function VersionCard({ panel, model, shown }: VersionsProps) {
  const version = model.versions.find((one) => one.version === shown);
  if (version === undefined) {
    return null;
  }
  const other = besideOf(model, version);
  return (
    <Card title={w.title(shown)}>
      <p>{w.waits[version.state]}</p>
      <Soft of={w.seen(shown, version.createdAt, version.rows)} />
      <Soft of={w.causes[version.cause]} />
      <Choices panel={panel} model={model} version={version} />
      {other !== undefined && <Difference panel={panel} version={shown} other={other} />}
    </Card>
  );
}

function Choices({ panel, model, version }: { panel: PanelFlow; model: Model; version: Version }) {
  const { version: n, state } = version;
  const { life } = panel;
  if (model.arms.stable === undefined) {
    // What can be done then stands above, for all versions.
    return null;
  }
  if (state === "ready" && model.arms.rollout !== undefined) {
    return <Soft of={w.oneTrial} />;
  }
  if (state === "ready") {
    return (
      <div class="stack">
        <Button onPress={() => life.prove(n)}>{w.prove}</Button>
        <Soft of={w.proveHelp} />
        <Button onPress={() => life.tryOut(n)}>{w.tryOut}</Button>
        <Button onPress={() => life.answerAll(n)}>{w.all}</Button>
      </div>
    );
  }
  if (state === "rejected") {
    return <Restore panel={panel} version={n} />;
  }
  const back =
    state === "stable" ? model.arms.standby : state === "standby" || state === "retired" ? n : undefined;
  return back === undefined ? null : (
    <div class="stack">
      <Button onPress={() => life.goBack(back)}>{w.goBack(back)}</Button>
      {state === "retired" && <Restore panel={panel} version={n} />}
    </div>
  );
}
