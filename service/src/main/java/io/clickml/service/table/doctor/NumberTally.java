package io.clickml.service.table.doctor;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Currencies;
import io.clickml.modelstore.encoding.NumberReading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a sample of a column's cells says about its number format. */
final class NumberTally {
  private static final int SAMPLE = 1_000;
  private static final double HALF = 0.5;
  private static final double NOTABLE = 0.005;
  private static final double FEW = 0.02;
  private static final double CODE_SHARE = 0.01;

  private final NumberMarks marks = new NumberMarks();
  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Integer> scales = new HashMap<>();
  private int seen;
  private int shaped;
  private int bare;
  private int percent;
  private int plus;
  private int leadingZeros;

  private NumberTally() {}

  static NumberTally of(Distinct cells) {
    NumberTally tally = new NumberTally();
    for (int index : cells.sample(SAMPLE)) {
      tally.look(cells.cell(index), cells.count(index));
    }
    return tally;
  }

  /** Whether at least half of the cells look like numbers and none like a code such as 01234. */
  boolean possible() {
    return seen > 0 && shaped >= HALF * seen && leadingZeros < Math.max(1, CODE_SHARE * seen);
  }

  /** Whether any cell looks like a number. */
  boolean any() {
    return shaped > 0;
  }

  /** Share of the cells that are numbers without a unit; 0 where some look like codes. */
  double bare() {
    return seen == 0 || leadingZeros > 0 ? 0 : (double) bare / seen;
  }

  /** The decimal mark that the cells surely show, or {@link NumberMarks#OPEN}. */
  String decimal() {
    return marks.shown();
  }

  /** The decimal mark that is likely where nothing shows it, or {@link NumberMarks#OPEN}. */
  String likely() {
    return marks.likely();
  }

  /** Share of the cells that can be read with either decimal mark. */
  double open() {
    return seen == 0 ? 0 : (double) marks.open() / seen;
  }

  /** The format with a decimal mark. */
  NumberReading reading(String decimal) {
    NumberReading reading = NumberReading.of(decimal, marks.grouping(decimal));
    List<String> currencies = currencies();
    Map.Entry<String, Integer> unit =
        units.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    if (currencies.size() > 1) {
      reading = reading.withUnit(String.join(" ", currencies));
    } else if (unit != null && (Currencies.sign(unit.getKey()) || unit.getValue() >= HALF * seen)) {
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

  /** Signs of currencies that more than a few cells have, the longer first. */
  List<String> currencies() {
    Set<String> signs = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    units.forEach(
        (unit, count) -> {
          if (Currencies.sign(unit) && count > FEW * seen) {
            signs.add(unit);
          }
        });
    return signs.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  private void look(Object cell, int count) {
    seen += count;
    if (cell instanceof Double) {
      shaped += count;
      bare += count;
      return;
    }
    // As it stands: "70.000" must not lose its zeros here.
    NumberShape shape = cell instanceof String text ? NumberShape.of(CellText.strip(text)) : null;
    if (shape == null) {
      return;
    }
    shaped += count;
    bare += shape.unit().isEmpty() && shape.scale().isEmpty() ? count : 0;
    marks.add(shape, count);
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
}
