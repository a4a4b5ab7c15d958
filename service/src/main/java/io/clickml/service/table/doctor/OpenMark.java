package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.NumberReading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The question whether the mark in numbers such as 1.234 groups thousands. */
final class OpenMark {
  private static final int HUNDRED = 100;

  private OpenMark() {}

  /**
   * The proposal that asks. Until somebody answers, a point stands before a fraction and a comma
   * groups, as programs write.
   *
   * @param readings with a decimal point first, then with a decimal comma
   * @return null where no cell that both can read differs
   */
  static Proposal ask(Distinct cells, List<NumberReading> readings) {
    String written = example(cells, readings);
    if (written.isEmpty()) {
      return null;
    }
    List<Question.Choice> choices =
        readings.stream().map(reading -> choice(reading, written)).toList();
    boolean thousands = groups(readings.get(0), written);
    Sentence ask =
        new Sentence(
            "number.ambiguous",
            Map.of("written", written),
            "“%s” can be read as different numbers. Which is it?".formatted(written));
    Sentence readAs =
        new Sentence(
            "read-as.number-open",
            Map.of("written", written, "thousands", thousands),
            "Numbers, but “%s” does not show whether its mark groups thousands; until you say so, it %s."
                .formatted(written, thousands ? "does" : "stands before the fraction"));
    return new Proposal(readings.get(0), readAs, new Question(ask, choices), List.of());
  }

  private static String example(Distinct cells, List<NumberReading> readings) {
    for (int index = 0; index < cells.size(); index++) {
      if (cells.cell(index) instanceof String text) {
        List<Double> values = Stream.of(0, 1).map(i -> readings.get(i).value(text)).toList();
        if (values.stream().noneMatch(value -> value.isNaN())
            && !values.get(0).equals(values.get(1))) {
          return text.strip();
        }
      }
    }
    return "";
  }

  private static Question.Choice choice(NumberReading reading, String written) {
    boolean thousands = groups(reading, written);
    // As written: the value of "12.345 %" is a hundredth.
    double shown = reading.value(written) * (written.contains("%") ? HUNDRED : 1);
    long about = Math.round(shown / (thousands ? 1_000 : 1));
    Map<String, Object> args = Map.of("written", written, "about", about);
    return new Question.Choice(
        reading,
        thousands
            ? new Sentence(
                "number.read-thousands",
                args,
                "“%s” is about %,d thousand: the mark groups thousands.".formatted(written, about))
            : new Sentence(
                "number.read-fraction",
                args,
                "“%s” is about %,d: the mark stands before the fraction."
                    .formatted(written, about)));
  }

  private static boolean groups(NumberReading reading, String written) {
    return !reading.grouping().isEmpty() && written.contains(reading.grouping());
  }
}
