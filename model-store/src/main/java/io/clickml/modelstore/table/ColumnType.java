package io.clickml.modelstore.table;

/** What a column's cells mean once read. */
public enum ColumnType {
  /** Quantities; stored as doubles. */
  NUMBER,
  /** Dates and date-times; stored as days since 1970-01-01, the fraction being the time of day. */
  DATE,
  /** Two-valued columns; stored as 1, 0 and NaN. */
  YES_NO,
  /** One of a list of levels; stored as codes into the list. */
  CATEGORY,
  /** Sentences; stored as codes into the list of distinct texts. */
  TEXT,
  /** Names a row and says nothing about it; kept as a label, never learned from. */
  IDENTIFIER,
  /** One value throughout; never learned from. */
  CONSTANT;

  /** Whether its values are numbers rather than levels. */
  public boolean numeric() {
    return this == NUMBER || this == DATE || this == YES_NO;
  }
}
