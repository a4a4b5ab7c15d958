import { useState } from "preact/hooks";
import type { ModelView } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { scorePlan } from "../flows/score";
import type { Allowed } from "../host";
import { Bar, Button, Card, Fold, Link, Note, Soft } from "../parts/box";
import { formulaText } from "../words/format";
import { say, words } from "../words/index";
import { AlertNotes } from "./alerts";
import { Frame } from "./frame";
import { ProblemCard } from "./problem";
import { RealAnswers } from "./real";
import { Filled } from "./result";

/** What this workspace knows, each model with the button that predicts the selection. */
export function ModelsView({ panel }: { panel: PanelFlow }) {
  const shelf = panel.models.shelf.value;
  return (
    <Frame title={words.models} aside={<Link onPress={() => panel.showWork()}>{words.back}</Link>}>
      <RealAnswers panel={panel} />
      <Scoring panel={panel} />
      {panel.alerts.of(undefined).length > 0 && (
        <Card>
          <AlertNotes panel={panel} />
        </Card>
      )}
      {shelf.step === "loading" && <Soft of={words.moment} />}
      {shelf.step === "problem" && (
        <ProblemCard problem={shelf.problem} onAgain={() => panel.models.load()} />
      )}
      {shelf.step === "loaded" && shelf.models.length === 0 && (
        <Note title={words.shelf.none} kind="calm">
          <Soft of={words.shelf.noneHelp} />
        </Note>
      )}
      {shelf.step === "loaded" &&
        shelf.models.map((model) => <ModelCard key={model.model} panel={panel} model={model} />)}
      {shelf.step === "loaded" && shelf.next !== null && (
        <Button onPress={() => panel.models.more()}>{words.shelf.more}</Button>
      )}
      {panel.host.freeze !== undefined && <Freeze freeze={panel.host.freeze} />}
      {panel.host.allowFormulas !== undefined && shelf.step === "loaded" && shelf.models[0] !== undefined && (
        <Allow allow={panel.host.allowFormulas} model={shelf.models[0].model} />
      )}
      {panel.host.eraseAll !== undefined && <EraseAll panel={panel} erase={panel.host.eraseAll} />}
      <SignedIn panel={panel} />
    </Frame>
  );
}

/** Who signed in, and the way out. */
function SignedIn({ panel }: { panel: PanelFlow }) {
  const person = panel.connection.person.value;
  return (
    person !== null && (
      <div class="row">
        <Soft of={words.connect.signedIn(person)} />
        <Link onPress={() => panel.signOut()}>{words.connect.signOut}</Link>
      </div>
    )
  );
}

/** Formulas for colleagues who have no add-in. */
function Freeze({ freeze }: { freeze: () => Promise<number> }) {
  const [frozen, setFrozen] = useState<number | null>(null);
  return (
    <Fold title={words.freeze.title}>
      <Soft of={words.freeze.help} />
      <Button onPress={async () => setFrozen(await freeze())}>{words.freeze.button}</Button>
      {frozen !== null && <Soft of={words.freeze.done(frozen)} />}
    </Fold>
  );
}

/** The way back to a document as it was before click-ml. */
function EraseAll({ panel, erase }: { panel: PanelFlow; erase: () => Promise<number> }) {
  const [erased, setErased] = useState<number | null>(null);
  const all = async () => {
    setErased(null);
    // Where one sheet is refused, the others are blank of it already.
    setErased(await erase().finally(() => panel.train.finished.recheck()));
  };
  return (
    <Fold title={words.menu.remove}>
      <Soft of={words.menu.removeHelp} />
      <Button onPress={all}>{words.menu.removeAll}</Button>
      {erased !== null && <Soft of={words.menu.removed(erased)} />}
    </Fold>
  );
}

/** Formulas where a document must be let to use them. */
function Allow({ allow, model }: { allow: () => Promise<Allowed>; model: string }) {
  const [became, setBecame] = useState<Allowed | null>(null);
  return (
    <Fold title={words.freeze.title}>
      <Soft of={words.allow.help(formulaText("CLICKML_PREDICT", `"${model}"`, "A1:F1", "A2:F500"))} />
      <Button onPress={async () => setBecame(await allow())}>{words.menu.allowFormulas}</Button>
      {became !== null && <Soft of={words.menu[became]} />}
    </Fold>
  );
}

/** How the prediction of a selection stands. */
export function Scoring({ panel }: { panel: PanelFlow }) {
  const { score } = panel;
  const state = score.state.value;
  switch (state.step) {
    case "idle":
      return null;
    case "filling":
      return (
        <Card title={words.filling.title}>
          <Bar done={state.done} all={state.rows} label={words.filling.title} />
          <Soft of={words.filling.progress(state.done, state.rows)} />
          <Button onPress={() => score.stop()}>{words.training.stop}</Button>
        </Card>
      );
    case "done":
      return (
        <Filled
          filling={state.filling}
          place={state.place}
          onShow={(region) => panel.host.show(region)}
          onUndo={() => score.undo()}
          onAgain={() => score.start(state.plan)}
        />
      );
    case "problem":
      return <ProblemCard problem={state.problem} onLeave={() => score.stop()} leave={words.close} />;
  }
}

function ModelCard({ panel, model }: { panel: PanelFlow; model: ModelView }) {
  const { canary, shadow } = model.arms;
  const tried = canary ?? shadow;
  return (
    <Card>
      <div class="row">
        <h2>{model.title}</h2>
        <Link onPress={() => panel.showModel(model.model)}>{words.shelf.open}</Link>
      </div>
      {model.title !== model.target && <Soft of={words.shelf.predicts(model.target)} />}
      {model.live === 0 ? (
        <p class="warned">{words.nobody.card}</p>
      ) : (
        <>
          <p>{say(model.headline)}</p>
          <Soft of={words.shelf.age(model.updatedAt, model.live)} />
        </>
      )}
      {tried !== undefined && <Soft of={words.shelf.tried(tried)} />}
      <AlertNotes panel={panel} model={model.model} />
      {model.live !== 0 && <Predict panel={panel} model={model} />}
    </Card>
  );
}

/** Predicts the selection; says before which columns would leave the sheet. */
export function Predict({ panel, model, main }: { panel: PanelFlow; model: ModelView; main?: boolean }) {
  const look = panel.start.look.value;
  const plan = look.step === "seen" ? scorePlan(look.glance, model) : null;
  const busy = panel.score.state.value.step === "filling";
  const ready = plan !== null && plan.missing.length === 0 && plan.rows > 0;
  return (
    <>
      <Button
        main={main ?? false}
        disabled={!ready || busy}
        onPress={() => (plan === null ? undefined : panel.score.start(plan))}
      >
        {words.shelf.predict}
      </Button>
      <Soft of={plan === null ? words.shelf.noTable : sending(plan)} />
    </>
  );
}

function sending(plan: ReturnType<typeof scorePlan>): string {
  const { missing, letters, job, rows } = plan;
  if (missing.length === 0) {
    return words.shelf.sends(job.inputs, rows);
  }
  const perhaps = letters.length === 0 ? "" : ` ${words.shelf.letters(letters)}`;
  return words.shelf.missing(missing) + perhaps;
}
