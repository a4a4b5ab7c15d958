import { effect, type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { toProblem } from "../api/problems";
import type { Problem } from "../api/wire";
import type { SpreadsheetHost } from "../host";
import { AlertList } from "./alertList";
import { CareFlow } from "./care";
import { CompareFlow } from "./compare";
import { Connection } from "./connection";
import type { Writer } from "./fill";
import { LifeFlow } from "./life";
import { ModelsFlow } from "./models";
import { ProofSheetFlow } from "./proofSheet";
import { ScoreFlow } from "./score";
import { StartFlow } from "./start";
import { TrainFlow } from "./train";

/** What the panel shows. `work` is the run: before, during and after training. */
export type Place =
  | { readonly at: "opening" }
  | { readonly at: "connect"; readonly problem: Problem | null }
  | { readonly at: "work" }
  | { readonly at: "templates" }
  | { readonly at: "models" }
  | { readonly at: "model" };

const SETTLE_MS = 150;
/** How long after a look at a model in motion the next one follows. */
const FOLLOW_MS = 3_000;

/** All flows of one panel, and which of them is shown. */
export class PanelFlow {
  readonly place: Signal<Place> = signal({ at: "opening" });
  /** What went wrong behind a button or in a view; shown above everything until it is closed. */
  readonly trouble: Signal<Problem | null> = signal(null);
  readonly connection: Connection;
  readonly start: StartFlow;
  readonly train: TrainFlow;
  readonly score: ScoreFlow;
  readonly models: ModelsFlow;
  readonly life: LifeFlow;
  readonly care: CareFlow;
  readonly alerts: AlertList;
  readonly compare: CompareFlow;
  readonly proofSheet: ProofSheetFlow;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cellsChanged = false;
  readonly #unwatch: () => void;
  readonly #unfollow: () => void;

  constructor(
    readonly host: SpreadsheetHost,
    readonly api: Api,
    writer: Writer,
  ) {
    this.connection = new Connection(api);
    this.start = new StartFlow(host);
    this.train = new TrainFlow(host, api, writer);
    this.score = new ScoreFlow(host, api, writer);
    this.models = new ModelsFlow(api);
    this.life = new LifeFlow(api, this.models);
    this.care = new CareFlow(host, api, this.life);
    this.alerts = new AlertList(api);
    this.compare = new CompareFlow(host, api);
    this.proofSheet = new ProofSheetFlow(host, writer.game);
    this.#unwatch = host.onChange((what) => {
      this.#cellsChanged ||= what === "cells";
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#sheetChanged(), SETTLE_MS);
    });
    this.#unfollow = effect(() => this.#follow());
    api.signIn?.whenEnded((problem) => void this.#askToConnect(problem));
  }

  /** Connects, and goes on where this document stood. */
  async open(): Promise<void> {
    await Promise.all([this.start.recall(), this.proofSheet.recall(), this.start.refresh()]);
    await this.#enter(() => this.connection.again());
  }

  /** Tries a key; keeps it when the service knows it. */
  async connect(key: string): Promise<void> {
    await this.#enter(() => this.connection.withKey(key));
  }

  /** Connects with the person's account. */
  async signIn(): Promise<void> {
    await this.#enter(() => this.connection.withAccount());
  }

  /** Ends what goes on here; a training goes on in the service. */
  async signOut(): Promise<void> {
    this.api.signIn?.end(null);
    this.train.leave();
    this.score.stop();
    await this.#askToConnect(null);
  }

  async #enter(way: () => Promise<boolean>): Promise<void> {
    try {
      if (!(await way())) {
        await this.#askToConnect(null);
        return;
      }
    } catch (error) {
      await this.#askToConnect(toProblem(error));
      return;
    }
    await Promise.all([this.compare.look(), this.alerts.load()]);
    this.place.value = { at: "work" };
    await this.train.resume();
  }

  async #askToConnect(problem: Problem | null): Promise<void> {
    await this.connection.lost();
    this.place.value = { at: "connect", problem };
  }

  /** Where a button of the host leads, once somebody is connected. */
  async goTo(at: "work" | "models"): Promise<void> {
    if (this.place.value.at !== "connect" && this.place.value.at !== at) {
      await (at === "work" ? this.showWork() : this.showModels());
    }
  }

  /** Leaves a run whose column to predict was refused, for another column. */
  async chooseOther(): Promise<void> {
    const refused = this.train.target ?? this.start.target.value?.name ?? null;
    await this.train.stop();
    if (refused !== null) {
      await this.start.suggestOther(refused);
    }
  }

  async showModels(): Promise<void> {
    this.place.value = { at: "models" };
    this.score.stop();
    await Promise.all([this.start.refresh(), this.models.load(), this.alerts.load()]);
  }

  async showModel(slug: string, version?: number): Promise<void> {
    this.place.value = { at: "model" };
    this.care.dropDraft();
    await this.life.open(slug, version);
  }

  showTemplates(): void {
    this.place.value = { at: "templates" };
  }

  showWork(): void {
    this.score.stop();
    this.place.value = { at: "work" };
    void this.start.refresh();
  }

  /** As long as a model is shown in which something goes on, each reading brings the next one about. */
  #follow(): () => void {
    const { life } = this;
    const read = life.life.value;
    if (read === null || !life.moving.value || this.place.value.at !== "model") {
      return () => undefined;
    }
    const timer = setTimeout(() => void life.follow(), FOLLOW_MS);
    return () => clearTimeout(timer);
  }

  /** Looks again only where the sheet is spoken of, and only at what changed: reading a big table is felt. */
  #sheetChanged(): void {
    const { at } = this.place.value;
    if (this.#cellsChanged) {
      void this.train.finished.recheck();
      void this.score.recheck();
      void this.compare.look();
    }
    if (at === "models" || at === "model" || (at === "work" && this.train.state.value.step === "idle")) {
      void (this.#cellsChanged ? this.start.refresh() : this.start.reselect());
      this.#cellsChanged = false;
    }
  }

  /** Ends watching and following; a training goes on in the service. */
  close(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
    this.#unfollow();
    this.train.leave();
    this.score.stop();
  }
}
