import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { localProblem, ProblemError } from "../api/problems";
import type { ConductView, ModelView, RetrainingRule } from "../api/wire";
import type { Cell, SpreadsheetHost } from "../host";
import type { Glance } from "./glance";
import type { LifeFlow } from "./life";
import { usableNames } from "./rows";
import { columnsIn } from "./score";

/** A row about to be pinned, with the answer that stands in the sheet. */
export interface PinDraft {
  readonly model: string;
  /** The number of the row in the sheet, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly expected: Cell;
}

/** What a person lays down for a model: when it is trained again, which rows must stay right, what is done with answers. */
export class CareFlow {
  /** The row that is about to be pinned; null when none is. */
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

  /** Reads the one row that is selected, with the cells that the model looks at and the answer beside them. */
  async draftPin({ region }: Glance, { model, target, columns }: ModelView): Promise<void> {
    const whole = (await this.host.follow(region)) ?? region;
    const names = usableNames(await this.host.readNames(whole), whole);
    const [cells = []] = (await this.host.readRows({ ...whole, top: region.top, rows: 1 }, 0, 1)).rows;
    const found = columnsIn(names, columns);
    const missing = columns.filter((_, index) => found[index] === undefined).map(({ name }) => name);
    if (missing.length > 0) {
      throw new ProblemError(localProblem("columns-missing", "", "", { columns: missing }));
    }
    const row = columns.map(
      ({ name }, index) => [name, cells[names.indexOf(found[index] ?? "")] ?? null] as const,
    );
    const expected = cells[names.indexOf(target)] ?? null;
    this.draft.value = { model, row: region.top + 1, cells: Object.fromEntries(row), expected };
  }

  /** Pins the row of the draft with the answer that it must get. */
  async pin(expected: Cell, tolerance?: number): Promise<void> {
    const { value } = this.draft;
    if (value !== null) {
      const { cells } = value;
      const pinned = { cells, expected, ...(tolerance === undefined ? {} : { tolerance }) };
      if (await this.life.wish((model) => this.api.life.pin(model, pinned))) {
        this.draft.value = null;
      }
    }
  }

  unpin(id: string): Promise<boolean> {
    return this.life.wish((model) => this.api.life.unpin(model, id));
  }

  /** Forgets the row that was about to be pinned. */
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
