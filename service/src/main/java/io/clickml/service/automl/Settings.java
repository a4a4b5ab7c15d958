package io.clickml.service.automl;

import java.util.Objects;
import java.util.Set;

/**
 * How a training is to be run.
 *
 * @param budgetSeconds seconds from rows in memory to a finished bundle, above 0
 * @param seed of everything drawn at random
 * @param threads worker threads, at least 1
 * @param columns which columns may be learned from
 * @param stakes what counts more where there are two answers
 * @param timeColumn column that tells which rows are later, for who asks about rows to come; null:
 *     they are like those at hand
 * @param device {@code cpu}, {@code cuda} or {@code auto}
 */
public record Settings(
    double budgetSeconds,
    long seed,
    int threads,
    ColumnChoice columns,
    Stakes stakes,
    String timeColumn,
    String device) {
  private static final Set<String> DEVICES = Set.of("cpu", "cuda", "auto");

  public Settings {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(stakes, "stakes");
    Objects.requireNonNull(device, "device");
    if (!DEVICES.contains(device)) {
      throw new IllegalArgumentException("device " + device);
    }
    if (!(budgetSeconds > 0) || threads < 1) {
      throw new IllegalArgumentException("budget " + budgetSeconds + " s, threads " + threads);
    }
  }

  /** Settings with the machine's processors. */
  public static Settings of(double budgetSeconds, long seed) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Settings(budgetSeconds, seed, threads, ColumnChoice.FREE, Stakes.NONE, null, "auto");
  }
}
