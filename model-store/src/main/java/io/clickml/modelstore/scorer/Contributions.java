package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Schema;
import java.util.List;

/**
 * Effects of columns on answers, exact and adding up.
 *
 * <p>Each member's margin is shared among its features by Shapley values (trees: {@link TreeShap};
 * linear: weight times distance from the mean), and the features of one column are summed. A
 * member's effects are brought from its scale to the target's unit by one factor per row, value
 * difference over margin difference, and the members are blended. For classes the blend's effects
 * on margins are carried to the chance of the answered class by the mean slope along the straight
 * line from the expected margins to the row's (Aumann and Shapley 1974); with one margin that is
 * again one factor. So base + sum of effects = answer.
 */
final class Contributions {
  private static final int SLOPE_POINTS = 24;
  private static final double SAME = 1e-9;

  private final Blend blend;
  private final Calibration calibration;
  private final Reach reach;
  private final Credits credits;
  private final TreeShap[] forests;
  private final int[][] placeOf;
  private final double[][] expected;
  private final double[] base;
  private final GaussLegendre line = GaussLegendre.of(SLOPE_POINTS);

  /**
   * @param views features of each encoder
   * @param schema its columns are the groups
   */
  Contributions(Blend blend, Calibration calibration, List<List<Feature>> views, Schema schema) {
    this.credits = new Credits(schema.inputs().size());
    this.reach = Reach.of(schema.target());
    this.blend = blend;
    this.calibration = calibration;
    int members = blend.members().size();
    this.forests = new TreeShap[members];
    this.placeOf = new int[members][];
    this.expected = new double[members][blend.outputs()];
    for (int m = 0; m < members; m++) {
      Member member = blend.members().get(m);
      placeOf[m] = credits.places(views.get(member.encoder()));
      if (member.model() instanceof Forest forest) {
        forests[m] = new TreeShap(forest.arrays());
      }
      for (int o = 0; o < blend.outputs(); o++) {
        expected[m][o] = expected(m, o);
      }
    }
    this.base = base();
  }

  private double expected(int m, int output) {
    return blend.members().get(m).model() instanceof Linear linear
        ? linear.expected(output)
        : forests[m].expected(output);
  }

  /** The blend's margins of a row of which nothing is known. */
  private double[] base() {
    double[] sums = new double[blend.outputs()];
    for (int m = 0; m < expected.length; m++) {
      Member member = blend.members().get(m);
      for (int o = 0; o < sums.length; o++) {
        sums[o] += member.weight() * value(member.scale(), expected[m][o]);
      }
    }
    return sums;
  }

  /** Effects of columns on the blend's margins (for numbers: on the value). */
  Effects onMargins(FeatureMatrix[] views) {
    int rows = views[blend.members().get(0).encoder()].rows();
    Effects all = Effects.of(rows, blend.outputs(), credits.places());
    for (int m = 0; m < expected.length; m++) {
      Member member = blend.members().get(m);
      FeatureMatrix x = views[member.encoder()];
      if (member.plain(reach)) {
        add(m, x, member.weight(), all);
        continue;
      }
      Effects own = Effects.of(rows, 1, credits.places());
      add(m, x, 1, own);
      for (int row = 0; row < rows; row++) {
        all.addRow(row, own, member.weight() * stretch(member.scale(), own.sum(row), m));
      }
    }
    return credits.share(all, rows);
  }

  private void add(int m, FeatureMatrix x, double weight, Effects out) {
    if (blend.members().get(m).model() instanceof Linear linear) {
      linear.addEffects(x, weight, placeOf[m], out);
    } else {
      forests[m].add(x, 0, x.rows(), weight, placeOf[m], out);
    }
  }

  /** Difference in value over difference in margin. */
  private double stretch(TargetScale scale, double difference, int m) {
    double from = expected[m][0];
    double step = Math.abs(difference) < SAME ? SAME : difference;
    return (value(scale, from + step) - value(scale, from)) / step;
  }

  private double value(TargetScale scale, double margin) {
    return reach.limit(scale.toValue(margin));
  }

  /**
   * Effects on the answer of one row.
   *
   * @param answered the class that was answered; ignored for numbers
   */
  Explanation explain(Effects effects, int row, int answered) {
    double[] out = new double[credits.groups()];
    if (calibration.bias().length == 0) {
      effects.copyTo(row, 0, out);
      return new Explanation(base[0], out);
    }
    double[] step = new double[base.length];
    for (int o = 0; o < step.length; o++) {
      step[o] = effects.sum(row, o);
    }
    double[] slopes = slopes(step, answered);
    for (int o = 0; o < step.length; o++) {
      for (int group = 0; group < out.length; group++) {
        out[group] += slopes[o] * effects.get(row, o, group);
      }
    }
    return new Explanation(calibration.probabilities(base, 0)[answered], out);
  }

  /** Mean slope of the answered class's chance along the line, per margin. */
  private double[] slopes(double[] step, int answered) {
    double[] slopes = new double[base.length];
    double[] at = new double[base.length];
    for (int p = 0; p < SLOPE_POINTS; p++) {
      for (int o = 0; o < at.length; o++) {
        at[o] = base[o] + line.points()[p] * step[o];
      }
      double[] chances = calibration.probabilities(at, 0);
      double mine = chances[answered] * line.weights()[p] / calibration.temperature();
      if (at.length == 1) {
        slopes[0] += mine * (1 - chances[answered]) * (answered == 1 ? 1 : -1);
        continue;
      }
      for (int o = 0; o < at.length; o++) {
        slopes[o] += mine * ((o == answered ? 1 : 0) - chances[o]);
      }
    }
    return exact(slopes, step, answered);
  }

  /** Takes the last rounding of the integral out, so that the effects add up. */
  private double[] exact(double[] slopes, double[] step, int answered) {
    double[] end = new double[base.length];
    double got = 0;
    for (int o = 0; o < end.length; o++) {
      end[o] = base[o] + step[o];
      got += slopes[o] * step[o];
    }
    double want =
        calibration.probabilities(end, 0)[answered] - calibration.probabilities(base, 0)[answered];
    if (Math.abs(got) > SAME) {
      for (int o = 0; o < slopes.length; o++) {
        slopes[o] *= want / got;
      }
    }
    return slopes;
  }
}
