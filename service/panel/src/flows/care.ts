import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import type { PinnedRow } from "../api/life";
import { localProblem, ProblemError } from "../api/problems";
import type { ConductView, ModelView, RetrainingRule } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { isBlank } from "../region";
import type { Glance } from "./glance";
import type { LifeFlow } from "./life";
import { recallRun } from "./memory";
import { recallPredicted } from "./predicted";
import { columnsIn } from "./score";
import { type HeaderRow, namesSince } from "./unnamed";

/** Rows about to be pinned, each with the answer that stands beside it in the sheet. */
export interface PinDraft {
  readonly model: string;
  readonly rows: readonly PinnedRow[];
}

/** What a person lays down for a model: when it is trained again, which rows must stay right, what is done with answers. */
export class CareFlow {
  /** The rows that are about to be pinned; null when none are. */
  readonly draft: Signal<PinDraft | null> = signal(null);
  /** What is known of the model whose answers are spoken of; null until it was read. */
  readonly conduct: Signal<(ConductView & { readonly model: string }) | null> = signal(null);

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    private readonly life: LifeFlow,
  ) {}

  /** Says when the model is trained again by itself. */
  setRule(rule: RetrainingRule): Promise<boolean> {
    return this.life.wish((model) => this.api.life.setRule(model, rule));
  }

  /** Lets a version that was retired or sent back be tried again. */
  restore(version: number, reason: string): Promise<boolean> {
    return this.life.wish((model) => this.api.life.restore(model, version, reason));
  }

  /** Reads the rows that are selected, as the model looks at them; those without an answer are left out. */
  async draftPins({ region }: Glance, { model, target, columns }: ModelView): Promise<void> {
    const whole = (await this.host.follow(region)) ?? region;
    const names = namesSince(await this.#learnedFrom(model), await this.host.readNames(whole), whole);
    const found = columnsIn(names, columns);
    const missing = columns.filter((_, index) => found[index] === undefined).map(({ name }) => name);
    if (missing.length > 0 || !names.includes(target)) {
      const gone = names.includes(target) ? missing : [...missing, target];
      throw new ProblemError(localProblem("columns-missing", "", "", { columns: gone }));
    }
    const { rows } = await this.host.readRows(
      { ...whole, top: region.top, rows: region.rows },
      0,
      region.rows,
    );
    const drafts = rows.map((cells) => {
      const own = columns.map(
        ({ name }, index) => [name, cells[names.indexOf(found[index] ?? "")] ?? null] as const,
      );
      return { cells: Object.fromEntries(own), expected: cells[names.indexOf(target)] ?? null };
    });
    this.draft.value = { model, rows: drafts.filter(({ expected }) => !isBlank(expected)) };
  }

  /** Pins the rows of the draft, one after the other until one is refused; where answers are numbers, with how far off they may be. */
  async pin(tolerance?: number): Promise<void> {
    const off = tolerance === undefined ? {} : { tolerance };
    const done = await this.life.wish(async (model) => {
      for (const row of this.draft.value?.rows ?? []) {
        await this.api.life.pin(model, { ...row, ...off });
        this.#pinned(row);
      }
    });
    if (done) {
      this.draft.value = null;
    }
  }

  /** Takes a row out of the draft: whoever tries again after a refusal pins it only once. */
  #pinned(row: PinnedRow): void {
    const { value } = this.draft;
    this.draft.value = value && { ...value, rows: value.rows.filter((one) => one !== row) };
  }

  unpin(id: string): Promise<boolean> {
    return this.life.wish((model) => this.api.life.unpin(model, id));
  }

  /** The header row from which a model has its names, as far as this document remembers. */
  async #learnedFrom(model: string): Promise<HeaderRow | null> {
    const run = await recallRun(this.host);
    const predicted = (await recallPredicted(this.host)).find((one) => one.model === model);
    return (run?.filling?.model === model ? run.plan.header : predicted?.header) ?? null;
  }

  /** Forgets the rows that were about to be pinned. */
  dropDraft(): void {
    this.draft.value = null;
  }

  /** Reads what is done with the answers of a model. */
  async readConduct(model: string): Promise<void> {
    this.conduct.value = { ...(await this.api.life.conduct(model)), model };
  }

  /** Says whether acting on an answer changes what happens, and which share of the rows is then left as it is. */
  async setConduct(model: string, affectsOutcome: boolean, controlShare?: number): Promise<void> {
    const share = affectsOutcome && controlShare !== undefined ? { controlShare } : {};
    const view = await this.api.life.setConduct(model, { affectsOutcome, ...share });
    this.conduct.value = { ...view, model };
  }
}
