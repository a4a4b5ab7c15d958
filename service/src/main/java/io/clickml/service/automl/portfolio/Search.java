package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries the portfolio in order while there is time. */
public final class Search {
  /** Of what is left for searching, one candidate gets at most this share. */
  private static final double MOST_OF_REST = 0.4;

  /** And may take this share: one that is cut off long before its end is of no use. */
  private static final double LEAST_OF_REST = 0.2;

  /** Not all: judging takes time too. */
  private static final double ALL_BUT_LAST = 0.8;

  private final Rows rows;
  private final Metric metric;
  private final TrainingClock clock;
  private final Telling telling;
  private final long seed;
  private final Trainer trainer;
  private final Function<Rows, Trainer> trainers;
  private final int threads;
  private final List<Untried> untried = new ArrayList<>();

  /** What a search works with. */
  public record Means(TrainingClock clock, Telling telling, Crew crew, long seed) {}

  public Search(Rows rows, Views views, Metric metric, Means means) {
    this.rows = rows;
    this.metric = metric;
    this.clock = means.clock();
    this.telling = means.telling();
    this.seed = means.seed();
    this.threads = means.crew().threads();
    this.trainer = new Trainer(views, rows, means.crew(), means.seed());
    this.trainers = some -> new Trainer(views, some, means.crew(), means.seed());
  }

  /**
   * Tries the candidates.
   *
   * @param end after which no candidate goes on
   * @param last the same as long as nothing at all is there
   * @param meanwhile done as soon as the first one is there
   */
  public Standings run(
      List<Candidate> candidates, Deadline end, Deadline last, Runnable meanwhile) {
    Answers judged = rows.judgedAnswers();
    Standings standings = new Standings(judged, metric, seed);
    for (int i = 0; i < candidates.size(); i++) {
      clock.check();
      Candidate candidate = candidates.get(i);
      Deadline until = standings.empty() ? last : end;
      if (until.over()) {
        candidates.subList(i, candidates.size()).forEach(c -> untried.add(Untried.noTime(c)));
        break;
      }
      telling.trying(candidate);
      // Until something is there, a candidate may take all the time there is.
      int sharers = standings.empty() ? 1 : candidates.size() - i;
      Trial trial = trainer.attempt(candidate, slice(until, sharers), until);
      if (trial == null) {
        untried.add(Untried.noTime(candidate));
        telling.gaveUp();
      } else {
        standings.add(trial, clock);
        telling.tried(metric, judged, standings.judged());
        if (standings.trials().size() == 1) {
          meanwhile.run();
        }
      }
    }
    clock.check();
    return standings;
  }

  /**
   * Does again what was done.
   *
   * @param candidates that the turns name, among others
   */
  public Standings repeat(List<Candidate> candidates, List<Turn> turns) {
    Standings standings = new Standings(rows.judgedAnswers(), metric, seed);
    for (Turn turn : turns) {
      Candidate candidate =
          candidates.stream().filter(c -> c.name().equals(turn.name())).findFirst().orElseThrow();
      if (turn.rounds().isEmpty()) {
        untried.add(new Untried(candidate, turn.reason()));
      } else {
        telling.trying(candidate);
        Learner learner = candidate.learner().at(turn.rate());
        Trial trial = trainer.repeat(candidate.with(learner), turn.rounds(), clock.never());
        standings.add(trial, clock);
        telling.tried(metric, rows.judgedAnswers(), standings.judged());
      }
    }
    return standings;
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
    return LearningCurve.draw(
        standings.lead(),
        rows,
        metric,
        (some, candidate, point) -> trainers.apply(some).run(candidate, end, end));
  }

  /**
   * The same curve again.
   *
   * @param rounds of each point and fold
   */
  public LearningCurve curve(Standings standings, List<List<Integer>> rounds) {
    return LearningCurve.draw(
        standings.lead(),
        rows,
        metric,
        (some, candidate, point) ->
            trainers.apply(some).repeat(candidate, rounds.get(point), clock.never()));
  }

  private static double slice(Deadline end, int left) {
    return end.secondsLeft()
        * (left == 1 ? ALL_BUT_LAST : Math.max(LEAST_OF_REST, Math.min(MOST_OF_REST, 2.0 / left)));
  }

  /** Candidates that were given up, or for which there was no time. */
  public List<Untried> untried() {
    return List.copyOf(untried);
  }

  Trainer trainer() {
    return trainer;
  }
}
