import type { Arms, DayQuality, ModelView } from "../api/wire";

type Version = ModelView["versions"][number];

/** Versions that a narrow line can show. */
const MOST = 5;
/** States from which a version can be made the one that answers. */
const FREE: readonly Version["state"][] = ["ready", "standby", "retired", "rejected"];

/** The versions for a line, oldest first: those in use, the one that is looked at and the newest others. */
export function lineOf({ versions, arms }: ModelView, shown: number): Version[] {
  const used = [arms.stable, arms.canary, arms.shadow, arms.standby, shown];
  const must = versions.filter(({ version }) => used.includes(version));
  const others = versions.filter(({ version }) => !used.includes(version));
  const room = Math.max(0, MOST - must.length);
  return [...must, ...newestFirst(others).slice(0, room)].sort((one, other) => one.version - other.version);
}

/** The version to compare one with: the one that answers, or of that one the one before. A file that is damaged says nothing. */
export function besideOf({ versions, arms }: ModelView, { version, state }: Version): number | undefined {
  if (state === "quarantined") {
    return undefined;
  }
  if (version !== arms.stable && arms.stable !== undefined) {
    return arms.stable;
  }
  const sound = versions.filter((one) => one.version < version && isSound(one));
  return arms.standby ?? newestFirst(sound)[0]?.version;
}

/** The version that a model is known by: the one that answers; where none does, the newest that could. */
export function knownBy({ versions, arms }: ModelView): number {
  const newest = newestFirst(versions);
  const best = newest.find(({ state }) => state === "ready") ?? newest.find(isSound) ?? newest[0];
  return arms.stable ?? best?.version ?? 0;
}

/** Versions that a person can let answer where none does, the newest first and those that were sent back last. */
export function usable({ versions }: ModelView): Version[] {
  const free = newestFirst(versions).filter(({ state }) => FREE.includes(state));
  const sentBack = ({ state }: Version) => Number(state === "rejected");
  return free.sort((one, other) => sentBack(one) - sentBack(other));
}

/** Percent of the rows that each version answers, the one that answers first; a trial on new rows has no share. */
export function sharesOf({ stable, canary, weight }: Arms): { version: number; percent: number | null }[] {
  if (stable === undefined) {
    return [];
  }
  if (canary === undefined) {
    return [{ version: stable, percent: 100 }];
  }
  return [
    { version: stable, percent: weight === undefined ? null : 100 - weight },
    { version: canary, percent: weight ?? null },
  ];
}

/** A day of a model in use. */
export interface Day {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
  readonly known: number;
  readonly mature: boolean;
}

/** Days with known outcomes, the versions of each day together by how many outcomes they have. */
export function daysOf(days: readonly DayQuality[]): Day[] {
  const merged = new Map<string, Day>();
  for (const { day, value, known, mature } of days) {
    if (value !== null && known > 0) {
      const before = merged.get(day);
      const all = known + (before?.known ?? 0);
      const sum = value * known + (before?.value ?? 0) * (before?.known ?? 0);
      const at = Date.parse(day);
      merged.set(day, { at, value: sum / all, known: all, mature: mature && (before?.mature ?? true) });
    }
  }
  return [...merged.values()].sort((one, other) => one.at - other.at);
}

function isSound({ state }: Version): boolean {
  return state !== "quarantined";
}

function newestFirst(versions: readonly Version[]): Version[] {
  return [...versions].sort((one, other) => other.version - one.version);
}
