package io.clickml.service.rollout;

import com.google.common.hash.Hashing;
import io.clickml.service.rollout.judge.EventKind;
import java.nio.charset.StandardCharsets;

/**
 * Something that befell a unit of routing.
 *
 * @param workspace whose
 * @param rollout in which
 * @param kind what
 * @param unit the document or key, hashed
 * @param weight chance that it is the canary's
 * @param canary whether it was the canary's
 */
public record UnitEvent(
    String workspace, String rollout, EventKind kind, String unit, double weight, boolean canary) {
  /** A unit as it is kept. */
  static String hashed(String unit) {
    return Hashing.farmHashFingerprint64().hashString(unit, StandardCharsets.UTF_8).toString();
  }
}
