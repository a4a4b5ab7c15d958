package io.clickml.service.automl.report;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Warning;
import java.util.List;
import java.util.Map;

/** Says once that some answers have few rows, however many they are. */
final class RareAnswers {
  private static final int FEW = 50;
  private static final int ENOUGH = 75;
  private static final double TEN = 10;

  private RareAnswers() {}

  /**
   * What is said.
   *
   * @param classes the answers as cells; none for numbers
   * @param answers of all rows
   * @return null where no answer has few rows
   */
  static Warning of(List<Object> classes, Answers answers) {
    long[] counts = new long[answers.classes()];
    for (int row = 0; counts.length > 0 && row < answers.rows(); row++) {
      counts[(int) answers.y()[row]]++;
    }
    int rarest = 0;
    int rare = 0;
    for (int c = 0; c < counts.length; c++) {
      rarest = counts[c] < counts[rarest] ? c : rarest;
      rare += counts[c] < FEW ? 1 : 0;
    }
    if (rare == 0) {
      return null;
    }
    String answer = CellText.of(classes.get(rarest));
    Sentence sentence =
        rare == 1 ? one(counts[rarest], answer) : several(rare, counts[rarest], answer);
    return new Warning("info", sentence, null);
  }

  private static Sentence one(long rows, String answer) {
    long more = Math.max(1, Math.round((ENOUGH - rows) / TEN)) * (long) TEN;
    String text =
        "Only %d row%s “%s” as the answer; about %d more such rows would help."
            .formatted(rows, rows == 1 ? " has" : "s have", answer, more);
    return Say.that("rare-answer", Map.of("rows", rows, "answer", answer, "more", more), text);
  }

  private static Sentence several(int rare, long rows, String answer) {
    String text =
        "%d answers have fewer than %d rows each, “%s” the fewest: %d. About %d of each would help."
            .formatted(rare, FEW, answer, rows, ENOUGH);
    Map<String, Object> args =
        Map.of("answers", rare, "few", FEW, "answer", answer, "rows", rows, "enough", ENOUGH);
    return Say.that("rare-answers", args, text);
  }
}
