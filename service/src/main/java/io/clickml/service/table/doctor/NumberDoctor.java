package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.NumberReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Finds the number format of a column: marks, units, per cent, scales. */
final class NumberDoctor {
  /** Share of the cells that must read as numbers. */
  static final double MOST = 0.98;

  private static final int SAMPLE = 1_000;
  private static final double MOSTLY = 0.8;
  private static final double HALF = 0.5;
  private static final double NOTABLE = 0.005;
  private static final double CODE_SHARE = 0.01;
  private static final int FEW_WORDS = 3;
  private static final int ENOUGH_NUMBERS = 10;
  private static final int ENOUGH_CELLS = 5;

  private final Distinct cells;
  private final NumberMarks marks = new NumberMarks();
  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Integer> scales = new HashMap<>();
  private int seen;
  private int shaped;
  private int bare;
  private int percent;
  private int plus;
  private int leadingZeros;

  NumberDoctor(Distinct cells) {
    this.cells = cells;
    for (int index : cells.sample(SAMPLE)) {
      look(index);
    }
  }

  /** Whether the column surely writes decimal commas. */
  boolean surelyComma() {
    return possible() && marks.surelyComma();
  }

  /**
   * The column as numbers, or null when it holds something else.
   *
   * @param elsewhereComma whether other columns of the table write decimal commas
   */
  Proposal propose(boolean elsewhereComma) {
    if (!possible()) {
      return null;
    }
    NumberReading reading = reading(elsewhereComma);
    Map<String, Integer> words = new TreeMap<>();
    ToDoubleFunction<Object> reader = reading.reader();
    int[] fit = new int[2];
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.missing(i)) {
        boolean number = !Double.isNaN(reader.applyAsDouble(cells.cell(i)));
        fit[number ? 0 : 1] += cells.count(i);
        if (!number && often(cells.count(i)) && speaks(cells.text(i))) {
          words.merge(CellText.of(cells.cell(i)), cells.count(i), Integer::sum);
        }
      }
    }
    int spoken = words.values().stream().mapToInt(Integer::intValue).sum();
    // One slip of the pen among many numbers makes no column of words.
    boolean one = fit[1] <= 1 && cells.values() > ENOUGH_NUMBERS;
    if (one || fit[0] >= MOST * (fit[0] + fit[1])) {
      return Proposal.of(reading, readAs(reading));
    }
    boolean fewWords = words.size() <= FEW_WORDS && fit[0] >= HALF * (fit[0] + fit[1]);
    boolean rest = fit[0] >= MOST * (fit[0] + fit[1] - spoken);
    return fewWords && rest && cells.values() >= ENOUGH_NUMBERS ? withWords(reading, words) : null;
  }

  /** The number format that the number-like cells show; null when there are none. */
  NumberReading bestReading(boolean elsewhereComma) {
    return shaped == 0 ? null : reading(elsewhereComma);
  }

  /** What to say of a column of words most of whose cells are numbers; null for others. */
  Sentence mostlyNumbers() {
    if (seen == 0 || bare < MOSTLY * seen || leadingZeros > 0) {
      return null;
    }
    return new Sentence(
        "column.mostly-numbers",
        Map.of("share", (double) bare / seen),
        "About %d of 100 cells look like numbers and the rest do not, so all are read as words."
            .formatted(Math.round(100.0 * bare / seen)));
  }

  private boolean possible() {
    return seen > 0 && shaped >= HALF * seen && leadingZeros < Math.max(1, CODE_SHARE * seen);
  }

  // "Varies with device" says why there is no number; "50; 50" is two of them.
  private static boolean speaks(String text) {
    return text.chars().noneMatch(Character::isDigit);
  }

  private boolean often(int count) {
    return count >= Math.max(ENOUGH_CELLS, CODE_SHARE * cells.filled());
  }

  private void look(int index) {
    int count = cells.count(index);
    seen += count;
    if (cells.cell(index) instanceof Double) {
      shaped += count;
      bare += count;
      return;
    }
    NumberShape shape =
        cells.cell(index) instanceof String ? NumberShape.of(cells.text(index)) : null;
    if (shape == null) {
      return;
    }
    shaped += count;
    bare += shape.unit().isEmpty() && shape.scale().isEmpty() ? count : 0;
    marks.add(shape.body(), count);
    percent += shape.percent() ? count : 0;
    plus += shape.plus() ? count : 0;
    leadingZeros += shape.leadingZero() ? count : 0;
    if (!shape.unit().isEmpty()) {
      units.merge(shape.unit(), count, Integer::sum);
    }
    if (!shape.scale().isEmpty()) {
      scales.merge(shape.scale(), count, Integer::sum);
    }
  }

  private NumberReading reading(boolean elsewhereComma) {
    String decimal = marks.decimal(elsewhereComma);
    NumberReading reading = NumberReading.of(decimal, marks.grouping(decimal));
    Map.Entry<String, Integer> unit =
        units.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    if (unit != null && (NumberShape.currency(unit.getKey()) || unit.getValue() >= HALF * seen)) {
      reading = reading.withUnit(unit.getKey());
    }
    int scaled = scales.values().stream().mapToInt(Integer::intValue).sum();
    // "5 m", "7 m" throughout are metres or minutes, not millions; nothing is lost either way.
    boolean oneUnit = scales.size() == 1 && scales.containsKey("m") && scaled == seen;
    if (oneUnit) {
      reading = reading.withUnit("m");
    } else if (scaled > NOTABLE * seen) {
      reading = reading.withScale();
    }
    reading = percent > NOTABLE * seen ? reading.withPercent() : reading;
    return plus > NOTABLE * seen ? reading.withPlus() : reading;
  }

  private Proposal withWords(NumberReading reading, Map<String, Integer> words) {
    Set<String> missing = new TreeSet<>(reading.missing());
    missing.addAll(words.keySet());
    NumberReading wider = reading.withMissing(missing);
    Map.Entry<String, Integer> first = words.entrySet().iterator().next();
    Sentence note =
        new Sentence(
            "column.word-counts-as-missing",
            Map.of("words", words.keySet().toString(), "count", first.getValue()),
            "“%s” (%,d cells) is no number; it counts as missing."
                .formatted(first.getKey(), first.getValue()));
    return Proposal.of(wider, readAs(wider)).with(note);
  }

  private Sentence readAs(NumberReading reading) {
    for (int index : cells.sample(SAMPLE)) {
      double number = reading.reader().applyAsDouble(cells.cell(index));
      String written = cells.cell(index).toString().strip();
      if (!Double.isNaN(number) && number != asProgramsDo(written)) {
        return example(reading, written, number);
      }
    }
    return new Sentence("read-as.number", Map.of(), "Numbers.");
  }

  private static double asProgramsDo(String written) {
    return NumberReading.plain().reader().applyAsDouble(written);
  }

  private static Sentence example(NumberReading reading, String written, double number) {
    Map<String, Object> args =
        Map.of(
            "decimal", reading.decimal(),
            "grouping", reading.grouping(),
            "unit", reading.unit(),
            "written", written,
            "number", number);
    return new Sentence(
        "read-as.number-format",
        args,
        "Numbers: “%s” is read as %s.".formatted(written, CellText.ofNumber(number)));
  }
}
