package io.clickml.service.monitoring.drift;

import io.clickml.service.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts old windows together into longer ones, and forgets the oldest; runs once in a cluster. */
final class DriftMerger {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final DriftDao windows;
  private final Duration shortest;

  DriftMerger(Database database, DriftDao windows, Duration shortest) {
    this.database = database;
    this.windows = windows;
    this.shortest = shortest;
  }

  /** Works through what is old at a moment. */
  void merge(Instant now) {
    for (Span span : Span.values()) {
      Instant before = now.minus(span.kept(shortest));
      List<StoredWindow.Key> old = windows.old(span, before, AT_ONCE);
      Optional<Span> longer = span.longer();
      if (longer.isEmpty()) {
        old.forEach(windows::remove);
      } else {
        grouped(old, longer.get())
            .forEach((into, keys) -> database.transact(() -> merge(into, keys)));
      }
    }
  }

  private Map<StoredWindow.Key, List<StoredWindow.Key>> grouped(
      List<StoredWindow.Key> old, Span span) {
    return old.stream()
        .collect(
            Collectors.groupingBy(
                key ->
                    new StoredWindow.Key(
                        key.workspace(),
                        key.model(),
                        key.version(),
                        span,
                        span.start(key.startsAt(), shortest),
                        ""),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private void merge(StoredWindow.Key into, List<StoredWindow.Key> keys) {
    WindowSketch sum = windows.find(into).map(it -> WindowSketch.of(it.sketch())).orElse(null);
    for (StoredWindow.Key key : keys) {
      Optional<StoredWindow> part = windows.find(key);
      if (part.isPresent() && windows.remove(key) == 1) {
        WindowSketch sketch = WindowSketch.of(part.get().sketch());
        sum = sum == null ? sketch : sum.plus(sketch);
      }
    }
    if (sum != null) {
      Instant end = into.startsAt().plus(into.span().length(shortest));
      windows.keep(StoredWindow.of(into, end, sum));
    }
  }
}
