package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.List;

/** Tries the portfolio in order while there is time. */
public final class Search {
  /** Of what is left for searching, one candidate gets at most this share. */
  private static final double MOST_OF_REST = 0.4;

  private final Rows rows;
  private final Metric metric;
  private final TrainingClock clock;
  private final Telling telling;
  private final Trainer trainer;
  private final List<Candidate> untried = new ArrayList<>();

  /** What a search works with. */
  public record Means(TrainingClock clock, Telling telling, Crew crew, long seed) {}

  public Search(Rows rows, Views views, Metric metric, Means means) {
    this.rows = rows;
    this.metric = metric;
    this.clock = means.clock();
    this.telling = means.telling();
    this.trainer = new Trainer(views, rows, means.crew(), means.seed());
  }

  /**
   * Tries the candidates.
   *
   * @param searchShare share of the budget after which no candidate goes on
   */
  public Standings run(List<Candidate> candidates, double searchShare, long seed) {
    Answers judged = rows.judgedAnswers();
    Standings standings = new Standings(judged, metric, seed);
    Deadline end = clock.at(searchShare);
    for (int i = 0; i < candidates.size(); i++) {
      clock.check();
      Candidate candidate = candidates.get(i);
      if (end.over()) {
        untried.addAll(candidates.subList(i, candidates.size()));
        break;
      }
      telling.trying(candidate);
      Trial trial = trainer.attempt(candidate, slice(end, candidates.size() - i), end);
      if (trial == null) {
        untried.add(candidate);
        telling.gaveUp();
      } else {
        standings.add(trial);
        telling.tried(metric, judged, standings.judged());
      }
    }
    clock.check();
    return standings;
  }

  private static double slice(Deadline end, int left) {
    double share = Math.min(MOST_OF_REST, 2.0 / left);
    return end.secondsLeft() * Math.max(share, 1.0 / left);
  }

  /** Candidates for which there was no time. */
  public List<Candidate> untried() {
    return List.copyOf(untried);
  }

  Trainer trainer() {
    return trainer;
  }
}
