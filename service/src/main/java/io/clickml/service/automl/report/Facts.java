package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Cut;
import io.clickml.service.automl.blend.Ranges;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.TimeOrder;
import io.clickml.service.automl.prepare.Warning;
import java.util.List;

/**
 * What a report is made from.
 *
 * @param asked what was to be learned
 * @param honest what the figures are taken on
 * @param tried what was tried on the way
 * @param explained what the columns did to some honest answers
 * @param ranges in which figures lie on fresh rows
 * @param warnings found on the way
 */
public record Facts(
    Asked asked,
    Honest honest,
    Tried tried,
    Explained explained,
    Ranges ranges,
    List<Warning> warnings) {

  /** Facts before anything was found to warn of. */
  public static Facts of(Asked asked, Honest honest, Tried tried, Explained explained) {
    Ranges ranges =
        Ranges.of(
            drawn(asked, honest),
            honest.decided(),
            honest.margins(),
            asked.metric(),
            asked.fresh(),
            asked.seed());
    return new Facts(asked, honest, tried, explained, ranges, List.of());
  }

  /** The answers in the groups that are drawn together when it is asked how certain a figure is. */
  Answers drawn() {
    return drawn(asked, honest);
  }

  private static Answers drawn(Asked asked, Honest honest) {
    return asked.order() == null
        ? honest.answers()
        : honest.answers().in(asked.order().spans(honest.rows()));
  }

  /**
   * What was to be learned.
   *
   * @param target what is predicted
   * @param order which rows are later; null where that is not asked
   * @param inputs what it is predicted from
   * @param metric what better means
   * @param places of the rows with an answer, in the table as it came
   * @param seed of the bootstrap draws
   */
  public record Asked(
      Target target, TimeOrder order, Inputs inputs, Metric metric, int[] places, long seed) {
    /** Rows with an answer. */
    int rows() {
      return places.length;
    }

    /** As many rows to come as a quarter of those that were given. */
    int fresh() {
      return Math.max(1, rows() / 4);
    }
  }

  /**
   * Rows that were not learned from.
   *
   * @param rows which of the rows with an answer
   * @param answers their answers
   * @param margins the final blend's calibrated margins; numbers in the target's unit
   * @param cuts from which chance on the rarer of two answers is given; empty for other tasks
   * @param used the one of them by which the model answers; null for other tasks
   * @param interval how far the truth may be from a number; null when not known
   */
  public record Honest(
      int[] rows,
      Answers answers,
      double[] margins,
      List<Cut> cuts,
      Cut used,
      Calibration.Interval interval) {
    private static final double LEAST = 1e-9;

    /**
     * Margins above 0 exactly where the second of two answers is given; else the margins
     * themselves.
     */
    double[] decided() {
      if (used == null) {
        return margins;
      }
      double second = Math.min(Math.max(used.ofSecond(), LEAST), 1 - LEAST);
      double shift = Math.log(second / (1 - second));
      double[] decided = margins.clone();
      for (int row = 0; row < decided.length; row++) {
        decided[row] -= shift;
      }
      return decided;
    }
  }

  /**
   * What was tried.
   *
   * @param standings with what came of it; null when nothing could be
   * @param untried candidates there was no time for
   * @param rules what single columns could tell, best first
   * @param reliance what is lost without the strongest columns; null when there was no time to see
   * @param curve what more rows would bring; null when there was no time to see
   */
  public record Tried(
      Standings standings,
      List<Candidate> untried,
      List<ColumnRules.Rule> rules,
      List<Reliance> reliance,
      LearningCurve curve) {}

  /** Whether every row gets the usual answer. */
  boolean usual() {
    return tried.standings == null || tried.standings.dismissed();
  }

  /** The share of each input in what was decided, 0 to 1. */
  double[] importances() {
    return explained.shares(asked.inputs.columns().size());
  }

  /** The same with warnings. */
  public Facts with(List<Warning> found) {
    return new Facts(asked, honest, tried, explained, ranges, found);
  }
}
