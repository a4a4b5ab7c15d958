import { canBeTarget } from "../flows/chooser";
import type { Counts } from "../flows/cut";
import { type ColumnGlance, type Glance, kindOf } from "../flows/glance";
import type { TrainPlan } from "../flows/memory";
import type { PanelFlow } from "../flows/panel";
import type { StartFlow } from "../flows/start";
import { Button, Card, Link, Note, Soft } from "../parts/box";
import { Pick } from "../parts/pick";
import { Text } from "../parts/text";
import { address } from "../region";
import { duration } from "../words/format";
import { words } from "../words/index";
import { toModels } from "./alerts";
import { DoubtsView } from "./doubts";
import { Frame } from "./frame";
import { ProblemCard } from "./problem";
import { ProofGame } from "./proofSheet";
import { RealAnswers } from "./real";

const BUDGETS = [10, 30, 120, 600];
const COUNTS = ["right", "even", "catching", "sure"] as const;
/** No column has an empty name. */
const LIKE = "";
const KINDS = ["auto", "binary", "multiclass", "regression"] as const;

/** The table under the cursor, what would be predicted, what would leave the sheet, and Train. */
export function StartView({ panel }: { panel: PanelFlow }) {
  const { start } = panel;
  const look = start.look.value;
  const game = panel.proofSheet.game.value;
  const guessing =
    game !== null &&
    (game.score === null || (look.step === "seen" && look.glance.region.sheet === game.sheet));
  const aside = <Link onPress={() => panel.showModels()}>{toModels(panel)}</Link>;
  return (
    <Frame title={words.app} aside={aside}>
      {look.step === "problem" && <ProblemCard problem={look.problem} onAgain={() => start.refresh()} />}
      {look.step === "looking" && <Soft of={words.moment} />}
      {look.step === "nothing" && <Nothing />}
      <RealAnswers panel={panel} />
      <ProofGame panel={panel} />
      {look.step === "seen" && !guessing && <Seen panel={panel} seen={look.glance} />}
      {look.step !== "looking" && !guessing && (
        <p class="centre">
          <Link onPress={() => panel.showTemplates()}>{words.templates.link}</Link>
        </p>
      )}
    </Frame>
  );
}

function Nothing() {
  return (
    <Note title={words.start.nothing} kind="calm">
      <Soft of={words.start.nothingHelp} />
    </Note>
  );
}

function Seen({ panel, seen }: { panel: PanelFlow; seen: Glance }) {
  const { start } = panel;
  const plan = start.plan.value;
  const own = seen.columns.filter((column) => !column.ours);
  return (
    <>
      <Card>
        <Soft of={words.start.table} />
        <p>
          <b>{address(seen.region)}</b>
        </p>
        <Soft of={words.start.size(seen.region.rows, own.length)} />
      </Card>
      <DoubtsView panel={panel} region={seen.region} doubts={seen.doubts} />
      <Target start={start} columns={own} />
      <Leaving start={start} columns={own} service={panel.api.address} />
      {plan === null && start.target.value !== null && (
        <Note kind="warn">
          <p>{words.start.tooFew}</p>
        </Note>
      )}
      <Button main disabled={plan === null} onPress={() => plan !== null && panel.train.start(plan)}>
        {words.start.train}
      </Button>
      <Options start={start} />
    </>
  );
}

function Target({ start, columns }: { start: StartFlow; columns: readonly ColumnGlance[] }) {
  const target = start.target.value;
  if (target === null) {
    return (
      <Note title={words.start.target} kind="warn">
        <p>{words.start.noTarget}</p>
      </Note>
    );
  }
  const choices = columns.filter(canBeTarget).map(({ name }) => ({ value: name, label: name }));
  return (
    <Card title={words.start.target}>
      <Pick
        label={words.start.target}
        value={target.name}
        choices={choices}
        hint={words.start.change.toLowerCase()}
        asking={start.asking.value}
        onPick={(name) => void start.choose({ target: name })}
      />
      <Soft of={words.start.kindOf[start.choices.value.task ?? kindOf(target)]} />
      <Soft of={target.blank === 0 ? words.start.allFilled : words.start.blanks(target.blank)} />
    </Card>
  );
}

function Leaving({
  start,
  columns,
  service,
}: {
  start: StartFlow;
  columns: readonly ColumnGlance[];
  service: string;
}) {
  const { sent, staying } = start.columns.value;
  const target = start.target.value?.name;
  const toggle = (name: string, leaves: boolean) =>
    void start.choose({ leaves: { ...start.choices.value.leaves, [name]: leaves } });
  const stayingNames = staying.map((column) => column.name);
  return (
    <Card title={words.start.leaves}>
      <p>
        <Text of={words.start.staying(sent.length, stayingNames)} />
      </p>
      {service !== "" && <Soft of={words.start.where(service)} />}
      <details class="inline">
        <summary>{words.start.change}</summary>
        <ul class="columns">
          {columns.map((column) => (
            <li key={column.name}>
              <label>
                <input
                  type="checkbox"
                  checked={sent.includes(column)}
                  disabled={column.name === target}
                  onChange={(event) => toggle(column.name, event.currentTarget.checked)}
                />
                <span>{column.name}</span>
                <span class="soft">{remark(column, target)}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function remark(column: ColumnGlance, target: string | undefined): string {
  if (column.name === target) {
    return words.start.isTarget;
  }
  return column.personal ? words.start.personal : "";
}

function Options({ start }: { start: StartFlow }) {
  const { budgetSeconds, task, counts, later } = start.choices.value;
  const target = start.target.value;
  const times = BUDGETS.map((seconds) => ({ value: String(seconds), label: duration(seconds) }));
  const kinds = KINDS.map((kind) => ({ value: kind, label: words.start.kinds[kind] }));
  const pickKind = (kind: string) =>
    void start.choose({ task: kind === "auto" ? null : (kind as TrainPlan["task"]) });
  return (
    <details class="options">
      <summary>
        {words.start.about(budgetSeconds)} · <u>{words.start.options}</u>
      </summary>
      <Card>
        <Pick
          labelled
          label={words.start.time}
          value={String(budgetSeconds)}
          choices={times}
          onPick={(seconds) => void start.choose({ budgetSeconds: Number(seconds) })}
        />
        <Pick labelled label={words.start.kind} value={task ?? "auto"} choices={kinds} onPick={pickKind} />
        {start.times.value.length > 0 && (
          <Pick
            labelled
            label={words.start.later.label}
            value={later ?? LIKE}
            choices={[
              { value: LIKE, label: words.start.later.like },
              ...start.times.value.map((name) => ({ value: name, label: words.start.later.by(name) })),
            ]}
            onPick={(name) => void start.choose({ later: name === LIKE ? null : name })}
          />
        )}
        {target !== null && (task ?? kindOf(target)) === "binary" && (
          <Pick
            labelled
            label={words.start.counts.label}
            value={counts}
            choices={COUNTS.map((value) => ({ value, label: words.start.counts[value] }))}
            onPick={(value) => void start.choose({ counts: value as Counts })}
          />
        )}
      </Card>
    </details>
  );
}
