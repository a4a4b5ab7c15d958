import type { Api } from "../api/client";
import { toProblem } from "../api/problems";
import type { Problem, VersionState } from "../api/wire";

/** What a version does in its model, and why the last wish about it could not be done. */
export interface Standing {
  readonly state: VersionState;
  /** The epoch of the model in which it does so: a wish holds for that one. */
  readonly epoch?: number;
  readonly refused: Problem | null;
  /** How it was to be used when it was refused. */
  readonly wanted?: Adoption;
}

/** How a version that waits is to be used beyond the rows it has predicted: by everyone at once, or once it has proved itself. */
export type Adoption = "everywhere" | "prove";

/** What a version does now; null when that cannot be told. */
export async function standingOf(
  api: Api,
  slug: string,
  version: number,
  refused: Problem | null = null,
): Promise<Standing | null> {
  const model = await api.model(slug).catch(() => null);
  const found = model?.versions.find((one) => one.version === version);
  return model === null || found === undefined ? null : { state: found.state, epoch: model.epoch, refused };
}

/**
 * Lets a version be used, unless the model has moved on since it was seen, and tells what it does afterwards. With
 * `otherReadings` also one that reads columns otherwise than the live one.
 */
export async function adopt(
  api: Api,
  slug: string,
  version: number,
  how: Adoption,
  seen: Standing | null,
  otherReadings = false,
): Promise<Standing | null> {
  const epoch = seen?.epoch === undefined ? {} : { epoch: seen.epoch };
  const way = how === "everywhere" ? { weight: 100 } : { policy: "standard" };
  const request = { version, ...way, ...epoch, ...(otherReadings ? { otherReadings } : {}) };
  try {
    await api.life.beginRollout(slug, request);
  } catch (error) {
    const standing = await standingOf(api, slug, version, toProblem(error));
    return standing && { ...standing, wanted: how };
  }
  return standingOf(api, slug, version);
}
