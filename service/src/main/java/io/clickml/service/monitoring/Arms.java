package io.clickml.service.monitoring;

import java.util.Set;

/** As what a version was asked. */
final class Arms {
  private static final Set<String> BESIDE = Set.of("shadow", "replay", "control");

  private Arms() {}

  /** Whether somebody got the answer. */
  static boolean seen(String arm) {
    return !BESIDE.contains(arm);
  }
}
