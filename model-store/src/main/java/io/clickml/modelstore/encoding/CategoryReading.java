package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.Set;

/**
 * Cells are levels of a list.
 *
 * @param missing words that stand for "no value"
 */
public record CategoryReading(Set<String> missing) implements LevelReading {
  public CategoryReading {
    missing = Missing.words(missing);
  }

  /** With the usual words for "no value". */
  public static CategoryReading usual() {
    return new CategoryReading(Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.CATEGORY;
  }
}
