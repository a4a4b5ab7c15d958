package io.clickml.service.automl.child;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one child may take.
 *
 * @param heapMegabytes Java heap
 * @param nativeMegabytes what native code may take beside it; 0: not limited
 */
public record ChildLimits(int heapMegabytes, int nativeMegabytes) {
  private static final double SHARE = 0.35;
  private static final int LEAST = 512;
  private static final int MOST = 32_768;

  public ChildLimits {
    if (heapMegabytes < 64 || nativeMegabytes < 0) {
      throw new IllegalArgumentException(heapMegabytes + " and " + nativeMegabytes + " MB");
    }
  }

  /** A share of this machine's (or container's) memory for each of some children at once. */
  public static ChildLimits ofMachine(int children) {
    long total =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    double megabytes = total / 1048576.0 * SHARE / Math.max(1, children);
    int each = (int) Math.max(LEAST, Math.min(MOST, megabytes));
    return new ChildLimits(each, each);
  }
}
