package io.clickml.service.monitoring.drift;

import java.util.ArrayList;
import java.util.List;
import smile.math.special.Erf;
import smile.math.special.Gamma;

/**
 * Two counts of the same bins: how far apart they are, and how often chance alone brings two draws
 * from one source so far apart. The size of both draws is in every figure.
 */
final class Divergence {
  // Fewer expected rows in a bin than that, and it is joined with others.
  private static final double FEWEST = 5;

  private final double[] was;
  private final double[] is;
  private final double before;
  private final double now;

  private Divergence(double[] was, double[] is) {
    this.was = was;
    this.is = is;
    this.before = sum(was);
    this.now = sum(is);
  }

  /**
   * @param was counts of the reference
   * @param is counts of what came
   * @param weight of a row that came, 1 or less where rows came more than once
   */
  static Divergence of(long[] was, long[] is, double weight) {
    double[] first = new double[was.length];
    double[] second = new double[was.length];
    for (int i = 0; i < was.length; i++) {
      first[i] = was[i];
      second[i] = is[i] * weight;
    }
    return new Divergence(first, second);
  }

  /** Of so many rows some have a property: a share then and a share now. */
  static Divergence ofShares(long hadWas, long rowsWas, long hadIs, long rowsIs, double weight) {
    return of(new long[] {hadWas, rowsWas - hadWas}, new long[] {hadIs, rowsIs - hadIs}, weight);
  }

  /** Whether both sides have rows. */
  boolean known() {
    return before > 0 && now > 0;
  }

  /**
   * The Jensen-Shannon distance, 0 to 1, less what chance alone brings with so few rows (Lin 1991;
   * the mean under chance is that of a chi-square of as many degrees).
   */
  double distance() {
    double sum = 0;
    int bins = 0;
    for (int i = 0; i < was.length; i++) {
      double p = was[i] / before;
      double q = is[i] / now;
      bins += p + q > 0 ? 1 : 0;
      sum += (part(p, (p + q) / 2) + part(q, (p + q) / 2)) / 2;
    }
    double chance = (bins - 1) * (1 / before + 1 / now) / 8;
    return Math.sqrt(Math.max(0, (sum - chance) / Math.log(2)));
  }

  /** How often chance alone would bring levels so far apart (likelihood ratio, Wilks 1938). */
  double chanceOfLevels() {
    return chance(joined(false));
  }

  /** The same for bins in order of size; also looks whether all went one way. */
  double chanceOfNumbers() {
    return Math.min(1, 2 * Math.min(chance(joined(true)), chanceOfShift()));
  }

  /** The same for shares, whatever their size. */
  double chanceOfShares() {
    return chance(List.of(new double[] {was[0], is[0]}, new double[] {was[1], is[1]}));
  }

  /**
   * How far the bins went up or down: of a row that came and one of the reference, the share of
   * pairs in which the one that came is larger, less a half (Mann and Whitney 1947).
   */
  double shift() {
    double below = 0;
    double sum = 0;
    for (int i = 0; i < was.length; i++) {
      sum += is[i] / now * (below + was[i] / before / 2);
      below += was[i] / before;
    }
    return sum - 0.5;
  }

  /** How often chance alone would shift the bins so far. */
  double chanceOfShift() {
    double ties = 0;
    for (int i = 0; i < was.length; i++) {
      double share = (was[i] + is[i]) / (before + now);
      ties += share * share * share;
    }
    double variance = (1 - ties) / 12 * (1 / before + 1 / now);
    return variance > 0 ? Erf.erfc(Math.abs(shift()) / Math.sqrt(2 * variance)) : 1;
  }

  /** The bin whose share grew most. */
  int grown() {
    int most = 0;
    for (int i = 1; i < was.length; i++) {
      most = growth(i) > growth(most) ? i : most;
    }
    return most;
  }

  /** How much the share of a bin grew. */
  double growth(int bin) {
    return is[bin] / now - was[bin] / before;
  }

  /** The largest difference between two shares of a bin (L-infinity). */
  double farthest() {
    double most = 0;
    for (int i = 0; i < was.length; i++) {
      most = Math.max(most, Math.abs(growth(i)));
    }
    return most;
  }

  /** Bins with enough expected rows on the smaller side: neighbours joined, or all small ones. */
  private List<double[]> joined(boolean ordered) {
    double enough = FEWEST * (before + now) / Math.min(before, now);
    List<double[]> bins = new ArrayList<>();
    double[] open = new double[2];
    for (int i = 0; i < was.length; i++) {
      boolean large = was[i] + is[i] >= enough;
      if (!ordered && large) {
        bins.add(new double[] {was[i], is[i]});
        continue;
      }
      open[0] += was[i];
      open[1] += is[i];
      if (ordered && open[0] + open[1] >= enough) {
        bins.add(open);
        open = new double[2];
      }
    }
    boolean few = open[0] + open[1] < enough && !bins.isEmpty();
    if (few) {
      bins.get(bins.size() - 1)[0] += open[0];
      bins.get(bins.size() - 1)[1] += open[1];
    } else {
      bins.add(open);
    }
    return bins;
  }

  private double chance(List<double[]> bins) {
    double g = 0;
    int filled = 0;
    for (double[] bin : bins) {
      double share = (bin[0] + bin[1]) / (before + now);
      filled += share > 0 ? 1 : 0;
      g += 2 * (before * part(bin[0] / before, share) + now * part(bin[1] / now, share));
    }
    return filled < 2 || !(g > 0)
        ? 1
        : Gamma.regularizedUpperIncompleteGamma((filled - 1) / 2.0, g / 2);
  }

  private static double part(double p, double middle) {
    return p > 0 ? p * Math.log(p / middle) : 0;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
