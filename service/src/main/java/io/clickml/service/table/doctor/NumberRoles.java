package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.Column;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Tells quantities from numbers that only name something: row numbers, keys, codes. */
final class NumberRoles {
  private static final int ENOUGH_ROWS = 10;
  private static final double NEARLY_ALL = 0.99;
  private static final double MOSTLY = 0.95;
  private static final int LEAST_RUN = 20;
  private static final int MOST_CODES = 50;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final double NOTABLE = 0.05;
  // Thirteen digits that start with 1 are milliseconds since 1970.
  private static final Pattern LONG_DIGITS = Pattern.compile("(?!1\\d{12}$)\\d{12,}");

  private final Distinct cells;
  private final ColumnWords name;
  private final NumberReading reading;
  private final boolean mayCount;

  /**
   * @param mayCount whether the column's place or lack of a name is that of row numbers
   */
  NumberRoles(Distinct cells, ColumnWords name, NumberReading reading, boolean mayCount) {
    this.cells = cells;
    this.name = name;
    this.reading = reading;
    this.mayCount = mayCount;
  }

  /** Another reading than a number, or the number's own proposal with a note. */
  Proposal judge(Proposal number) {
    if (!integers()) {
      return number;
    }
    int filled = cells.filled();
    int values = cells.values();
    boolean mayName = filled >= ENOUGH_ROWS && !name.nameATime();
    boolean longDigits = longDigits();
    boolean unique = values >= NEARLY_ALL * filled;
    boolean people = name.namePeople() && values > MOST_CODES;
    boolean key = people || (unique && (name.nameAnIdentifier() || longDigits));
    Column numbers = reading.read("", cells.cells());
    if (mayName && (key || countsUp(numbers))) {
      return Proposal.of(IdentifierReading.usual(), rowNumbers(key));
    }
    boolean code = name.nameACode() && values <= MOST_CODES && values > 2;
    if (name.nameAPlace()
        || (longDigits && mayName)
        || (name.nameAnIdentifier() && mayName && values < filled)
        || code) {
      return Proposal.of(CategoryReading.usual(), codes(values));
    }
    return number.with(sentinel(numbers));
  }

  private boolean integers() {
    ToDoubleFunction<Object> reader = reading.reader();
    for (int i = 0; i < cells.size(); i++) {
      double number = cells.missing(i) ? Double.NaN : reader.applyAsDouble(cells.cell(i));
      if (!Double.isNaN(number) && number != Math.rint(number)) {
        return false;
      }
    }
    return true;
  }

  // Cards, articles, accounts: no quantity has so many digits, and the same number in every cell.
  private boolean longDigits() {
    int digits = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.missing(i)) {
        String text = cells.text(i);
        boolean same = digits == 0 || digits == text.length();
        if (!same || !LONG_DIGITS.matcher(text).matches()) {
          return false;
        }
        digits = text.length();
      }
    }
    return digits > 0 && !name.nameAStamp();
  }

  // A row number goes up by one from row to row; it may start again.
  private boolean countsUp(Column numbers) {
    int steps = 0;
    int starts = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < numbers.size(); row++) {
      double number = numbers.number(row);
      lowest = Math.min(lowest, number);
      boolean step = row > 0 && number == numbers.number(row - 1) + 1;
      steps += step ? 1 : 0;
      starts += !step && (number == 0 || number == 1) ? 1 : 0;
    }
    boolean year = lowest >= FIRST_YEAR && lowest <= LAST_YEAR;
    boolean likely = mayCount || name.nameAnIdentifier() || lowest <= 1;
    boolean runs = starts <= 1 || steps >= LEAST_RUN * starts;
    return !year && likely && runs && steps >= MOSTLY * (numbers.size() - 1 - starts);
  }

  private Sentence rowNumbers(boolean key) {
    return key
        ? WordsDoctor.identifier(cells.values(), cells.filled())
        : new Sentence(
            "read-as.row-number",
            Map.of(),
            "Row numbers: they go up by one from row to row and say nothing about it.");
  }

  private static Sentence codes(int values) {
    return new Sentence(
        "read-as.codes",
        Map.of("levels", values),
        "Codes, not quantities: one of %,d values.".formatted(values));
  }

  private Sentence sentinel(Column numbers) {
    int minusOnes = 0;
    for (int row = 0; row < numbers.size(); row++) {
      double number = numbers.number(row);
      if (number < 0 && number != -1) {
        return null;
      }
      minusOnes += number == -1 ? 1 : 0;
    }
    return minusOnes < NOTABLE * Math.max(1, cells.filled())
        ? null
        : new Sentence(
            "column.minus-one",
            Map.of("count", minusOnes),
            "−1 is the only negative number (%,d cells): it may stand for “never” or “unknown”."
                .formatted(minusOnes));
  }
}
