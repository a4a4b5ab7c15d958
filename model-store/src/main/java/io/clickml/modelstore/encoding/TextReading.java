package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.Set;

/**
 * Cells are sentences.
 *
 * @param missing words that stand for "no value"
 */
public record TextReading(Set<String> missing) implements LevelReading {
  public TextReading {
    missing = Missing.words(missing);
  }

  /** With the usual words for "no value". */
  public static TextReading usual() {
    return new TextReading(Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }
}
