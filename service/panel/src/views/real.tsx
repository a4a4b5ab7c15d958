import type { CompareState } from "../flows/compare";
import type { PanelFlow } from "../flows/panel";
import { Bar, Button, Card, Pair, Soft } from "../parts/box";
import { Text } from "../parts/text";
import { say, words } from "../words/index";
import { ProblemCard } from "./problem";

const w = words.real;

/** Real answers beside predictions: offered, sent when asked to, and what they say of the model. */
export function RealAnswers({ panel }: { panel: PanelFlow }) {
  const { compare } = panel;
  const state = compare.state.value;
  switch (state.step) {
    case "none":
      return null;
    case "found":
      return (
        <Card title={w.found(state.fresh)}>
          <p>
            <Text of={w.help(state.found.of.target)} />
          </p>
          <Always panel={panel} />
          <Pair>
            <Button onPress={() => compare.compare()}>{w.compare}</Button>
            <Button onPress={() => compare.close()}>{w.later}</Button>
          </Pair>
        </Card>
      );
    case "sending":
      return (
        <Card title={w.sending}>
          <Bar done={state.done} all={state.rows} label={w.sending} />
        </Card>
      );
    case "told":
      return (
        <div class="settle">
          <Score panel={panel} told={state} />
        </div>
      );
    case "problem":
      return <ProblemCard problem={state.problem} onLeave={() => compare.close()} leave={words.close} />;
  }
}

type Told = Extract<CompareState, { step: "told" }>;

function Score({ panel, told }: { panel: PanelFlow; told: Told }) {
  const { tally, telling, live, found } = told;
  return (
    <Card title={w.compared(tally.rows)}>
      <p class="big" role="status">
        {tally.off === null ? w.right(tally.right, tally.rows) : w.off(tally.off)}
      </p>
      {tally.off === null && <Soft of={w.guessing(tally.guessing)} />}
      {live?.words
        .filter(({ code }) => code !== "quality-coverage")
        .map((one) => (
          <Soft key={one.code} of={say(one)} />
        ))}
      {telling.waiting > 0 && <p class="warned">{w.waiting(telling.waiting)}</p>}
      {telling.refused > 0 && <p class="warned">{w.refused(telling.refused)}</p>}
      {telling.why.map((why) => (
        <Soft key={why.text} of={say(why)} />
      ))}
      <Always panel={panel} />
      <Pair>
        <Button onPress={() => panel.showModel(found.of.model)}>{words.adopt.look}</Button>
        <Button onPress={() => panel.compare.close()}>{words.close}</Button>
      </Pair>
    </Card>
  );
}

function Always({ panel: { compare } }: { panel: PanelFlow }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={compare.always.value}
        onChange={(event) => void compare.setAlways(event.currentTarget.checked)}
      />
      {w.always}
    </label>
  );
}
