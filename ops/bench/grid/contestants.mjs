// Who takes part: one way to run any of them, and the version that its results belong to.
import { engineVersion, runEngine } from "./engine.mjs";
import { PEERS, peerVersion, python, runPeer } from "./peers.mjs";

export const OURS = "click-ml";
export const CONTESTANTS = [OURS, ...Object.keys(PEERS)];

export function versionOf(contestant) {
  return contestant === OURS ? engineVersion() : peerVersion(contestant);
}

/** Makes what a contestant needs on this machine, before anything is timed. */
export function prepare(contestant) {
  if (contestant !== OURS) {
    python(contestant);
  }
}

/** {predictions, figures ...} or {failed: words} */
export function runContestant(table, run, folder, how) {
  return (run.contestant === OURS ? runEngine : runPeer)(table, run, folder, how);
}
