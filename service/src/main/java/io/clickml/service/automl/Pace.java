package io.clickml.service.automl;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much longer work takes here than on a machine that does nothing else: time that passes for
 * each second of computing. Watches the thread that makes it.
 */
final class Pace {
  private static final double NANOS = 1e9;

  /** Less computing than this tells nothing. */
  private static final double LEAST_SECONDS = 0.02;

  private static final double MOST = 10;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final double computed;
  private final double passed;

  /**
   * @param passed seconds on the training's clock
   */
  Pace(double passed) {
    this.computed = computed();
    this.passed = passed;
  }

  private double computed() {
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads.getCurrentThreadCpuTime() / NANOS
        : 0;
  }

  /** Passed seconds per computed second since this was made, from 1 to 10. */
  double slower(double nowPassed) {
    return slower(computed() - computed, nowPassed - passed);
  }

  static double slower(double computed, double passed) {
    return computed < LEAST_SECONDS ? 1 : Math.min(MOST, Math.max(1, passed / computed));
  }
}
