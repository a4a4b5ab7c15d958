package io.clickml.service.rollout.judge;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one test says; becomes JSON evidence as it stands.
 *
 * @param name what is watched: failures, slow, shares, quality, early, flips or shift
 * @param test how: share, paired, outcomes or signal
 * @param figures what was counted and computed, by name
 * @param limit what the deciding figure is held against
 * @param verdict what follows
 */
public record Guardrail(
    String name, String test, Map<String, Number> figures, double limit, Verdict verdict) {
  public Guardrail {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  double figure(String of) {
    return figures.get(of).doubleValue();
  }
}
