package io.clickml.service.monitoring;

import io.clickml.modelstore.scorer.Prediction;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a version said of a row, as numbers and as the JSON array that is kept. */
final class AnswerFigures {
  // A chance is never judged finer than this.
  private static final double DIGITS = 1e6;

  private AnswerFigures() {}

  /** The chances with six decimals, or the number in full. */
  static String text(Prediction prediction) {
    double[] chances = prediction.probabilities();
    if (chances.length == 0) {
      return "[" + prediction.value() + "]";
    }
    return Arrays.stream(chances)
        .mapToObj(chance -> Double.toString(Math.rint(chance * DIGITS) / DIGITS))
        .collect(Collectors.joining(",", "[", "]"));
  }

  static double[] parse(String text) {
    String[] parts = text.substring(1, text.length() - 1).split(",");
    double[] figures = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      figures[i] = Double.parseDouble(parts[i]);
    }
    return figures;
  }
}
