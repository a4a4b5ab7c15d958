package io.clickml.service.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers what was found out at a cost: what is younger than {@code least} is not looked for
 * again, what is older than {@code most} always is, and what lies between only when what it depends
 * on has changed. Thread-safe; two callers may look for the same at once.
 */
public final class Remembered<K, V> {
  private static final int KEPT = 1_000;

  private final Duration least;
  private final Duration most;
  private final Clock clock;
  private final Map<K, Found<V>> found = new LinkedHashMap<>();

  private record Found<V>(Object stamp, Instant at, V value) {}

  public Remembered(Duration least, Duration most, Clock clock) {
    this.least = least;
    this.most = most;
    this.clock = clock;
  }

  /**
   * What is known of a key.
   *
   * @param stamp differs when what the value depends on has changed; cheap
   * @param look finds the value out
   */
  public V of(K key, Supplier<?> stamp, Supplier<V> look) {
    Instant now = clock.instant();
    Found<V> before = find(key);
    if (before != null && now.isBefore(before.at().plus(least))) {
      return before.value();
    }
    // Before the look: what changes during it is looked for again.
    Object fresh = stamp.get();
    boolean young = before != null && now.isBefore(before.at().plus(most));
    if (young && before.stamp().equals(fresh)) {
      return before.value();
    }
    V value = look.get();
    keep(key, new Found<>(fresh, now, value));
    return value;
  }

  /** What was found last, however long ago. */
  public Optional<V> known(K key) {
    return Optional.ofNullable(find(key)).map(Found::value);
  }

  private synchronized Found<V> find(K key) {
    return found.get(key);
  }

  private synchronized void keep(K key, Found<V> fresh) {
    found.remove(key);
    found.put(key, fresh);
    if (found.size() > KEPT) {
      found.remove(found.keySet().iterator().next());
    }
  }
}
