package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;

/**
 * In which ranges figures lie on fresh rows: 95 % intervals, all taken on the same draws.
 *
 * @param plain of the measure that counts as a person would
 * @param score of the metric
 */
public record Ranges(Bootstrap.Interval plain, Bootstrap.Interval score) {
  /**
   * The ranges.
   *
   * @param decided margins by which answers are given
   * @param margins by which chances are stated
   * @param fresh how many rows are to come
   */
  public static Ranges of(
      Answers answers, double[] decided, double[] margins, Metric metric, int fresh, long seed) {
    PlainMeasure measure = PlainMeasure.of(answers);
    Scoring scoring = new Scoring(answers, margins);
    List<Bootstrap.Interval> drawn =
        Bootstrap.intervals(
            List.of(measure.figure(answers, decided), weights -> scoring.of(metric, weights)),
            answers,
            fresh,
            seed);
    return new Ranges(
        measure.atEdge(drawn.get(0), answers, decided, fresh),
        Bootstrap.atEdge(drawn.get(1), scoring, metric, fresh));
  }
}
