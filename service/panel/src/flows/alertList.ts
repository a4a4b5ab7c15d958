import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import type { AlertView } from "../api/wire";

/** What people should hear of in this workspace, until somebody has seen it. */
export class AlertList {
  /** Newest first. */
  readonly unseen: Signal<readonly AlertView[]> = signal([]);

  constructor(private readonly api: Api) {}

  /** Looks for alerts; what cannot be read now is read the next time. */
  async load(): Promise<void> {
    this.unseen.value = await this.api.life.alerts().catch(() => this.unseen.value);
  }

  /** Those of one model, or of none. */
  of(model: string | undefined): readonly AlertView[] {
    return this.unseen.value.filter((alert) => alert.model === model);
  }

  /** Somebody saw some of them. */
  async see(alerts: readonly AlertView[]): Promise<void> {
    await Promise.all(alerts.map(({ id }) => this.api.life.seeAlert(id)));
    await this.load();
  }
}
