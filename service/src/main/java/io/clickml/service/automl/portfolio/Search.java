package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.BestEffort;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tries the portfolio in order while there is time and it helps. */
public final class Search {
  /** Of what is left for searching: for the first boosters, and for others. */
  private static final double MOST_OF_REST = 0.4;

  private static final double LEAST_OF_REST = 0.25;

  /** Not all: judging takes time too. */
  private static final double ALL_BUT_LAST = 0.8;

  private static final double HASTY = 4;

  /** Than a booster of the portfolio: whose settings were found by searching. */
  private static final double LONGER = 3;

  /** Beyond the budget, and of it, where there would be no model at all. */
  private static final double LATE_SECONDS = 1;

  private static final double LATE_SHARE = 0.1;

  /** Of the budget: for learning the chosen again. */
  private static final double MOST_AGAIN = 0.3;

  private final Rows rows;
  private final Metric metric;
  private final Views views;
  private final Means means;
  private final TrainingClock clock;
  private final Telling telling;
  private final Trainer trainer;
  private final int threads;
  private final List<Untried> untried = new ArrayList<>();

  /** What a search works with. */
  public record Means(TrainingClock clock, Telling telling, Crew crew, long seed) {}

  public Search(Rows rows, Views views, Metric metric, Means means) {
    this.rows = rows;
    this.metric = metric;
    this.views = views;
    this.means = means;
    this.clock = means.clock();
    this.telling = means.telling();
    this.threads = means.crew().threads();
    this.trainer = trainer(rows);
  }

  /**
   * Tries the candidates while there is time and it helps.
   *
   * @param reserve seconds kept for the report
   * @param meanwhile done as soon as the first one is there
   */
  public Standings run(List<Candidate> candidates, double reserve, Runnable meanwhile) {
    Standings standings = standings();
    Motion motion = new Motion(rows.judgedAnswers(), standings);
    Course course = new Course(candidates, standings, motion, clock, means.seed());
    Deadline until = until(standings, reserve);
    Candidate candidate = course.next(until.secondsLeft(), standings.boosterSeconds(threads));
    while (candidate != null) {
      clock.check();
      String reason = until.over() ? Untried.NO_TIME : motion.reason(candidate);
      if (reason == null) {
        reason = attempt(candidate, standings, motion, until);
        if (reason == null && standings.trials().size() == 1) {
          meanwhile.run();
        }
      }
      if (reason != null) {
        pass(candidate, reason);
        course.gaveUp(candidate);
      }
      until = until(standings, reserve);
      candidate = course.next(until.secondsLeft(), standings.boosterSeconds(threads));
    }
    clock.check();
    if (standings.empty()) {
      lastChance(candidates.get(0), standings);
    }
    return standings;
  }

  private Deadline until(Standings standings, double reserve) {
    // A model with a hasty report is better than none.
    return standings.empty() ? clock.before(reserve / HASTY) : end(standings, reserve);
  }

  /** On a machine that is too busy the quickest one is tried beyond the time: late beats never. */
  private void lastChance(Candidate quickest, Standings standings) {
    telling.trying(quickest);
    Deadline late = clock.never().within(Math.max(LATE_SECONDS, LATE_SHARE * clock.budget()));
    Trial trial = trainer.run(quickest, late, margins -> false, late).trial();
    if (trial != null) {
      untried.removeIf(given -> given.candidate().equals(quickest));
      standings.add(trial, clock);
      telling.tried(metric, rows.judgedAnswers(), standings.judged());
    }
  }

  /** Null, or why there is no trial. */
  private String attempt(Candidate candidate, Standings standings, Motion motion, Deadline until) {
    telling.trying(candidate);
    boolean must = standings.empty();
    double share = must ? ALL_BUT_LAST : standings.boosters() < 2 ? MOST_OF_REST : LEAST_OF_REST;
    Predicate<double[]> hopeless =
        must ? null : candidate.searched() ? motion::behind : motion::hopeless;
    double seconds = until.secondsLeft() * share;
    if (candidate.searched()) {
      seconds = Math.min(seconds, LONGER * standings.boosterSeconds(threads));
    }
    Trainer own = trainer.of(candidate);
    Trainer.Attempt made = own.attempt(candidate, seconds, hopeless, until);
    if (Untried.NO_TIME.equals(made.reason()) && !until.over() && !candidate.searched()) {
      // Better one more with all the time than none; a hasty one, when nothing of weight is there.
      Predicate<double[]> anyway = standings.boosters() == 0 ? null : hopeless;
      made = own.attempt(candidate, until.secondsLeft() * ALL_BUT_LAST, anyway, until);
    }
    if (made.trial() == null) {
      telling.gaveUp();
      boolean half = candidate.searched() && Untried.FAR_BEHIND.equals(made.reason());
      return half ? Untried.BEHIND_HALF : made.reason();
    }
    standings.add(made.trial(), clock);
    double[] blended = standings.judged();
    motion.after(blended);
    telling.tried(metric, rows.judgedAnswers(), blended);
    return null;
  }

  /** When the search must end, so that there is time to learn the chosen again. */
  public Deadline end(Standings standings, double reserve) {
    double most = MOST_AGAIN * clock.budget();
    double again =
        Assembly.seconds(standings, rows, threads, most) + standings.settleSeconds(threads);
    return clock.before(reserve + Math.min(again, most));
  }

  /**
   * What more rows would bring, when there is time to see.
   *
   * @return null when there is not
   */
  public LearningCurve curve(Standings standings, Deadline end) {
    if (standings.empty() || end.secondsLeft() < standings.lead().wallSeconds(threads)) {
      return null;
    }
    telling.now(Say.that("now-curve", "Now: seeing what more rows would bring."));
    LearningCurve.Again again =
        (some, candidate, point) ->
            trainer(some).of(candidate).run(candidate, end, margins -> false, end).trial();
    return BestEffort.orNull(
        "what more rows would bring",
        () -> LearningCurve.draw(standings.lead(), rows, metric, again));
  }

  /** Candidates that were given up, or for which there was no time. */
  public List<Untried> untried() {
    return List.copyOf(untried);
  }

  /** Which rows serve for what. */
  public Rows rows() {
    return rows;
  }

  /** Takes note of a candidate that is not tried, and why. */
  void pass(Candidate candidate, String reason) {
    untried.add(new Untried(candidate, reason));
  }

  /** Nothing tried yet. */
  Standings standings() {
    return new Standings(rows.judgedAnswers(), metric, means.seed());
  }

  Metric metric() {
    return metric;
  }

  Means means() {
    return means;
  }

  /** The trainer for a candidate. */
  Trainer trainer(Candidate candidate) {
    return trainer.of(candidate);
  }

  /** A trainer on other rows. */
  Trainer trainer(Rows some) {
    return new Trainer(views, some, means.crew(), means.seed());
  }

  /** Learns a candidate again that was tried. */
  Relearner relearner(Candidate candidate) {
    return new Relearner(trainer.of(candidate).lessons());
  }
}
