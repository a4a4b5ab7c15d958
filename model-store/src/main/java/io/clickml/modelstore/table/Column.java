package io.clickml.modelstore.table;

import java.util.List;

/**
 * One typed column. NUMBER, DATE and YES_NO columns carry {@code numbers}; the others carry {@code
 * codes} into {@code levels}, -1 when missing. The arrays are not copied: treat them as read-only.
 */
public final class Column {
  private final String name;
  private final ColumnType type;
  private final double[] numbers;
  private final int[] codes;
  private final List<String> levels;

  private Column(String name, ColumnType type, double[] numbers, int[] codes, List<String> levels) {
    this.name = name;
    this.type = type;
    this.numbers = numbers;
    this.codes = codes;
    this.levels = levels;
  }

  /** A column of numbers; NaN is missing. */
  public static Column ofNumbers(String name, ColumnType type, double[] numbers) {
    return new Column(name, type, numbers, null, List.of());
  }

  /** A column of levels; code -1 is missing. */
  public static Column ofLevels(String name, ColumnType type, int[] codes, List<String> levels) {
    return new Column(name, type, null, codes, levels);
  }

  public String name() {
    return name;
  }

  public ColumnType type() {
    return type;
  }

  /** Whether the column carries numbers rather than levels. */
  public boolean numeric() {
    return numbers != null;
  }

  public int size() {
    return numeric() ? numbers.length : codes.length;
  }

  /** The number of a row, NaN when missing; numeric columns only. */
  public double number(int row) {
    return numbers[row];
  }

  /** The level's index of a row, -1 when missing; level columns only. */
  public int code(int row) {
    return codes[row];
  }

  public List<String> levels() {
    return levels;
  }

  /** The level of a row, or null when missing; level columns only. */
  public String level(int row) {
    return codes[row] < 0 ? null : levels.get(codes[row]);
  }

  public boolean missing(int row) {
    return numeric() ? Double.isNaN(numbers[row]) : codes[row] < 0;
  }

  /** The given rows, in the given order. */
  public Column rows(int[] rows) {
    if (numeric()) {
      double[] picked = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = numbers[rows[i]];
      }
      return ofNumbers(name, type, picked);
    }
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = codes[rows[i]];
    }
    return ofLevels(name, type, picked, levels);
  }
}
