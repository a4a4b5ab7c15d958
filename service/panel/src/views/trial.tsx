import type { Guardrail, RolloutWhole } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Link, Pair, Soft } from "../parts/box";
import { Table } from "../parts/table";
import { day } from "../words/format";
import { say, words } from "../words/index";
import { nextShare, stepWords } from "./ladder";

const w = words.trial;
/** Decisions before the last one that are shown. */
const EARLIER = 5;

/** A version on trial: how far it is, what the judge says, what a person may do. */
export function Trial({ panel, whole }: { panel: PanelFlow; whole: RolloutWhole }) {
  const { rollout } = whole;
  const { decision, version, state } = rollout;
  return (
    <Card title={state === "paused" ? w.paused(version) : w.title(version)}>
      <Ladder rollout={rollout} />
      <p role="status">{decision === null ? w.first : say(decision.sentence)}</p>
      {decision !== null && decision.outcomesNeeded > 0 && !("needed" in decision.sentence.args) && (
        <Soft of={w.needs(decision.outcomesNeeded)} />
      )}
      <div class="settle" key={`${rollout.step} ${decision?.action}`}>
        <Choices panel={panel} rollout={rollout} />
      </div>
      <details class="inline">
        <summary>{w.details}</summary>
        <div class="folded">
          <Evidence whole={whole} />
          <Link onPress={() => panel.life.again()}>{w.again}</Link>
        </div>
      </details>
    </Card>
  );
}

type Rollout = RolloutWhole["rollout"];

function Ladder({ rollout: { steps, step, stepRows, shadow } }: { rollout: Rollout }) {
  const beside = steps[step] === "shadow" || steps[step] === "replay";
  return (
    <>
      <ol class="ladder" aria-label={w.steps}>
        {steps.map((one, index) => (
          <li key={one} class={index < step ? "past" : ""} aria-current={index === step ? "step" : undefined}>
            <span class="hidden">{stepWords(one)}</span>
          </li>
        ))}
      </ol>
      <Soft of={`${w.step(step + 1, steps.length)}: ${stepWords(steps[step] ?? "")}`} />
      <Soft of={beside ? w.beside(shadow.scored) : w.rows(stepRows)} />
      {steps.includes("new-rows") && <Soft of={w.oneSheet} />}
    </>
  );
}

function Choices({ panel: { life }, rollout }: { panel: PanelFlow; rollout: Rollout }) {
  const asks = rollout.decision?.action === "ask";
  const more = asks ? nextShare(rollout) : null;
  const held =
    rollout.decision?.action === "hold" &&
    rollout.decision.sentence.code.startsWith("rollout-hold-") &&
    !rollout.acknowledged;
  return (
    <div class="stack">
      {asks && (
        <Button main onPress={() => life.advance(100)}>
          {w.letAnswer}
        </Button>
      )}
      {more !== null && <Button onPress={() => life.advance(more)}>{w.more(more)}</Button>}
      {held && <Button onPress={() => life.acknowledge()}>{w.seen}</Button>}
      <Pair>
        {rollout.state === "paused" ? (
          <Button onPress={() => life.resume()}>{w.goOn}</Button>
        ) : (
          <Button onPress={() => life.pause()}>{w.pause}</Button>
        )}
        <Button onPress={() => life.stop()}>{w.stop}</Button>
      </Pair>
    </div>
  );
}

function Evidence({ whole: { rollout, verdicts } }: { whole: RolloutWhole }) {
  const before = verdicts.slice(1, 1 + EARLIER);
  return (
    <>
      {rollout.decision !== null && (
        <Table
          label={w.watched}
          head={[w.watched, w.verdict]}
          rows={rollout.decision.guardrails.map((one) => [w.names[one.name], w.verdicts[one.verdict]])}
        />
      )}
      {rollout.decision?.guardrails.map((one) => (
        <Soft key={one.name} of={figuresOf(one)} />
      ))}
      {before.length > 0 && <h3>{w.earlier}</h3>}
      {before.map(({ at, decision }) => (
        <Soft key={at} of={`${day(at)}: ${say(decision.sentence)}`} />
      ))}
    </>
  );
}

function figuresOf({ name, figures }: Guardrail): string {
  const said = Object.entries(figures).map(([of, value]) =>
    w.figure(of in w.measures ? w.measures[of as keyof typeof w.measures] : of, value),
  );
  return `${w.names[name]}: ${said.join(", ")}`;
}
