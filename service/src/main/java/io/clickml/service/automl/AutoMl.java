package io.clickml.service.automl;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.Crew;
import io.clickml.service.automl.portfolio.Portfolio;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Telling;
import io.clickml.service.automl.portfolio.TrainingClock;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.GoalFinder;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.Roles;
import io.clickml.service.automl.prepare.ViewPlans;
import io.clickml.service.automl.prepare.Views;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/** The engine's front door. */
public final class AutoMl {
  private static final double SEARCH_SHARE = 0.7;

  private final LongSupplier nanos;
  private final Clock clock;

  /**
   * @param nanos a clock that only ever goes forward, in nanoseconds
   * @param clock tells the date that a bundle was made
   */
  public AutoMl(LongSupplier nanos, Clock clock) {
    this.nanos = nanos;
    this.clock = clock;
  }

  /**
   * Trains a model within the budget, on the machine's own clocks.
   *
   * @throws TrainingException when these rows cannot give a model
   * @throws TrainingCancelled when the person stopped it
   */
  public static Bundle train(TrainingTask job, Progress progress, Control control) {
    return new AutoMl(System::nanoTime, Clock.systemUTC()).run(job, progress, control);
  }

  /** The same on this engine's clocks. */
  public Bundle run(TrainingTask job, Progress progress, Control control) {
    TrainingClock budget = new TrainingClock(nanos, job.settings().budgetSeconds(), control);
    Telling telling = new Telling(budget, progress);
    telling.tick();
    Goal goal = GoalFinder.find(job);
    Metric metric = metric(job, goal.answers().task());
    Inputs inputs = Roles.of(job, goal);
    long seed = job.settings().seed();
    Rows rows = Rows.deal(goal.answers(), inputs.groups(), seed);
    try (Crew crew = new Crew(job.settings().threads(), telling::tick)) {
      ViewPlans plans = new ViewPlans(inputs.table());
      Views views = new Views(inputs.table(), goal.answers(), seed);
      List<Candidate> candidates =
          new Portfolio(goal.answers(), plans, job.settings().device()).candidates();
      Search search =
          new Search(rows, views, metric, new Search.Means(budget, telling, crew, seed));
      Standings standings = search.run(candidates, SEARCH_SHARE, seed);
      Finish finish = new Finish(job, goal, inputs, metric, rows);
      return finish.bundle(search, standings, crew, budget, clock);
    }
  }

  private static Metric metric(TrainingTask job, Task task) {
    Metric metric = job.metric() == null ? Metric.of(task).get(0) : job.metric();
    if (!Metric.of(task).contains(metric)) {
      throw Say.failure(
          "metric-does-not-fit",
          job.target(),
          "“" + metric.code() + "” does not measure answers like those of “" + job.target() + "”.");
    }
    return metric;
  }
}
