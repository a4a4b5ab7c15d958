import type { Signal } from "@preact/signals";
import type { Api } from "../api/client";
import type { SpreadsheetHost } from "../host";
import { type Adoption, adopt } from "./adopt";
import { Looks } from "./looks";
import type { RunMemory } from "./memory";
import type { Result, TrainState } from "./run";

/** What a person does with the result of a run; nothing before there is one. */
export class Finished {
  readonly #looks: Looks;

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly api: Api,
    private readonly state: Signal<TrainState>,
    private readonly remember: (run: RunMemory) => Promise<void>,
  ) {
    this.#looks = new Looks(host);
  }

  /** Takes back what was written; true when something was still there. */
  async undo(): Promise<boolean> {
    const written = this.#result?.filling.written ?? null;
    if (written === null) {
      return false;
    }
    const taken = await this.host.takeBack(written);
    await this.recheck();
    return taken;
  }

  /** Looks whether the answers still stand in the sheet: a person may undo and redo there too. */
  async recheck(): Promise<void> {
    const filling = this.#result?.filling;
    if (filling !== undefined) {
      await this.#looks.at(filling, (place) => {
        if (this.#result?.filling === filling) {
          this.change({ place });
        }
      });
    }
  }

  /** Lets the new version answer everywhere, or prove itself first; `insist`: though it reads columns otherwise. */
  async adopt(how: Adoption, insist = false): Promise<void> {
    const result = this.#result;
    if (result !== null) {
      const { model, version } = result.filling;
      this.change({ standing: await adopt(this.api, model, version, how, result.standing, insist) });
    }
  }

  /** Remembers that the person has answered a warning. */
  async settle(warning: string): Promise<void> {
    const result = this.#result;
    if (result !== null) {
      const run = { ...result.run, settled: [...result.run.settled, warning] };
      await this.remember(run);
      this.change({ run });
    }
  }

  /** Shows the result with something else about it. */
  change(change: Partial<Result>): void {
    if (this.#result !== null) {
      this.state.value = { step: "done", result: { ...this.#result, ...change } };
    }
  }

  get #result(): Result | null {
    return this.state.value.step === "done" ? this.state.value.result : null;
  }
}
