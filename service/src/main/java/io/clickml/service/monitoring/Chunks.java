package io.clickml.service.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks the database about many things in several statements. */
final class Chunks {
  /** Things per statement. */
  static final int SIZE = 1_000;

  private Chunks() {}

  /** What {@code query} finds for all of {@code wanted}. */
  static <T, R> List<R> of(Collection<T> wanted, Function<List<T>, List<R>> query) {
    List<T> all = List.copyOf(wanted);
    List<R> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + SIZE))));
    }
    return found;
  }
}
