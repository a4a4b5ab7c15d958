package io.clickml.service.rollout;

import com.codahale.metrics.Histogram;
import com.codahale.metrics.SlidingWindowReservoir;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import java.time.Duration;
import java.util.Optional;

/** How long versions take for a call, as this process sees it, and what counts as slow. */
final class Slowness {
  private static final int KEPT = 1_024;
  // Versions that answer most lately; others are measured anew.
  private static final int MOST_VERSIONS = 256;
  private static final int LEAST = 200;
  private static final double SLOW = 0.99;
  // A larger version may take longer, as long as nobody would notice.
  private static final int TIMES_SLOW = 2;
  private static final long NOTICED = Duration.ofMillis(50).toNanos();
  // Time per call says something only where calls are alike.
  private static final int FEW_ROWS = 16;

  private final Cache<String, Histogram> latencies =
      CacheBuilder.newBuilder().maximumSize(MOST_VERSIONS).build();

  /** Notes what a call took. */
  void learn(AnsweredCall call) {
    if (call.rows() > FEW_ROWS) {
      return;
    }
    for (AnsweredPart part : call.parts()) {
      if (part.failure() == null) {
        latencies
            .asMap()
            .computeIfAbsent(
                slot(call.workspace(), call.model(), part.version().version()),
                any -> new Histogram(new SlidingWindowReservoir(KEPT)))
            .update(part.nanos());
      }
    }
  }

  /**
   * Nanoseconds from which on an answer in a rollout is slow: twice what its baseline's slowest of
   * a hundred calls take; empty while too few of its calls are known here.
   */
  Optional<Long> of(Rollout rollout) {
    Histogram known =
        latencies.getIfPresent(slot(rollout.workspace(), rollout.model(), rollout.baseline()));
    if (known == null || known.getCount() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(Math.max(NOTICED, (long) (TIMES_SLOW * known.getSnapshot().getValue(SLOW))));
  }

  /** Whether a part of a call was slow, by what was frozen for the rollout. */
  static boolean slow(Rollout rollout, AnsweredCall call, AnsweredPart part) {
    return rollout.slowNanos() != null
        && call.rows() <= FEW_ROWS
        && part.nanos() > rollout.slowNanos();
  }

  private static String slot(String workspace, String model, int version) {
    return workspace + " " + model + " " + version;
  }
}
