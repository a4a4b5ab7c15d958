package io.clickml.service.automl.portfolio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Which candidate comes next: those of the portfolio in their order, the best of them once more,
 * then boosters with settings found by searching, as long as they bring anything.
 */
final class Course {
  /** Of the budget: with less left, no search of settings begins. */
  private static final double LEAST_LEFT = 0.25;

  /** Of the budget: a search of settings leaves it to what comes after. */
  private static final double SPARED = 0.05;

  private final List<Candidate> portfolio;
  private final Deque<Candidate> next;
  private final Standings standings;
  private final Motion motion;
  private final TrainingClock clock;
  private final long seed;
  private boolean twinned;
  private boolean searching;
  private Tuner tuner;

  Course(
      List<Candidate> portfolio,
      Standings standings,
      Motion motion,
      TrainingClock clock,
      long seed) {
    this.portfolio = List.copyOf(portfolio);
    this.next = new ArrayDeque<>(portfolio);
    this.standings = standings;
    this.motion = motion;
    this.clock = clock;
    this.seed = seed;
  }

  /**
   * The next candidate.
   *
   * @param seconds that are left for searching
   * @param each that a booster takes, about
   * @return null when there is none
   */
  Candidate next(double seconds, double each) {
    if (next.isEmpty() && !twinned && seconds > 0) {
      twinned = true;
      searching = clock.left() >= LEAST_LEFT * clock.budget();
      if (searching) {
        motion.searching();
      }
      next.addAll(Motion.twins(standings));
    }
    return next.isEmpty() ? searched(seconds, each) : next.remove();
  }

  private Candidate searched(double seconds, double each) {
    if (!searching || standings.boosters() == 0 || seconds <= each + SPARED * clock.budget()) {
      return null;
    }
    if (tuner == null) {
      tuner = new Tuner(portfolio.stream().filter(c -> !motion.worseScale(c)).toList(), seed);
    }
    return motion.done() ? null : tuner.next(standings);
  }

  /** Takes notice of a candidate that was not tried to the end. */
  void gaveUp(Candidate candidate) {
    if (candidate.searched()) {
      tuner.gaveUp(candidate);
      motion.gaveUp();
    }
  }
}
