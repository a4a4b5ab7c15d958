package io.clickml.service.scoring;

import io.clickml.modelstore.scorer.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was odd about a row, in words: why it has no answer, or what the model could not use. */
public final class Remarks {
  private static final String CONTROL = "control";

  private Remarks() {}

  /** A prediction of a row that is to be left as it is. */
  static Prediction leave(Prediction prediction) {
    List<String> marks = new ArrayList<>(prediction.marks());
    marks.add(CONTROL);
    return new Prediction(
        prediction.value(),
        prediction.probability(),
        prediction.probabilities(),
        prediction.interval(),
        marks,
        prediction.reasons());
  }

  /** How many rows have a remark. */
  public static long count(Answers answers) {
    return IntStream.range(0, answers.rows().rows())
        .filter(row -> answers.blank(row) || !answers.prediction(row).marks().isEmpty())
        .count();
  }

  /** The remark on a row, null without one. */
  static String of(Answers answers, int row) {
    if (answers.blank(row)) {
      return Answers.BLANK.text();
    }
    List<String> marks = answers.prediction(row).marks();
    return marks.isEmpty()
        ? null
        : marks.stream().map(Remarks::sentence).collect(Collectors.joining(" "));
  }

  private static String sentence(String mark) {
    if (mark.equals(CONTROL)) {
      return "Control group: leave this row as it is.";
    }
    int colon = mark.indexOf(':');
    String column = "“" + mark.substring(colon + 1) + "”";
    return switch (mark.substring(0, colon)) {
      case "unseen" -> column + " has a value that the model never saw.";
      case "outside" -> column + " is beyond what the model saw.";
      case "misfit" -> column + " could not be read and counts as blank.";
      default -> throw new IllegalArgumentException(mark);
    };
  }
}
