package io.clickml.service.table.doctor;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.table.Cells;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The different cells of a column with how often each occurs; the doctors look at these only. */
final class Distinct {
  private static final Reading USUAL = TextReading.usual();
  private static final Set<String> USUAL_WORDS = USUAL.missing();

  private final Cells cells;
  private final int[] counts;
  private final int blank;
  private final boolean[] usuallyMissing;
  private final int filled;
  private final int values;

  private Distinct(Cells cells, int[] counts, int blank, boolean[] usuallyMissing) {
    this.cells = cells;
    this.counts = counts;
    this.blank = blank;
    this.usuallyMissing = usuallyMissing;
    this.filled = sum(index -> usuallyMissing[index] ? 0 : counts[index]);
    this.values = sum(index -> usuallyMissing[index] ? 0 : 1);
  }

  static Distinct of(Cells cells) {
    int[] counts = new int[cells.dictionary().size()];
    int blank = 0;
    for (int row = 0; row < cells.size(); row++) {
      int code = cells.code(row);
      if (code == Cells.BLANK) {
        blank++;
      } else {
        counts[code]++;
      }
    }
    boolean[] missing = new boolean[counts.length];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = usuallyMissing(cells.dictionary().get(i));
    }
    return new Distinct(cells, counts, blank, missing);
  }

  // Most cells are numbers: those are never words for "no value".
  private static boolean usuallyMissing(Object cell) {
    if (cell instanceof String text && !text.isEmpty()) {
      char first = text.charAt(0);
      return !(first >= '0' && first <= '9') && USUAL.missing(text);
    }
    return USUAL.missing(cell);
  }

  Cells cells() {
    return cells;
  }

  int rows() {
    return cells.size();
  }

  int size() {
    return counts.length;
  }

  Object cell(int index) {
    return cells.dictionary().get(index);
  }

  String text(int index) {
    return CellText.of(cell(index));
  }

  int count(int index) {
    return counts[index];
  }

  /** Whether a cell is a usual word for "no value". */
  boolean missing(int index) {
    return usuallyMissing[index];
  }

  /** Which cells are missing under a reading. */
  boolean[] missing(Reading reading) {
    if (reading.missing().equals(USUAL_WORDS)) {
      return usuallyMissing;
    }
    boolean[] missing = new boolean[counts.length];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = reading.missing(cells.dictionary().get(i));
    }
    return missing;
  }

  int blank() {
    return blank;
  }

  /** Cells that hold a value, by the usual words for "no value". */
  int filled() {
    return filled;
  }

  /** Different values, by the usual words for "no value". */
  int values() {
    return values;
  }

  /** Positions of up to {@code most} values, spread over the column. */
  List<Integer> sample(int most) {
    int step = Math.max(1, size() / most);
    return IntStream.iterate(0, i -> i < size(), i -> i + step)
        .filter(i -> !usuallyMissing[i])
        .boxed()
        .toList();
  }

  int sum(IntUnaryOperator of) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += of.applyAsInt(i);
    }
    return sum;
  }
}
