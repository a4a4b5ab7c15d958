package io.clickml.service.automl;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.Crew;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.portfolio.Portfolio;
import io.clickml.service.automl.portfolio.Repetition;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Telling;
import io.clickml.service.automl.portfolio.TrainingClock;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.GoalFinder;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.Roles;
import io.clickml.service.automl.prepare.TimeOrder;
import io.clickml.service.automl.prepare.ViewPlans;
import io.clickml.service.automl.prepare.Views;
import io.clickml.service.automl.report.Alone;
import io.clickml.service.automl.report.Origins;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The engine's front door. */
public final class AutoMl {
  /** Of the budget, and in seconds: for the report. */
  private static final double REPORT_SHARE = 0.04;

  private static final double REPORT_SECONDS = 0.6;

  /** For the cells that the report looks at once more. */
  private static final double REPORT_SECONDS_PER_CELL = 5e-8;

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

  /**
   * Looks whether a training can work at all; much cheaper than to begin it. What only learning
   * shows is not found here.
   *
   * @throws TrainingException when it cannot
   */
  public static void check(TrainingTask job) {
    Goal goal = GoalFinder.find(job);
    TaskCheck.metric(job, goal.answers().task());
    TaskCheck.checkStakes(job, goal.answers().task());
    Roles.check(job, goal);
    Rows.deal(goal.answers(), TimeOrder.of(job, goal), job.settings());
  }

  /** The same on this engine's clocks. */
  public Bundle run(TrainingTask job, Progress progress, Control control) {
    TrainingClock budget = new TrainingClock(nanos, job.settings().budgetSeconds(), control);
    Telling telling = new Telling(budget, progress);
    Runnable tick =
        () -> {
          budget.check();
          telling.tick();
        };
    return Watched.run(() -> work(job, budget, telling), tick);
  }

  private Bundle work(TrainingTask job, TrainingClock budget, Telling telling) {
    // The rows are still to be read: a core is free.
    CompletableFuture<String> data =
        CompletableFuture.supplyAsync(() -> Origins.digest(job.table()));
    TaskCheck.sameRows(job, data);
    Pace pace = new Pace(budget.elapsed());
    Goal asked = GoalFinder.find(job);
    telling.about(asked.target());
    Metric metric = TaskCheck.metric(job, asked.answers().task());
    TaskCheck.checkStakes(job, asked.answers().task());
    Inputs inputs = Roles.of(job, asked);
    Goal goal = asked.in(inputs.groups()).toward(metric);
    long seed = job.settings().seed();
    TimeOrder order = TimeOrder.of(job, goal);
    Rows rows = Rows.deal(goal.answers(), order, job.settings());
    try (Crew crew = new Crew(job.settings().threads())) {
      Search.Means means = new Search.Means(budget, telling, crew, seed);
      double report = reserve(budget, cells(job.table()), pace.slower(budget.elapsed()));
      FutureTask<List<Spread>> spreads =
          new FutureTask<>(() -> Baselines.spreads(inputs.table(), seed));
      Finish.Case given = new Finish.Case(job, goal, order, inputs, metric, rows, data, spreads);
      return train(given, means, report);
    }
  }

  /** Seconds for the report: more where others compute on the same machine. */
  private static double reserve(TrainingClock budget, long cells, double slower) {
    double total = budget.budget();
    double work = REPORT_SECONDS + REPORT_SECONDS_PER_CELL * cells;
    return Math.min(slower * work + REPORT_SHARE * total, total / 3);
  }

  private static long cells(RawTable table) {
    return (long) table.rows() * table.names().size();
  }

  private Bundle train(Finish.Case given, Search.Means means, double report) {
    Table table = given.inputs().table();
    List<Candidate> candidates =
        new Portfolio(
                given.rows(),
                new ViewPlans(table),
                TaskCheck.device(given.job(), table),
                means.crew().threads(),
                means.seed())
            .candidates();
    Views views = new Views(table, given.goal().answers(), means.seed());
    Search search = new Search(given.rows(), views, given.metric(), means);
    Deadline again = means.clock().before(report);
    Replay replay = given.job().replay();
    Function<Deadline, Alone> look =
        until ->
            BestEffort.orNull(
                "what single columns tell",
                () -> Alone.of(table, given.goal().answers(), given.metric(), means.seed(), until));
    if (replay != null) {
      Finish.Found found =
          repeat(search, candidates, replay, () -> look.apply(means.clock().never()));
      return new Finish(given, means, clock).bundle(found, means.clock().never());
    }
    AtomicReference<Alone> alone = new AtomicReference<>();
    List<Callable<Alone>> looks = List.of(() -> look.apply(again));
    Runnable meanwhile =
        () -> {
          // Beside the one look, which leaves a core free.
          ForkJoinPool.commonPool().execute(given.spreads());
          means.telling().learning(given.schema());
          alone.set(means.crew().run(looks, again).get(0));
        };
    Standings standings = search.run(candidates, report, meanwhile);
    LearningCurve curve = search.curve(standings, search.end(standings, report));
    Finish.Found found = new Finish.Found(search, standings, alone.get(), curve);
    return new Finish(given, means, clock).bundle(found, again);
  }

  private static Finish.Found repeat(
      Search search, List<Candidate> candidates, Replay replay, Supplier<Alone> look) {
    Effort effort = replay.effort();
    Repetition again = new Repetition(search);
    Standings standings = again.standings(candidates, replay.turns());
    Alone alone = effort.rules() ? look.get() : null;
    return new Finish.Found(
        search,
        standings,
        alone == null || effort.reliance() ? alone : new Alone(alone.rules(), null),
        effort.curve().isEmpty() ? null : again.curve(standings, effort.curve()));
  }
}
