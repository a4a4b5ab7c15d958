import { computed, type Signal, signal } from "@preact/signals";
import { toProblem } from "../api/problems";
import type { Problem } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { canBeTarget, suggestTarget } from "./chooser";
import { type ColumnGlance, type Glance, glance, kindOf } from "./glance";
import type { TrainPlan } from "./memory";
import { loadOwn, saveOwn } from "./own";

/** What a person changed from what the panel suggested; kept with the document. */
export interface Choices {
  readonly target: string | null;
  /** Columns that leave the sheet (true) or stay (false) against the suggestion. */
  readonly leaves: Readonly<Record<string, boolean>>;
  readonly budgetSeconds: number;
  readonly task: TrainPlan["task"];
  readonly counts: TrainPlan["counts"];
  /** The column that tells which rows are later, where answers are wanted for those. */
  readonly later: string | null;
}

export type Look =
  | { readonly step: "looking" }
  | { readonly step: "nothing" }
  | { readonly step: "seen"; readonly glance: Glance }
  | { readonly step: "problem"; readonly problem: Problem };

const NAME = "choices";
const NO_CHOICES: Choices = {
  target: null,
  leaves: {},
  budgetSeconds: 30,
  task: null,
  counts: "right",
  later: null,
};

/** What stands before the click on Train: the table under the cursor and what is going to happen with it. */
export class StartFlow {
  readonly look: Signal<Look> = signal({ step: "looking" });
  readonly choices: Signal<Choices> = signal(NO_CHOICES);
  /** Whether the column to predict is what the person has to look at now. */
  readonly asking: Signal<boolean> = signal(false);
  #abort = new AbortController();

  constructor(private readonly host: SpreadsheetHost) {}

  /** The column to predict: chosen, else suggested. */
  readonly target = computed<ColumnGlance | null>(() => {
    const seen = this.#seen();
    const name = this.choices.value.target;
    const chosen = seen?.columns.find((column) => column.name === name && canBeTarget(column));
    return chosen ?? seen?.columns.find((column) => column.name === seen.target?.name) ?? null;
  });

  /** Columns by what happens with them: sent, or kept here because they are personal. */
  readonly columns = computed(() => {
    const target = this.target.value?.name;
    const own = (this.#seen()?.columns ?? []).filter((column) => !column.ours);
    const isSent = (column: ColumnGlance) =>
      column.name === target || (this.choices.value.leaves[column.name] ?? !column.personal);
    return { sent: own.filter(isSent), staying: own.filter((column) => !isSent(column)) };
  });

  /** Columns that can tell which rows are later. */
  readonly times = computed<readonly string[]>(() => {
    const target = this.target.value?.name;
    const times = this.columns.value.sent.filter(({ name, dates }) => dates && name !== target);
    return times.map(({ name }) => name);
  });

  /** What Train would do; null when there is nothing to train. */
  readonly plan = computed<TrainPlan | null>(() => {
    const seen = this.#seen();
    const target = this.target.value;
    const sent = this.columns.value.sent.map((column) => column.name);
    if (seen === null || target === null || sent.length < 2 || seen.region.rows < 2) {
      return null;
    }
    const { budgetSeconds, task, later } = this.choices.value;
    const timeColumn = this.times.value.find((name) => name === later) ?? null;
    const counts = (task ?? kindOf(target)) === "binary" ? this.choices.value.counts : "right";
    const { region, whole, header } = seen;
    const include = this.columns.value.sent.filter((column) => column.personal).map((column) => column.name);
    const asked = {
      target: target.name,
      sent,
      exclude: [],
      include,
      task,
      budgetSeconds,
      counts,
      timeColumn,
    };
    return { region, whole, ...(header === undefined ? {} : { header }), ...asked, model: null };
  });

  /** Looks at the sheet again; the newest look wins. */
  async refresh(): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const found = await glance(this.host, abort.signal);
      if (!abort.signal.aborted) {
        this.look.value = found === null ? { step: "nothing" } : { step: "seen", glance: found };
      }
    } catch (error) {
      if (!abort.signal.aborted) {
        this.look.value = { step: "problem", problem: toProblem(error) };
      }
    }
  }

  /** Looks again only when another table, or another part of it, is selected now. */
  async reselect(): Promise<void> {
    const before = this.#seen()?.region ?? null;
    const now = await this.host.region();
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      await this.refresh();
    }
  }

  async recall(): Promise<void> {
    try {
      const kept = JSON.parse((await loadOwn(this.host, NAME)) ?? "{}") as Partial<Choices>;
      this.choices.value = { ...NO_CHOICES, ...kept };
    } catch {
      this.choices.value = NO_CHOICES;
    }
  }

  async choose(change: Partial<Choices>): Promise<void> {
    this.asking.value = false;
    this.choices.value = { ...this.choices.value, ...change };
    await saveOwn(this.host, NAME, JSON.stringify(this.choices.value));
  }

  /** Suggests what to predict in the place of a column that was refused, and asks for the choice. */
  async suggestOther(refused: string): Promise<void> {
    await this.refresh();
    const others = (this.#seen()?.columns ?? []).filter(({ name }) => name !== refused);
    const other = suggestTarget(others)?.name ?? others.find(canBeTarget)?.name ?? null;
    await this.choose({ target: other });
    this.asking.value = true;
  }

  #seen(): Glance | null {
    return this.look.value.step === "seen" ? this.look.value.glance : null;
  }
}
