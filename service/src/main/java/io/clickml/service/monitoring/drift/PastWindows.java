package io.clickml.service.monitoring.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Windows that were kept, as far back as drift is looked for. */
final class PastWindows {
  // So far that a sheet that is scored each week, or each month, shows whether something lasts.
  private static final int DAYS = 60;
  private static final int WEEKS = 60;

  private final DriftDao windows;
  private final Duration shortest;

  /**
   * @param shortest the length of the shortest window
   */
  PastWindows(DriftDao windows, Duration shortest) {
    this.windows = windows;
    this.shortest = shortest;
  }

  /**
   * Windows of a version in order of time, of the asked length where they are not longer ones by
   * now.
   */
  List<Window> of(String workspace, String model, int version, Span span, Instant now) {
    Map<Instant, Window> byStart = new TreeMap<>();
    for (StoredWindow stored : windows.since(workspace, model, version, now.minus(reach(span)))) {
      Window part = window(stored, span);
      byStart.merge(part.from(), part, Window::plus);
    }
    return new ArrayList<>(byStart.values());
  }

  private Duration reach(Span span) {
    return span == Span.WEEK
        ? Span.WEEK.length(shortest).multipliedBy(WEEKS)
        : Span.DAY.length(shortest).multipliedBy(DAYS);
  }

  private Window window(StoredWindow stored, Span span) {
    WindowSketch sketch = WindowSketch.of(stored.sketch());
    if (stored.span().compareTo(span) >= 0) {
      return new Window(stored.startsAt(), stored.endsAt(), sketch);
    }
    Instant start = span.start(stored.startsAt(), shortest);
    return new Window(start, start.plus(span.length(shortest)), sketch);
  }
}
