package io.clickml.service.automl.blend;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Counts as a person would: right answers of 100; where one answer is rare, how many of the best
 * 100 give it; for numbers, by how much the middle row is off.
 */
public enum PlainMeasure {
  RIGHT_OF_100("right-of-100"),
  BEST_100("best-100"),
  OFF_BY("off-by");

  private static final double RARE = 0.2;
  private static final int ENOUGH_FOR_BEST = 500;
  private static final int HUNDRED = 100;

  private final String code;

  PlainMeasure(String code) {
    this.code = code;
  }

  /** The name on the wire. */
  public String code() {
    return code;
  }

  /** The measure that suits the answers. */
  public static PlainMeasure of(Answers answers) {
    if (answers.task() == Task.REGRESSION) {
      return OFF_BY;
    }
    boolean two = answers.task() == Task.BINARY && answers.rows() >= ENOUGH_FOR_BEST;
    return two && rareShare(answers) < RARE ? BEST_100 : RIGHT_OF_100;
  }

  /** Which of two classes is the rare one. */
  public static int rare(Answers answers) {
    return Arrays.stream(answers.y()).sum() * 2 <= answers.rows() ? 1 : 0;
  }

  /** The share of the rarer of two classes. */
  public static double rareShare(Answers answers) {
    double yes = Arrays.stream(answers.y()).sum() / answers.rows();
    return Math.min(yes, 1 - yes);
  }

  /** The measure of some margins. */
  public double value(Answers answers, double[] margins) {
    double[] ones = new double[answers.rows()];
    Arrays.fill(ones, 1);
    return figure(answers, margins).applyAsDouble(ones);
  }

  /** The measure of some margins for any weights per row; sorts once. */
  public ToDoubleFunction<double[]> figure(Answers answers, double[] margins) {
    return switch (this) {
      case RIGHT_OF_100 -> {
        Scoring scoring = new Scoring(answers, margins);
        yield weights -> HUNDRED * scoring.of(Metric.ACCURACY, weights);
      }
      case BEST_100 -> {
        int[] order = Ranks.ascending(margins);
        yield weights -> best(answers, margins, order, weights);
      }
      case OFF_BY -> {
        double[] errors = errors(answers, margins);
        int[] order = Ranks.ascending(errors);
        yield weights -> errors[order[middle(order, weights)]];
      }
    };
  }

  /** How far the measure may be off on so many fresh rows: a 95 % interval. */
  public Bootstrap.Interval interval(Answers answers, double[] margins, int fresh, long seed) {
    List<ToDoubleFunction<double[]>> alone = List.of(figure(answers, margins));
    return atEdge(Bootstrap.intervals(alone, answers, fresh, seed).get(0), answers, margins, fresh);
  }

  /** A drawn interval made wider where draws cannot show how far the measure may be off. */
  Bootstrap.Interval atEdge(
      Bootstrap.Interval drawn, Answers answers, double[] margins, int fresh) {
    if (this == OFF_BY) {
      return drawn;
    }
    double counted = Bootstrap.part(answers, fresh) * answers.distinct();
    double rows = this == BEST_100 ? Math.min(HUNDRED, counted) : counted;
    double share = value(answers, margins) / HUNDRED;
    return drawn.times(1.0 / HUNDRED).atEdge(share, rows).times(HUNDRED);
  }

  /**
   * What guessing gets: always the answer of a model that learned nothing, or rows picked at
   * random.
   */
  public double guessing(Answers answers) {
    return switch (this) {
      case BEST_100 -> HUNDRED * rareShare(answers);
      case RIGHT_OF_100 -> HUNDRED * usualShare(answers);
      case OFF_BY -> value(answers, Guessing.everywhere(answers));
    };
  }

  private static double usualShare(Answers answers) {
    double[] counts = new double[answers.classes()];
    for (double y : answers.y()) {
      counts[(int) y]++;
    }
    return Arrays.stream(counts).max().orElse(0) / answers.rows();
  }

  /** Hits among the best 100; of rows with the same margin any may be among them. */
  private static double best(Answers answers, double[] margins, int[] order, double[] weights) {
    int rare = rare(answers);
    double taken = 0;
    double hits = 0;
    for (int i = 0; i < order.length && taken < HUNDRED; ) {
      double margin = margins[order[rare == 1 ? order.length - 1 - i : i]];
      double tied = 0;
      double right = 0;
      for (; i < order.length; i++) {
        int row = order[rare == 1 ? order.length - 1 - i : i];
        if (margins[row] != margin) {
          break;
        }
        tied += weights[row];
        right += answers.y()[row] == rare ? weights[row] : 0;
      }
      double fits = tied == 0 ? 0 : Math.min(1, (HUNDRED - taken) / tied);
      taken += tied * fits;
      hits += right * fits;
    }
    return hits;
  }

  private static double[] errors(Answers answers, double[] values) {
    double[] errors = new double[values.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(values[i] - answers.y()[i]);
    }
    return errors;
  }

  private static int middle(int[] order, double[] weights) {
    double total = Arrays.stream(weights).sum();
    double below = 0;
    for (int i = 0; i < order.length; i++) {
      below += weights[order[i]];
      if (below * 2 >= total) {
        return i;
      }
    }
    return order.length - 1;
  }
}
