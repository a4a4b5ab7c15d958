package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What fewer rows would have given, and so what more might: the leading candidate learns again from
 * a quarter and from half of each fold's rows and is judged on the same rows as before.
 *
 * @param points from few rows to all
 * @param words what twice the rows would bring
 * @param rounds that the candidate learned for, per point and fold
 */
public record LearningCurve(List<Point> points, Sentence words, List<List<Integer>> rounds) {
  private static final double[] SHARES = {0.25, 0.5};
  private static final int LEAST_ROWS = 10;
  private static final double HALF_A_HIT = 0.5;
  private static final double HARDLY = 0.01;

  /**
   * @param rows learned from
   * @param value the metric on rows it never saw
   */
  public record Point(int rows, double value) {}

  /**
   * Draws the curve.
   *
   * @return null when there was no time, or when a share of the rows is too few to learn from
   */
  static LearningCurve draw(Trial lead, Rows rows, Metric metric, Again again) {
    Answers judged = rows.judgedAnswers();
    PlainMeasure measure = PlainMeasure.of(judged);
    List<Point> points = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    List<List<Integer>> rounds = new ArrayList<>();
    for (int i = 0; i < SHARES.length; i++) {
      Rows thin = rows.thinned(SHARES[i]);
      if (!thin.tell(LEAST_ROWS)) {
        return null;
      }
      Trial trial = again.attempt(thin, lead.candidate(), i);
      if (trial == null) {
        return null;
      }
      points.add(point(thin, trial, judged, metric));
      plain.add(measure.value(judged, trial.judged()));
      rounds.add(trial.roundsPerFold());
    }
    points.add(point(rows, lead, judged, metric));
    plain.add(measure.value(judged, lead.judged()));
    return new LearningCurve(List.copyOf(points), words(measure, plain), rounds);
  }

  /** Tries a candidate on other rows, those of the given point. */
  @FunctionalInterface
  interface Again {
    Trial attempt(Rows rows, Candidate candidate, int point);
  }

  private static Point point(Rows rows, Trial trial, Answers judged, Metric metric) {
    double trained = rows.splits().stream().mapToInt(s -> s.train().length).average().orElse(0);
    return new Point((int) Math.round(trained), new Scoring(judged, trial.judged()).of(metric));
  }

  /** Each doubling brings a constant part of what the one before brought (a power law). */
  static Sentence words(PlainMeasure measure, List<Double> plain) {
    int sign = measure == PlainMeasure.OFF_BY ? -1 : 1;
    double before = sign * (plain.get(1) - plain.get(0));
    double last = sign * (plain.get(2) - plain.get(1));
    double share = before > 0 ? Math.min(1, last / before) : HALF_A_HIT;
    double gain = Math.max(0, last * Math.max(0, share));
    double least = sign > 0 ? HALF_A_HIT : HARDLY * plain.get(2);
    if (gain < least) {
      return Say.that("more-rows-little", "More rows of this kind would change little.");
    }
    return switch (measure) {
      case OFF_BY ->
          Say.that(
              "more-rows-off",
              Map.of("less", gain),
              "With twice the rows it would usually be off by about "
                  + Figures.of(gain)
                  + " less.");
      case BEST_100 ->
          Say.that(
              "more-rows-best",
              Map.of("hits", Math.round(gain)),
              "Twice the rows would bring about "
                  + Math.round(gain)
                  + " more hits among the best 100.");
      case RIGHT_OF_100 ->
          Say.that(
              "more-rows-right",
              Map.of("right", Math.round(gain)),
              "Twice the rows would make about " + Math.round(gain) + " more of 100 right.");
    };
  }
}
