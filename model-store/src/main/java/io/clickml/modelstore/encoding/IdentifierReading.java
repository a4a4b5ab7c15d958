package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.Set;

/**
 * Cells name the row.
 *
 * @param missing words that stand for "no value"
 */
public record IdentifierReading(Set<String> missing) implements LevelReading {
  public IdentifierReading {
    missing = Missing.words(missing);
  }

  /** With the usual words for "no value". */
  public static IdentifierReading usual() {
    return new IdentifierReading(Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.IDENTIFIER;
  }
}
