package io.clickml.modelstore.schema;

import java.util.Objects;

/**
 * How often one level was seen.
 *
 * @param level the level's text
 * @param count rows with it
 */
public record LevelCount(String level, long count) {
  public LevelCount {
    Objects.requireNonNull(level, "level");
  }
}
