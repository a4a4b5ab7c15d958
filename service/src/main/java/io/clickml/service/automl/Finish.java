package io.clickml.service.automl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.Creation;
import io.clickml.modelstore.bundle.GoldenRows;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Untried;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.TimeOrder;
import io.clickml.service.automl.prepare.Warning;
import io.clickml.service.automl.report.Alone;
import io.clickml.service.automl.report.Explained;
import io.clickml.service.automl.report.Extras;
import io.clickml.service.automl.report.Facts;
import io.clickml.service.automl.report.Origins;
import io.clickml.service.automl.report.ReportWriter;
import io.clickml.service.automl.report.RowsToFill;
import io.clickml.service.automl.report.Times;
import io.clickml.service.automl.report.Warnings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes the bundle of what a search found. */
final class Finish {
  /** What writing takes at the very end. */
  private static final double LAST_SECONDS = 0.2;

  private final TrainingTask job;
  private final Goal goal;
  private final TimeOrder order;
  private final Inputs inputs;
  private final Metric metric;
  private final Rows rows;
  private final CompletableFuture<String> data;
  private final FutureTask<List<Spread>> spreads;
  private final Schema schema;
  private final Search.Means means;
  private final Clock date;
  private final Replay was;

  /**
   * What is given, what is asked for, and what there is to work with.
   *
   * @param order which rows are later; null where that is not asked
   * @param data the digest of the table
   * @param spreads how the inputs are spread; whoever needs them runs them, if nobody did before
   */
  record Case(
      TrainingTask job,
      Goal goal,
      TimeOrder order,
      Inputs inputs,
      Metric metric,
      Rows rows,
      CompletableFuture<String> data,
      FutureTask<List<Spread>> spreads) {
    /** What is learned from what. */
    Schema schema() {
      return new Schema(inputs.columns(), goal.target());
    }
  }

  /**
   * What the search came to.
   *
   * @param alone what single columns can tell, or null when there was no time to see
   * @param curve what more rows would bring, or null
   */
  record Found(Search search, Standings standings, Alone alone, LearningCurve curve) {}

  Finish(Case given, Search.Means means, Clock date) {
    this.job = given.job();
    this.goal = given.goal();
    this.order = given.order();
    this.inputs = given.inputs();
    this.metric = given.metric();
    this.rows = given.rows();
    this.data = given.data();
    this.spreads = given.spreads();
    this.schema = given.schema();
    this.means = means;
    this.date = date;
    this.was = given.job().replay();
  }

  /**
   * The bundle.
   *
   * @param again until when candidates may be learned again from all rows
   */
  Bundle bundle(Found found, Deadline again) {
    Standings standings = found.standings();
    FinalModel result = model(found.search(), standings, again);
    means.clock().check();
    means.telling().now(Say.that("now-report", "Now: writing the report."));
    Scorer scorer = result.scorer(schema);
    long seed = job.settings().seed();
    int sample = was == null ? Explained.rows(result.blend()) : was.effort().explained();
    Deadline late = was == null ? means.clock().late(LAST_SECONDS) : means.clock().never();
    Table checked = inputs.table().rows(result.honest().rows());
    Explained explained =
        BestEffort.orNull("what matters", () -> Explained.of(scorer, checked, sample, seed, late));
    if (explained == null) {
      explained = Explained.NOTHING;
    }
    Facts facts = facts(result, found, explained);
    Extras.Wanted wanted = was == null ? Extras.Wanted.ALL : was.effort().extras();
    Extras extras = Extras.of(facts, scorer, wanted, late);
    ObjectNode report = ReportWriter.write(facts, extras);
    LearningCurve curve = found.curve();
    Effort effort =
        new Effort(
            result.work(),
            result.ahead(),
            explained.drawn().length,
            found.alone() != null,
            found.alone() != null && found.alone().reliance() != null,
            curve == null ? List.of() : curve.rounds(),
            extras.made());
    Baselines spread = new Baselines(result.honest().answers(), result.honest().margins());
    Origins.Done done =
        new Origins.Done(data.join(), effort, result.refitted(), found.search().untried());
    return new Bundle(
        schema,
        result.encoders(),
        result.blend(),
        result.calibration(),
        spread.baseline(),
        spread.reference(result(spreads), goal.target()),
        GoldenRows.make(scorer, seed),
        report,
        Origins.of(job, metric, goal.rows().length, standings.empty() ? null : standings, done),
        Creation.at(date.instant(), Times.of(standings, metric, means.clock().elapsed())));
  }

  private static <T> T result(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private FinalModel model(Search search, Standings standings, Deadline again) {
    FinalModel.Maker maker =
        new FinalModel.Maker(
            goal.answers(),
            inputs.columns().size(),
            rows,
            job.settings().stakes(),
            job.settings().seed(),
            was);
    if (standings.empty()) {
      return maker.usual();
    }
    means.telling().now(Say.that("now-blend", "Now: putting the best together."));
    int work = was == null ? affordable(standings, again) : was.effort().blend();
    return maker.blended(search, standings, means.crew(), work, again);
  }

  private int affordable(Standings standings, Deadline again) {
    double seconds = means.clock().late(LAST_SECONDS).within(again.secondsLeft()).secondsLeft();
    return standings.affordable(seconds / 2, means.crew().threads());
  }

  private Facts facts(FinalModel result, Found found, Explained explained) {
    long seed = job.settings().seed();
    List<String> names = inputs.columns().stream().map(InputColumn::name).toList();
    List<Warning> apart = RowsToFill.warnings(job, names, goal.rows());
    Facts facts =
        Facts.of(
            new Facts.Asked(goal.target(), order, inputs, metric, goal.rows(), seed),
            result.honest(),
            new Facts.Tried(
                found.standings().empty() ? null : found.standings(),
                found.search().untried().stream().map(Untried::candidate).toList(),
                found.alone() == null ? List.of() : found.alone().rules(),
                found.alone() == null ? null : found.alone().reliance(),
                found.standings().dismissed() ? null : found.curve()),
            explained);
    return facts.with(Warnings.of(facts, goal.answers(), apart));
  }
}
