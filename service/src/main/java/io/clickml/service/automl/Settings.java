package io.clickml.service.automl;

import java.util.Objects;
import java.util.Set;

/**
 * How a training is to be run.
 *
 * @param budgetSeconds seconds from rows in memory to a finished bundle, above 0
 * @param seed of everything drawn at random
 * @param threads worker threads, at least 1
 * @param exclude names of columns that must not be learned from
 * @param device {@code cpu} or {@code cuda}
 */
public record Settings(
    double budgetSeconds, long seed, int threads, Set<String> exclude, String device) {
  public Settings {
    exclude = Set.copyOf(exclude);
    Objects.requireNonNull(device, "device");
    if (!(budgetSeconds > 0) || threads < 1) {
      throw new IllegalArgumentException("budget " + budgetSeconds + " s, threads " + threads);
    }
  }

  /** Settings with the machine's processors, on the CPU. */
  public static Settings of(double budgetSeconds, long seed) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Settings(budgetSeconds, seed, threads, Set.of(), "cpu");
  }
}
