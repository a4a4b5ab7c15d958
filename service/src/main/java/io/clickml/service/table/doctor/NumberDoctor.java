package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Currencies;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Finds the number format of a column: marks, units, per cent, scales, times. */
final class NumberDoctor {
  /** Share of the cells that must read as numbers. */
  static final double MOST = 0.98;

  private static final int SAMPLE = 1_000;
  private static final double MOSTLY = 0.8;
  private static final double HALF = 0.5;
  private static final double CODE_SHARE = 0.01;
  private static final int FEW_WORDS = 3;
  private static final int ENOUGH_NUMBERS = 10;
  private static final int ENOUGH_CELLS = 5;

  private final Distinct cells;
  private final NumberTally tally;
  private final NumberReading times;

  NumberDoctor(Distinct cells) {
    this.cells = cells;
    this.times = ClockTally.reading(cells);
    this.tally = NumberTally.of(cells);
  }

  /**
   * The decimal mark that the column surely writes, else the one that a person chose for cells that
   * do not show it, else {@link NumberMarks#OPEN}.
   *
   * @param chosen by a person, or null
   */
  String decimal(Reading chosen) {
    String shown = tally.possible() ? tally.decimal() : NumberMarks.OPEN;
    boolean answered = shown.equals(NumberMarks.OPEN) && tally.open() > 0;
    return answered && chosen instanceof NumberReading number ? number.decimal() : shown;
  }

  /**
   * The column as numbers, or null when it holds something else.
   *
   * @param elsewhere the decimal mark of the table's other columns, or {@link NumberMarks#OPEN}
   */
  Proposal propose(String elsewhere) {
    if (!tally.possible() && times == null) {
      return null;
    }
    NumberReading reading = bestReading(elsewhere);
    Map<String, Integer> words = new TreeMap<>();
    ToDoubleFunction<Object> reader = reading.reader();
    Strays strays = new Strays();
    int[] fit = new int[2];
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.missing(i)) {
        double value = reader.applyAsDouble(cells.cell(i));
        boolean number = !Double.isNaN(value);
        if (number) {
          strays.number(value, cells.count(i));
        } else {
          strays.stray(cells.text(i), cells.count(i));
        }
        fit[number ? 0 : 1] += cells.count(i);
        if (!number && often(cells.count(i)) && speaks(cells.text(i))) {
          words.merge(CellText.of(cells.cell(i)), cells.count(i), Integer::sum);
        }
      }
    }
    int spoken = words.values().stream().mapToInt(Integer::intValue).sum();
    if (strays.few() || fit[0] >= MOST * (fit[0] + fit[1])) {
      return proposal(reading, elsewhere);
    }
    boolean fewWords = words.size() <= FEW_WORDS && fit[0] >= HALF * (fit[0] + fit[1]);
    boolean rest = fit[0] >= MOST * (fit[0] + fit[1] - spoken);
    return fewWords && rest && cells.values() >= ENOUGH_NUMBERS
        ? withWords(reading, words, elsewhere)
        : null;
  }

  /** The number format that the number-like cells show; null when there are none. */
  NumberReading bestReading(String elsewhere) {
    if (!tally.any() || times != null) {
      return times;
    }
    String decimal = settled(elsewhere);
    // Left open, numbers are read as programs write them.
    return tally.reading(decimal.equals(NumberMarks.OPEN) ? NumberMarks.DOT : decimal);
  }

  // What cells surely show beats habits of writing, also where it is another column's.
  private String settled(String elsewhere) {
    String shown = tally.decimal();
    if (!shown.equals(NumberMarks.OPEN) || tally.open() == 0) {
      return shown;
    }
    return elsewhere.equals(NumberMarks.OPEN) ? tally.likely() : elsewhere;
  }

  private Proposal proposal(NumberReading reading, String elsewhere) {
    boolean open = settled(elsewhere).equals(NumberMarks.OPEN) && tally.open() > 1 - MOST;
    NumberReading other = tally.reading(NumberMarks.COMMA).withMissing(reading.missing());
    Proposal asking = open ? OpenMark.ask(cells, List.of(reading, other)) : null;
    Proposal proposal = asking == null ? Proposal.of(reading, readAs(reading)) : asking;
    return proposal.with(currencies());
  }

  private Sentence currencies() {
    List<String> signs = Currencies.of(tally.currencies());
    return signs.size() < 2
        ? null
        : new Sentence(
            "column.currencies",
            Map.of("signs", signs),
            "The amounts are in different currencies (%s); they are taken as they stand, none is converted."
                .formatted(String.join(", ", signs)));
  }

  /** What to say of a column of words most of whose cells are numbers; null for others. */
  Sentence mostlyNumbers() {
    double bare = tally.bare();
    return bare < MOSTLY
        ? null
        : new Sentence(
            "column.mostly-numbers",
            Map.of("share", bare),
            "About %d of 100 cells look like numbers and the rest do not, so all are read as words."
                .formatted(Math.round(100 * bare)));
  }

  // "Varies with device" says why there is no number; "50; 50" is two of them.
  private static boolean speaks(String text) {
    return text.chars().noneMatch(Character::isDigit);
  }

  private boolean often(int count) {
    return count >= Math.max(ENOUGH_CELLS, CODE_SHARE * cells.filled());
  }

  private Proposal withWords(NumberReading reading, Map<String, Integer> words, String elsewhere) {
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
    return proposal(wider, elsewhere).with(note);
  }

  private Sentence readAs(NumberReading reading) {
    if (reading.clock()) {
      return ClockTally.readAs(cells, reading);
    }
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
