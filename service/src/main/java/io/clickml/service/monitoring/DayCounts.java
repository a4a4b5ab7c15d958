package io.clickml.service.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows versions were asked about, by day. */
final class DayCounts {
  private final Map<Integer, Map<LocalDate, Long>> byVersion = new HashMap<>();
  private final Map<Integer, Long> seen = new HashMap<>();
  private final Map<Integer, Long> dropped = new HashMap<>();

  /**
   * @param counts rows that are kept
   * @param lost rows that were answered and could not be kept
   */
  DayCounts(List<PredictionDao.OfDay> counts, List<DroppedDao.OfVersion> lost) {
    lost.forEach(each -> dropped.put(each.version(), each.n()));
    for (PredictionDao.OfDay each : counts) {
      byVersion
          .computeIfAbsent(each.version(), v -> new TreeMap<>())
          .merge(each.onDay(), each.n(), Long::sum);
      seen.merge(each.version(), each.seen() ? each.n() : 0, Long::sum);
    }
  }

  /** Rows of a version by day. */
  Map<LocalDate, Long> days(int version) {
    return byVersion.getOrDefault(version, Map.of());
  }

  /** All rows of a version. */
  long rows(int version) {
    return days(version).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rows of a version that were answered and could not be kept. */
  long dropped(int version) {
    return dropped.getOrDefault(version, 0L);
  }

  /** Rows of a version that somebody got an answer for. */
  long seen(int version) {
    return seen.getOrDefault(version, 0L);
  }
}
