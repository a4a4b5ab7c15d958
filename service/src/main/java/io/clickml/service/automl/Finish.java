package io.clickml.service.automl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.Creation;
import io.clickml.modelstore.bundle.GoldenRows;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.MissingCountOperator;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.Temperature;
import io.clickml.service.automl.portfolio.Assembly;
import io.clickml.service.automl.portfolio.Crew;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.TrainingClock;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.report.ColumnRules;
import io.clickml.service.automl.report.Facts;
import io.clickml.service.automl.report.Importances;
import io.clickml.service.automl.report.Origins;
import io.clickml.service.automl.report.ReportWriter;
import io.clickml.service.automl.report.Times;
import io.clickml.service.automl.report.Warnings;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the bundle of what a search found. */
final class Finish {
  private final TrainingTask job;
  private final Goal goal;
  private final Inputs inputs;
  private final Metric metric;
  private final Rows rows;

  Finish(TrainingTask job, Goal goal, Inputs inputs, Metric metric, Rows rows) {
    this.job = job;
    this.goal = goal;
    this.inputs = inputs;
    this.metric = metric;
    this.rows = rows;
  }

  /** What answers, and how well it did on rows it never saw. */
  private record Result(
      List<Encoder> encoders,
      Blend blend,
      Calibration calibration,
      Answers checked,
      double[] margins) {}

  Bundle bundle(Search search, Standings standings, Crew crew, TrainingClock budget, Clock clock) {
    Result result = standings.empty() ? constant() : blended(search, standings, crew, budget);
    Schema schema = new Schema(inputs.columns(), goal.target());
    Scorer scorer = Scorer.of(schema, result.encoders, result.blend, result.calibration);
    long seed = job.settings().seed();
    ObjectNode report = report(result, search, standings, scorer);
    return new Bundle(
        schema,
        result.encoders,
        result.blend,
        result.calibration,
        Baselines.of(result.checked, result.margins),
        GoldenRows.make(scorer, seed),
        report,
        Origins.of(job, metric, goal.rows().length, standings.empty() ? null : standings),
        Creation.at(clock.instant(), Times.of(standings, metric, budget.elapsed())));
  }

  private Result blended(Search search, Standings standings, Crew crew, TrainingClock budget) {
    double[] nested = standings.nested();
    Answers judged = rows.judgedAnswers();
    double temperature = Temperature.fit(judged, nested);
    Assembly assembly = Assembly.of(standings, search, crew, budget);
    boolean locked = rows.locked().length > 0;
    double[] margins = locked ? standings.locked() : nested;
    return new Result(
        assembly.encoders(),
        assembly.blend(),
        Calibrations.of(judged, nested, temperature),
        locked ? goal.answers().rows(rows.locked()) : judged,
        Temperature.scale(margins, temperature));
  }

  /** The usual answer for every row. */
  private Result constant() {
    int[] all = IntStream.range(0, inputs.columns().size()).toArray();
    Encoder encoder = new Encoder(List.of(new MissingCountOperator(all)));
    double[] margins = Guessing.margins(goal.answers());
    Linear usual = Linear.constant(margins, 1);
    Answers judged = rows.judgedAnswers();
    double[] same = Guessing.everywhere(judged);
    return new Result(
        List.of(encoder),
        new Blend(List.of(new Member(0, usual, 1, "usual answer"))),
        Calibrations.of(judged, same, 1),
        judged,
        same);
  }

  private ObjectNode report(Result result, Search search, Standings standings, Scorer scorer) {
    long seed = job.settings().seed();
    List<ColumnRules.Rule> rules = ColumnRules.of(inputs.table(), goal.answers(), metric, seed);
    Facts facts =
        new Facts(
            goal.target(),
            inputs,
            metric,
            goal.rows().length,
            result.checked,
            result.margins,
            standings.empty() ? null : standings,
            search.untried(),
            rules,
            List.of(),
            Importances.of(scorer, result.blend, inputs.table(), seed),
            seed);
    return ReportWriter.write(facts.with(Warnings.of(facts, goal.answers())));
  }
}
