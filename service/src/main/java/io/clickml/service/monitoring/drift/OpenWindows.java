package io.clickml.service.monitoring.drift;

import io.clickml.service.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Windows that are being counted in this process, within bounds of memory. Thread-safe. */
final class OpenWindows {
  private static final int MOST_OPEN = 64;
  private static final int MOST_WAITING = 256;

  private final Duration length;
  private final int rows;
  private final String node;
  private final Map<StoredWindow.Key, Open> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<StoredWindow> waiting = new ArrayDeque<>();
  private int opened;

  /** A window: its name in the database, and what was counted. */
  private static final class Open {
    final StoredWindow.Key key;
    final WindowSketch sketch;
    final RowSample sample;
    boolean changed;

    Open(StoredWindow.Key key, WindowSketch sketch, RowSample sample) {
      this.key = key;
      this.sketch = sketch;
      this.sample = sample;
    }
  }

  OpenWindows(Duration length, int rows, String node) {
    this.length = length;
    this.rows = rows;
    this.node = node;
  }

  /** Counts into the window of a version that begins at {@code start}. */
  synchronized void in(
      Version version,
      Instant start,
      KnownVersion known,
      BiConsumer<WindowSketch, RowSample> counting) {
    Open window =
        open.computeIfAbsent(
            key(version, start, ""),
            place ->
                new Open(
                    // A window that is opened again after it was closed is another row.
                    key(version, start, node + "-" + opened++),
                    WindowSketch.empty(known.schema(), known.reference()),
                    new RowSample(rows)));
    long before = window.sketch.rows();
    counting.accept(window.sketch, window.sample);
    window.changed |= window.sketch.rows() > before;
    Iterator<Open> oldest = open.values().iterator();
    while (open.size() > MOST_OPEN) {
      close(oldest.next());
      oldest.remove();
    }
  }

  private static StoredWindow.Key key(Version version, Instant start, String node) {
    return new StoredWindow.Key(
        version.workspace(), version.model(), version.version(), Span.HOUR, start, node);
  }

  /** What is to be written down; windows that ended before {@code now} are closed. */
  synchronized List<StoredWindow> changed(Instant now) {
    Iterator<Open> each = open.values().iterator();
    List<StoredWindow> changed = new ArrayList<>();
    while (each.hasNext()) {
      Open window = each.next();
      if (!window.key.startsAt().plus(length).isAfter(now)) {
        close(window);
        each.remove();
      } else if (window.changed) {
        changed.add(stored(window));
      }
    }
    changed.addAll(waiting);
    waiting.clear();
    return changed;
  }

  /** Takes back what could not be written down; of too much the oldest is lost. */
  synchronized void again(StoredWindow window) {
    for (Open each : open.values()) {
      if (each.key.equals(window.key())) {
        each.changed = true;
        return;
      }
    }
    queue(window);
  }

  private void close(Open window) {
    if (window.changed) {
      queue(stored(window));
    }
  }

  private void queue(StoredWindow window) {
    waiting.add(window);
    while (waiting.size() > MOST_WAITING) {
      waiting.remove();
    }
  }

  private StoredWindow stored(Open window) {
    window.changed = false;
    return StoredWindow.of(window.key, window.key.startsAt().plus(length), window.sketch);
  }
}
