import type { RetrainingRule, RetrainingView } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Pick } from "../parts/pick";
import { words } from "../words/index";

const w = words.rule;
const WHEN = ["asked", "days", "answers", "events"] as const;
const DAYS = [1, 7, 14, 30, 90];
const ANSWERS = [50, 100, 200, 500, 1000, 5000];
const HOURS = [1, 6, 24, 72, 168];
const USUAL_DAYS = 7;
const USUAL_ANSWERS = 200;

type When = (typeof WHEN)[number];

/** When the model is trained again: small controls, each of which holds as soon as it is changed. */
export function Rule({ panel: { care }, view }: { panel: PanelFlow; view: RetrainingView }) {
  const when = whenOf(view);
  const set = (change: Partial<RetrainingView>) => void care.setRule(ruleOf({ ...view, ...change }));
  const changes = (name: "onDrift" | "onQuality") => (
    <label class="check">
      <input
        type="checkbox"
        checked={view[name]}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      {w[name]}
    </label>
  );
  return (
    <div class="stack">
      <Pick
        labelled
        label={w.label}
        value={when}
        choices={WHEN.map((one) => ({ value: one, label: w.when[one] }))}
        onPick={(one) => set(begun(one as When))}
      />
      {view.everyDays !== null && (
        <Numbers
          label={w.days}
          known={DAYS}
          value={view.everyDays}
          said={w.everyDays}
          onPick={(everyDays) => set({ everyDays })}
        />
      )}
      {when !== "asked" && when !== "events" && (
        <Numbers
          label={w.answers}
          known={when === "days" ? [0, ...ANSWERS] : ANSWERS}
          value={view.newAnswers ?? 0}
          said={w.newAnswers}
          onPick={(answers) => set({ newAnswers: answers === 0 ? null : answers })}
        />
      )}
      {when !== "asked" && changes("onDrift")}
      {when !== "asked" && changes("onQuality")}
      {when !== "asked" && (
        <Numbers
          label={w.pause}
          known={HOURS}
          value={view.cooldownHours}
          said={w.hours}
          onPick={(cooldownHours) => set({ cooldownHours })}
        />
      )}
    </div>
  );
}

interface NumbersProps {
  label: string;
  known: readonly number[];
  value: number;
  said: (value: number) => string;
  onPick: (value: number) => void;
}

/** One of some usual numbers, or the one that is set. */
function Numbers({ label, known, value, said, onPick }: NumbersProps) {
  const all = [...new Set([...known, value])].sort((one, other) => one - other);
  return (
    <Pick
      labelled
      label={label}
      value={String(value)}
      choices={all.map((one) => ({ value: String(one), label: said(one) }))}
      onPick={(one) => onPick(Number(one))}
    />
  );
}

function whenOf({ enabled, everyDays, newAnswers }: RetrainingView): When {
  if (!enabled) {
    return "asked";
  }
  return everyDays !== null ? "days" : newAnswers !== null ? "answers" : "events";
}

/** What a way to begin means at first. */
function begun(when: When): Partial<RetrainingView> {
  switch (when) {
    case "asked":
      return { enabled: false, everyDays: null, newAnswers: null, onDrift: false, onQuality: false };
    case "days":
      return { enabled: true, everyDays: USUAL_DAYS, newAnswers: USUAL_ANSWERS };
    case "answers":
      return { enabled: true, everyDays: null, newAnswers: USUAL_ANSWERS };
    case "events":
      return { enabled: true, everyDays: null, newAnswers: null, onDrift: true, onQuality: true };
  }
}

function ruleOf(view: RetrainingView): RetrainingRule {
  const { enabled, everyDays, newAnswers, onDrift, onQuality, cooldownHours, policy, budgetSeconds } = view;
  return {
    enabled,
    ...(everyDays === null ? {} : { everyDays }),
    ...(newAnswers === null ? {} : { newAnswers }),
    onDrift,
    onQuality,
    cooldownHours,
    policy,
    budgetSeconds,
  };
}
