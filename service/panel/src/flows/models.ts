import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { toProblem } from "../api/problems";
import type { ModelView, Problem, Report } from "../api/wire";
import { knownBy } from "./lineage";

export type Shelf =
  | { readonly step: "loading" }
  | { readonly step: "loaded"; readonly models: readonly ModelView[]; readonly next: string | null }
  | { readonly step: "problem"; readonly problem: Problem };

/** Which model is to be looked at, and which version of it. */
export interface Opening {
  readonly slug: string;
  readonly version: number | undefined;
}

export type Opened =
  | { readonly step: "loading" }
  | { readonly step: "loaded"; readonly model: ModelView; readonly report: Report }
  | { readonly step: "problem"; readonly problem: Problem };

/** The models of the workspace, and one of them looked at closely. */
export class ModelsFlow {
  readonly shelf: Signal<Shelf> = signal({ step: "loading" });
  readonly opened: Signal<Opened> = signal({ step: "loading" });

  constructor(private readonly api: Api) {}

  /** Loads the first page of models. */
  load(): Promise<void> {
    return this.#page(null, []);
  }

  /** Loads the page after those shown. */
  async more(): Promise<void> {
    const shelf = this.shelf.value;
    if (shelf.step === "loaded" && shelf.next !== null) {
      await this.#page(shelf.next, shelf.models);
    }
  }

  /** A model with the report of one of its versions, by default the one it is known by; shown by whoever asked. */
  async read({ slug, version }: Opening): Promise<Opened> {
    try {
      const model = await this.api.model(slug);
      const report = await this.api.report(slug, version ?? knownBy(model));
      return { step: "loaded", model, report };
    } catch (error) {
      return { step: "problem", problem: toProblem(error) };
    }
  }

  /** Erases a model with all its versions; true when it is gone. */
  async erase(slug: string): Promise<boolean> {
    try {
      await this.api.eraseModel(slug);
      return true;
    } catch (error) {
      this.opened.value = { step: "problem", problem: toProblem(error) };
      return false;
    }
  }

  /** The bundle of a version as a file. */
  async download(slug: string, version: number): Promise<Blob | null> {
    try {
      return await this.api.bundle(slug, version);
    } catch (error) {
      this.opened.value = { step: "problem", problem: toProblem(error) };
      return null;
    }
  }

  async #page(after: string | null, before: readonly ModelView[]): Promise<void> {
    try {
      const page = await this.api.models(after);
      const models = await Promise.all(page.items.map((item) => this.api.model(item.model)));
      this.shelf.value = { step: "loaded", models: [...before, ...models], next: page.next };
    } catch (error) {
      this.shelf.value = { step: "problem", problem: toProblem(error) };
    }
  }
}
