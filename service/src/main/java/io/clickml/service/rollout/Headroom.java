package io.clickml.service.rollout;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Memory that is left. */
final class Headroom {
  private Headroom() {}

  /** Share of the heap that was free after the last collection, 0 to 1. */
  static double now() {
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      used += after == null ? 0 : after.getUsed();
    }
    return 1 - (double) used / Runtime.getRuntime().maxMemory();
  }
}
