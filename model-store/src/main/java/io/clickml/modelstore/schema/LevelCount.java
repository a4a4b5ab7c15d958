package io.clickml.modelstore.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often one level was seen.
 *
 * @param level the level's text
 * @param count rows with it
 */
public record LevelCount(String level, long count) {
  // A level of fewer rows could point to a person.
  private static final int LEAST_COUNT = 5;

  public LevelCount {
    Objects.requireNonNull(level, "level");
  }

  /** The most frequent levels first, as many as asked for; rare ones are left out. */
  static List<LevelCount> frequent(Map<String, Long> counts, int most) {
    List<LevelCount> levels = new ArrayList<>();
    counts.forEach(
        (level, count) -> {
          if (count >= LEAST_COUNT) {
            levels.add(new LevelCount(level, count));
          }
        });
    levels.sort(
        Comparator.comparingLong(LevelCount::count).reversed().thenComparing(LevelCount::level));
    return List.copyOf(levels.subList(0, Math.min(levels.size(), most)));
  }
}
