import type { PanelFlow } from "../flows/panel";
import { Button, Card, Link, Pair, Soft } from "../parts/box";
import { words } from "../words/index";

const w = words.proofSheet;

/** The game of guessing, where one is open: what to do, or how it ended. */
export function ProofGame({ panel }: { panel: PanelFlow }) {
  const { proofSheet } = panel;
  const game = proofSheet.game.value;
  const refusal = proofSheet.refusal.value;
  if (game === null) {
    return refusal === "moved" ? <p class="warned">{w.moved}</p> : null;
  }
  const { score, hidden, target, sheet } = game;
  const number = hidden.every(({ truth, said }) => typeof truth === "number" && typeof said === "number");
  const answers = [...new Set(hidden.map(({ truth }) => String(truth)))].sort();
  return (
    <Card title={w.title(sheet)}>
      {score === null ? (
        <>
          <p>{w.how(target, hidden.length)}</p>
          {!number && <Soft of={w.choices(answers)} />}
          {refusal !== null && <p class="warned">{w[refusal]}</p>}
          <Pair>
            <Button main onPress={() => proofSheet.show()}>
              {w.show}
            </Button>
            <Button onPress={() => proofSheet.leave()}>{w.leave}</Button>
          </Pair>
        </>
      ) : (
        <>
          <p class="big" role="status">
            {(number ? w.nearest : w.score)(score.you, score.guessed, score.model)}
          </p>
          <Soft of={w.done} />
          {!number && <Soft of={w.even} />}
          <Link onPress={() => proofSheet.leave()}>{words.close}</Link>
        </>
      )}
    </Card>
  );
}
