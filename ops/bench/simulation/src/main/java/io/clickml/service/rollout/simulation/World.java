package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Moments;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Rows with a yes/no outcome, and two calibrated versions. Both see the same structure; each adds
 * noise of its own to the log-odds, as training with another seed or other rows does.
 *
 * @param centre mean of the true log-odds: how usual "yes" is
 * @param spread their standard deviation: how much can be known
 * @param liveNoise standard deviation of the live version's own noise
 * @param newNoise that of the new version
 */
record World(double centre, double spread, double liveNoise, double newNoise) {
  private static final int SAMPLE = 200_000;
  private static final int HALVINGS = 25;

  /** Two versions whose losses, compared row by row, vary so many times less than apart. */
  static World alike(double centre, double spread, double ratio) {
    double noise = root(each -> ratio - new World(centre, spread, each, each).likeness(), 0.001, 2);
    return new World(centre, spread, noise, noise);
  }

  /** The same live version, and a new one whose expected loss is larger by {@code nats}. */
  World worseBy(double nats) {
    double noise =
        root(each -> new World(centre, spread, liveNoise, each).expectedGap() - nats, 0, 9);
    return new World(centre, spread, liveNoise, noise);
  }

  /** The same new version, and a live one whose expected loss is larger by {@code nats}. */
  World betterBy(double nats) {
    double noise = worseBy(nats).newNoise;
    return new World(centre, spread, noise, newNoise);
  }

  /** Rows with outcomes, answered by both. */
  Rows draw(RandomGenerator random, int n) {
    double[] live = new double[n];
    double[] fresh = new double[n];
    int yes = 0;
    for (int i = 0; i < n; i++) {
      double known = spread * random.nextGaussian();
      double liveChance = chance(known, liveNoise, random);
      double newChance = chance(known, newNoise, random);
      boolean truth = random.nextDouble() < sigmoid(centre + known);
      yes += truth ? 1 : 0;
      live[i] = Loss.log(truth ? liveChance : 1 - liveChance);
      fresh[i] = Loss.log(truth ? newChance : 1 - newChance);
    }
    return Rows.of(live, fresh, yes);
  }

  /** How many times less the losses vary when they are compared row by row. */
  double likeness() {
    Rows rows = draw(new SplittableRandom(7), SAMPLE);
    double apart = rows.live().variance() + rows.fresh().variance();
    return apart / rows.difference().variance();
  }

  private double expectedGap() {
    RandomGenerator random = new SplittableRandom(8);
    Moments gaps = Moments.NONE;
    for (int i = 0; i < SAMPLE; i++) {
      double known = spread * random.nextGaussian();
      double live = chance(known, liveNoise, random);
      double fresh = chance(known, newNoise, random);
      double truth = sigmoid(centre + known);
      double gap =
          truth * (Loss.log(fresh) - Loss.log(live))
              + (1 - truth) * (Loss.log(1 - fresh) - Loss.log(1 - live));
      gaps = gaps.plus(new Moments(1, gap, gap * gap));
    }
    return gaps.mean();
  }

  /** A version's answer; its log-odds are drawn to the centre as far as they are noise. */
  private double chance(double known, double noise, RandomGenerator random) {
    double trust = spread * spread / (spread * spread + noise * noise);
    return sigmoid(centre + trust * (known + noise * random.nextGaussian()));
  }

  private static double sigmoid(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Where a growing function crosses zero. */
  private static double root(DoubleUnaryOperator growing, double low, double high) {
    double below = low;
    double above = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (below + above) / 2;
      if (growing.applyAsDouble(middle) < 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }
}
