package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Deadline;
import java.util.List;

/** Does again what a search did, whatever the clock says. */
public final class Repetition {
  private final Search search;
  private final Rows rows;
  private final Deadline never;

  public Repetition(Search search) {
    this.search = search;
    this.rows = search.rows();
    this.never = search.means().clock().never();
  }

  /**
   * The standings that came of it.
   *
   * @param candidates that the turns name, among others
   */
  public Standings standings(List<Candidate> candidates, List<Turn> turns) {
    Standings standings = search.standings();
    Tuner tuner = new Tuner(candidates, search.means().seed());
    Telling telling = search.means().telling();
    for (Turn turn : turns) {
      Candidate candidate =
          turn.found() == null
              ? Candidate.named(turn.name(), candidates)
              : tuner.again(turn.found());
      if (turn.rounds().isEmpty()) {
        search.pass(candidate, turn.reason());
      } else {
        telling.trying(candidate);
        Candidate set = candidate.with(candidate.learner().at(turn.rate()));
        Trial trial = search.trainer(set).repeat(set, turn.rounds(), never);
        standings.add(trial, search.means().clock());
        telling.tried(search.metric(), rows.judgedAnswers(), standings.judged());
      }
    }
    return standings;
  }

  /**
   * The same learning curve.
   *
   * @param rounds of each point and fold
   */
  public LearningCurve curve(Standings standings, List<List<Integer>> rounds) {
    return LearningCurve.draw(
        standings.lead(),
        rows,
        search.metric(),
        (some, candidate, point) ->
            search.trainer(some).of(candidate).repeat(candidate, rounds.get(point), never));
  }
}
