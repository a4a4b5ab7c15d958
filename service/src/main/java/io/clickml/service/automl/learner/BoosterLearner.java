package io.clickml.service.automl.learner;

import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.ForestJson;
import java.util.Map;
import java.util.concurrent.CancellationException;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosted trees (XGBoost, Chen and Guestrin 2016). The learning rate follows from the trees that
 * the time allows: 7 / rate rounds are about where boosting has converged.
 */
public final class BoosterLearner implements Learner {
  private static final int PROBE_ROUNDS = 8;

  /** Of the time for one lesson, beyond two rounds. */
  private static final double MOST_PROBING = 0.05;

  private static final double CONVERGED = 7;
  private static final double LEAST_CONVERGED = 4;
  private static final double MOST_RATE = 0.3;
  private static final double LEAST_RATE = 0.02;
  private static final double FINEST_RATE = 0.01;
  private static final double RATE_STEP = 1.25;
  private static final double LIMIT = 20;
  private static final double REFIT_MORE = 1.1;

  /** Later trees are larger, other folds compute beside, and the check rows are scored too. */
  private static final double SLOWER = 1.6;

  private final BoosterSpec spec;
  private final double rate;
  private final String device;
  private final int limit;
  private final int enough;

  public BoosterLearner(BoosterSpec spec, String device) {
    this(spec, Math.max(LEAST_RATE, spec.rate()), device, 0, Integer.MAX_VALUE);
  }

  private BoosterLearner(BoosterSpec spec, double rate, String device, int limit, int enough) {
    this.spec = spec;
    this.rate = rate;
    this.device = device;
    this.limit = limit;
    this.enough = enough;
  }

  /** The same for at most so many rounds, at the published rate whatever time there is. */
  public BoosterLearner brief(int rounds) {
    return new BoosterLearner(spec, spec.rate(), device, rounds, enough);
  }

  /** The same from at most so many rows. */
  public BoosterLearner from(int rows) {
    return new BoosterLearner(spec, rate, device, limit, rows);
  }

  @Override
  public int enough() {
    return enough;
  }

  private int limit() {
    return limit > 0 ? limit : (int) (LIMIT / rate);
  }

  /** Its settings, at the published rate. */
  public BoosterSpec spec() {
    return spec;
  }

  /** The same with other settings. */
  public BoosterLearner with(BoosterSpec other) {
    return new BoosterLearner(other, device);
  }

  /** The learning rate in use. */
  public double rate() {
    return rate;
  }

  @Override
  public BoosterLearner paced(Lesson lesson, double seconds, Deadline deadline) {
    if (limit > 0) {
      return this;
    }
    TargetScale scale = TargetScale.of(lesson.answers(), lesson.train());
    try (BoosterData train = BoosterData.of(lesson, lesson.train(), scale);
        BoosterLoop loop = new BoosterLoop(train.matrix(), params(lesson))) {
      // The first round also builds the bins: it says nothing about the others.
      loop.run(1, deadline);
      long start = deadline.now();
      Deadline probe = deadline.within(seconds * MOST_PROBING);
      loop.run(2, deadline);
      loop.run(PROBE_ROUNDS, probe);
      double perRound = Deadline.seconds(start, deadline.now()) / Math.max(1, loop.rounds() - 1);
      double rounds = seconds / Math.max(perRound, 1e-6) / SLOWER;
      double affordable = affordable(rounds);
      return affordable * rounds < LEAST_CONVERGED
          ? null
          : new BoosterLearner(spec, affordable, device, 0, enough);
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + spec.name(), e);
    }
  }

  /** The rate, raised in steps (a replay should not depend on the last millisecond) if need be. */
  private double affordable(double rounds) {
    double affordable = rate;
    while (affordable * rounds < CONVERGED && affordable * RATE_STEP <= MOST_RATE) {
      affordable *= RATE_STEP;
    }
    return affordable;
  }

  @Override
  public Fitted fit(Lesson lesson, Deadline deadline) {
    TargetScale scale = TargetScale.of(lesson.answers(), lesson.train());
    try (BoosterData train = BoosterData.of(lesson, lesson.train(), scale);
        BoosterData check = BoosterData.of(lesson, lesson.check(), scale);
        BoosterLoop loop = new BoosterLoop(train.matrix(), params(lesson))) {
      loop.run(check.matrix(), limit(), deadline);
      return loop.best() == 0 ? null : fitted(loop, scale);
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + spec.name(), e);
    }
  }

  @Override
  public boolean repeats() {
    return limit == 0;
  }

  @Override
  public BoosterLearner hasty() {
    return limit > 0 ? this : at(MOST_RATE);
  }

  @Override
  public BoosterLearner finer() {
    return at(Math.max(FINEST_RATE, rate / 2));
  }

  @Override
  public BoosterLearner at(double wanted) {
    return new BoosterLearner(spec, wanted, device, limit, enough);
  }

  @Override
  public Fitted repeat(Lesson lesson, int rounds, Deadline deadline) {
    return grow(lesson, rounds, deadline);
  }

  @Override
  public Fitted refit(Lesson lesson, double rounds, Deadline deadline) {
    return grow(lesson, (int) Math.ceil(rounds * REFIT_MORE), deadline);
  }

  private Fitted grow(Lesson lesson, int rounds, Deadline deadline) {
    TargetScale scale = TargetScale.of(lesson.answers(), lesson.train());
    try (BoosterData train = BoosterData.of(lesson, lesson.train(), scale);
        BoosterLoop loop = new BoosterLoop(train.matrix(), params(lesson))) {
      boolean done = loop.run(rounds, deadline);
      return done ? fitted(loop, scale) : null;
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + spec.name(), e);
    }
  }

  /**
   * What each feature brought within some rounds, all its splits together; 0 for nothing.
   *
   * @throws CancellationException when this thread is interrupted
   */
  public double[] gains(Lesson lesson, int rounds) {
    Deadline interrupt = new Deadline(() -> 0, 1, () -> Thread.currentThread().isInterrupted());
    TargetScale scale = TargetScale.of(lesson.answers(), lesson.train());
    try (BoosterData train = BoosterData.of(lesson, lesson.train(), scale);
        BoosterLoop loop = new BoosterLoop(train.matrix(), params(lesson))) {
      if (!loop.run(rounds, interrupt)) {
        throw new CancellationException("interrupted");
      }
      return BoosterGains.of(loop.json(), lesson.features().size());
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + spec.name(), e);
    }
  }

  private static Fitted fitted(BoosterLoop loop, TargetScale scale) throws XGBoostError {
    Forest forest = ForestJson.fromXgboost(loop.json(), loop.best());
    return new Fitted(scale.up(forest), loop.best(), loop.rounds());
  }

  private Map<String, Object> params(Lesson lesson) {
    return BoosterParams.of(spec, rate, device, lesson);
  }
}
