package io.clickml.service.automl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.Creation;
import io.clickml.modelstore.bundle.GoldenRows;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.MissingCountOperator;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.blend.Cut;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.Skill;
import io.clickml.service.automl.blend.Temperature;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.portfolio.Assembly;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Untried;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.Inputs;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Makes the bundle of what a search found. */
final class Finish {
  /** Choices that looked at the judged rows: candidates, weights; and one stop for each fold. */
  private static final int CHOICES = 4;

  /** What writing takes at the very end. */
  private static final double LAST_SECONDS = 0.2;

  private final TrainingTask job;
  private final Goal goal;
  private final Inputs inputs;
  private final Metric metric;
  private final Rows rows;
  private final CompletableFuture<String> data;
  private final Search.Means means;
  private final Clock date;
  private final Replay was;

  /**
   * What is given, what is asked for, and what there is to work with.
   *
   * @param data the digest of the table
   */
  record Case(
      TrainingTask job,
      Goal goal,
      Inputs inputs,
      Metric metric,
      Rows rows,
      CompletableFuture<String> data) {}

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
    this.inputs = given.inputs();
    this.metric = given.metric();
    this.rows = given.rows();
    this.data = given.data();
    this.means = means;
    this.date = date;
    this.was = given.job().replay();
  }

  /** What answers, and how well it did on rows it never saw. */
  private record Result(
      int work,
      Set<Integer> refitted,
      List<Encoder> encoders,
      Blend blend,
      Calibration calibration,
      Facts.Honest honest) {}

  /**
   * The bundle.
   *
   * @param again until when candidates may be learned again from all rows
   */
  Bundle bundle(Found found, Deadline again) {
    Standings standings = found.standings();
    Result result = standings.empty() ? constant() : blended(found.search(), standings, again);
    means.clock().check();
    means.telling().now(Say.that("now-report", "Now: writing the report."));
    Schema schema = new Schema(inputs.columns(), goal.target());
    Scorer scorer = Scorer.of(schema, result.encoders, result.blend, result.calibration);
    long seed = job.settings().seed();
    int sample = was == null ? Explained.rows(result.blend) : was.effort().explained();
    Deadline late = was == null ? means.clock().late(LAST_SECONDS) : means.clock().never();
    Table checked = inputs.table().rows(result.honest.rows());
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
            result.work,
            explained.drawn().length,
            found.alone() != null,
            found.alone() != null && found.alone().reliance() != null,
            curve == null ? List.of() : curve.rounds(),
            extras.made());
    Baselines spread = new Baselines(result.honest.answers(), result.honest.margins());
    Origins.Done done =
        new Origins.Done(data.join(), effort, result.refitted, found.search().untried());
    return new Bundle(
        schema,
        result.encoders,
        result.blend,
        result.calibration,
        spread.baseline(),
        spread.reference(inputs.table(), goal.target(), means.crew().threads(), seed),
        GoldenRows.make(scorer, seed),
        report,
        Origins.of(job, metric, goal.rows().length, standings.empty() ? null : standings, done),
        Creation.at(date.instant(), Times.of(standings, metric, means.clock().elapsed())));
  }

  private Result blended(Search search, Standings standings, Deadline again) {
    means.telling().now(Say.that("now-blend", "Now: putting the best together."));
    int work = was == null ? affordable(standings, again) : was.effort().blend();
    double[] nested = standings.settle(work, means.crew());
    Answers judged = rows.judgedAnswers();
    double luck = (CHOICES + rows.splits().size()) / 2.0;
    if (!Skill.shown(judged, nested, luck, job.settings().seed())) {
      standings.dismiss();
      return constant();
    }
    double temperature = Temperature.fit(judged, nested);
    Assembly assembly =
        Assembly.of(standings, search, means.crew(), again, was == null ? null : was.refitted());
    boolean locked = rows.locked().length > 0;
    double[] margins = locked ? standings.locked() : nested;
    int[] checked = locked ? rows.locked() : rows.judged();
    Stakes stakes = job.settings().stakes();
    List<Cut> cuts =
        Cut.all(judged, Temperature.scale(nested, temperature), stakes, job.settings().seed());
    Cut used =
        cuts.stream().filter(cut -> cut.counts() == stakes.counts()).findFirst().orElse(null);
    Calibration calibration = Calibrations.of(judged, nested, temperature, used);
    return new Result(
        work,
        assembly.refitted(),
        assembly.encoders(),
        assembly.blend(),
        calibration,
        honest(checked, Temperature.scale(margins, temperature), cuts, calibration));
  }

  private int affordable(Standings standings, Deadline again) {
    double seconds = means.clock().late(LAST_SECONDS).within(again.secondsLeft()).secondsLeft();
    return standings.affordable(seconds / 2, means.crew().threads());
  }

  private Facts.Honest honest(
      int[] checked, double[] margins, List<Cut> cuts, Calibration calibration) {
    Counts counts = cuts.size() == 1 ? Counts.RIGHT : job.settings().stakes().counts();
    Cut used = cuts.stream().filter(cut -> cut.counts() == counts).findFirst().orElse(null);
    Answers answers = goal.answers().rows(checked);
    return new Facts.Honest(checked, answers, margins, cuts, used, calibration.interval());
  }

  /** The usual answer for every row. */
  private Result constant() {
    int[] all = IntStream.range(0, inputs.columns().size()).toArray();
    Encoder encoder = new Encoder(List.of(new MissingCountOperator(all)));
    double[] margins = Guessing.margins(goal.answers());
    Linear usual = Linear.constant(margins, 1);
    Answers judged = rows.judgedAnswers();
    double[] same = Guessing.everywhere(judged);
    Cut used = judged.classes() == 2 ? Cut.likelier(judged) : null;
    Calibration calibration = Calibrations.of(judged, same, 1, used);
    return new Result(
        0,
        Set.of(),
        List.of(encoder),
        new Blend(List.of(new Member(0, usual, 1, "usual answer"))),
        calibration,
        honest(rows.judged(), same, used == null ? List.of() : List.of(used), calibration));
  }

  private Facts facts(Result result, Found found, Explained explained) {
    long seed = job.settings().seed();
    List<String> names = inputs.columns().stream().map(InputColumn::name).toList();
    List<Warning> apart = RowsToFill.warnings(job, names, goal.rows());
    Facts facts =
        new Facts(
            new Facts.Asked(goal.target(), inputs, metric, goal.rows(), seed),
            result.honest,
            new Facts.Tried(
                found.standings().empty() ? null : found.standings(),
                found.search().untried().stream().map(Untried::candidate).toList(),
                found.alone() == null ? List.of() : found.alone().rules(),
                found.alone() == null ? null : found.alone().reliance(),
                found.standings().dismissed() ? null : found.curve()),
            explained,
            List.of());
    return facts.with(Warnings.of(facts, goal.answers(), apart));
  }
}
