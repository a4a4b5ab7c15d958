package io.clickml.service.table.doctor;

import java.util.HashSet;
import java.util.Set;

/** Cells among numbers that are none: slips of the pen, footnotes, a second header. */
final class Strays {
  private static final int ENOUGH_NUMBERS = 10;
  private static final int ENOUGH_CELLS = 20;
  private static final double FEW = 0.05;
  private static final int LONGEST_LEVEL = 3;

  private final Set<Double> numbers = new HashSet<>();
  private int cells;
  private int strays;
  private int shortest = Integer.MAX_VALUE;
  private boolean again;

  /** Takes a distinct cell that is a number. */
  void number(double number, int count) {
    if (numbers.size() <= ENOUGH_NUMBERS) {
      numbers.add(number);
    }
    cells += count;
  }

  /** Takes a distinct cell that is none. */
  void stray(String text, int count) {
    cells += count;
    strays += count;
    shortest = Math.min(shortest, text.length());
    again |= count > 1;
  }

  /**
   * Whether they are so few, and so little like a value of their own, that the column remains one
   * of numbers. A word that comes again is a value; so may be an "M" among a few sizes.
   */
  boolean few() {
    if (again || strays > Math.max(1, FEW * cells)) {
      return false;
    }
    if (numbers.size() > ENOUGH_NUMBERS) {
      return strays <= 1 || cells >= ENOUGH_CELLS;
    }
    boolean answers = Set.of(0.0, 1.0).containsAll(numbers);
    boolean remark = strays == 1 && shortest > LONGEST_LEVEL;
    return remark && cells > ENOUGH_CELLS && numbers.size() > 1 && !answers;
  }
}
