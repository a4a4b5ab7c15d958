package io.clickml.service.platform;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items entries
 * @param next what to send as {@code after} for the next page, null at the end
 */
public record Page<T>(List<T> items, String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page of at most {@code limit} entries.
   *
   * @param found one more than {@code limit} where there are more
   */
  public static <S, T> Page<T> of(
      List<S> found, int limit, Function<S, T> view, Function<S, Cursor> cursor) {
    List<S> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursor.apply(shown.get(limit - 1)).text() : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
