package io.clickml.service.rollout.judge;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Do rare events belong to the new version more often than its share explains? An e-process on
 * which version an event belongs to: the average, over odds ratios r, of the likelihood of "the
 * chance is wr/(wr + 1 - w)" over that of "the chance is w". By Ville's inequality it reaches
 * {@code 1/alpha} with chance alpha at most if nothing is wrong, however often one looks. It needs
 * no base rate and no order: counts per weight are enough. After Lindon and Malek, "Anytime-valid
 * inference for multinomial count data" (https://arxiv.org/abs/2011.03567).
 *
 * @param alpha chance of an alarm although nothing is wrong
 * @param twoSided whether too few events are an alarm too
 */
public record ShareTest(double alpha, boolean twoSided) {
  private static final double[] ODDS = {1.25, 1.5, 2, 3, 5, 10, 30};

  public ShareTest {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1");
    }
  }

  /** What is reached when the test gives the alarm. */
  public double limit() {
    return 1 / alpha;
  }

  /** The running value, from 0 upwards, 1 without events; infinite where it is out of range. */
  public double value(List<ShareCount> counts) {
    double[] logs =
        DoubleStream.of(ODDS)
            .flatMap(odds -> twoSided ? DoubleStream.of(odds, 1 / odds) : DoubleStream.of(odds))
            .map(odds -> counts.stream().mapToDouble(each -> log(each, odds)).sum())
            .toArray();
    double largest = DoubleStream.of(logs).max().orElseThrow();
    double sum = DoubleStream.of(logs).map(log -> Math.exp(log - largest)).sum();
    return Math.exp(largest + Math.log(sum / logs.length));
  }

  /** Whether the alarm is given. */
  public boolean alarms(List<ShareCount> counts) {
    return value(counts) >= limit();
  }

  private static double log(ShareCount count, double odds) {
    if (!count.random()) {
      return 0;
    }
    // theta / w = odds / scale and (1 - theta) / (1 - w) = 1 / scale.
    double scale = count.weight() * odds + 1 - count.weight();
    return count.canary() * Math.log(odds) - (count.canary() + count.others()) * Math.log(scale);
  }
}
