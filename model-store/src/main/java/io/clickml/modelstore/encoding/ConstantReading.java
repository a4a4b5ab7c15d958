package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.Set;

/**
 * Cells say the same throughout.
 *
 * @param missing words that stand for "no value"
 */
public record ConstantReading(Set<String> missing) implements LevelReading {
  public ConstantReading {
    missing = Missing.words(missing);
  }

  /** With the usual words for "no value". */
  public static ConstantReading usual() {
    return new ConstantReading(Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.CONSTANT;
  }
}
