import type { CheckedPin, LifeApi } from "../api/life";
import { toProblem } from "../api/problems";
import type {
  Drift,
  ModelEvent,
  ModelView,
  Problem,
  QualityView,
  RetrainingView,
  RolloutWhole,
} from "../api/wire";

/** What became of a model since its training. A part that could not be read is null, and `problem` says why. */
export interface Life {
  readonly model: string;
  /** The trial under way; null when there is none. */
  readonly rollout: RolloutWhole | null;
  readonly quality: QualityView | null;
  readonly drift: Drift | null;
  readonly retraining: RetrainingView | null;
  /** Rows that every version must get right, with what the version says that is looked at. */
  readonly pins: readonly CheckedPin[] | null;
  /** Newest first. */
  readonly events: readonly ModelEvent[];
  /** Where older events begin; null when all are here. */
  readonly older: string | null;
  readonly problem: Problem | null;
}

/** Reads all parts at once. */
export async function readLife(life: LifeApi, opened: ModelView, shown: number): Promise<Life> {
  const { model, arms, versions } = opened;
  const damaged = versions.some(({ version, state }) => version === shown && state === "quarantined");
  let problem: Problem | null = null;
  const part = <T>(asked: Promise<T>) =>
    asked.catch((error: unknown) => {
      problem = toProblem(error);
      return null;
    });
  const [rollout, quality, drift, retraining, pins, history] = await Promise.all([
    arms.rollout === undefined ? null : part(life.rollout(model, arms.rollout)),
    part(life.quality(model)),
    arms.stable === undefined ? null : part(life.drift(model)),
    part(life.retraining(model)),
    damaged ? null : part(life.pins(model, shown)),
    part(life.history(model, null)),
  ]);
  const events = history?.items ?? [];
  const older = history?.next ?? null;
  return { model, rollout, quality, drift, retraining, pins, events, older, problem };
}

/** What was read now, with the older events that were asked for before, where no event is missing between. */
export function withOlder(now: Life, before: Life | null): Life {
  const last = now.events.at(-1);
  const known = before?.model === now.model ? before.events : [];
  const met = known.findIndex(({ n }) => n === last?.n);
  return met === -1 || before === null
    ? now
    : { ...now, events: [...now.events, ...known.slice(met + 1)], older: before.older };
}
