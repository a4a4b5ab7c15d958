import type { PanelFlow } from "../flows/panel";
import type { Result } from "../flows/run";
import { Button, Card, Pair, Soft } from "../parts/box";
import { words } from "../words/index";
import { ProblemCard } from "./problem";

const w = words.adopt;

/** After the training of a further version: it has predicted these rows; using it everywhere is a second step. */
export function Adopt({ panel, result }: { panel: PanelFlow; result: Result }) {
  const { standing, filling } = result;
  const wanted = standing?.wanted;
  if (standing === null || filling.version === 1) {
    return null;
  }
  const look = <Button onPress={() => panel.showModel(filling.model)}>{w.look}</Button>;
  return (
    <>
      {standing.refused !== null && (
        <ProblemCard
          problem={standing.refused}
          onInsist={wanted && (() => panel.train.finished.adopt(wanted, true))}
        />
      )}
      {standing.state === "ready" && (
        <Card title={w.ready(filling.version)}>
          <Soft of={w.readyHelp} />
          <Pair>
            <Button onPress={() => panel.train.finished.adopt("everywhere")}>{w.everywhere}</Button>
            <Button onPress={() => panel.train.finished.adopt("prove")}>{w.prove}</Button>
          </Pair>
        </Card>
      )}
      {standing.state === "stable" && (
        <Card>
          <p role="status">{w.live(filling.version)}</p>
          {look}
        </Card>
      )}
      {(standing.state === "shadow" || standing.state === "canary") && (
        <Card>
          <p role="status">{w.tried(filling.version)}</p>
          {look}
        </Card>
      )}
    </>
  );
}
