package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Bootstrap;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;

/** How good a version was on rows whose outcome is known, by the measures of its report. */
final class LiveFigures {
  private static final int MANY = 100_000_000;
  private static final int ENOUGH_FOR_BEST = 500;
  private static final long SEED = 1;
  private static final int HUNDRED = 100;

  private final VersionFacts version;
  private final Answers answers;
  private final double[] chances;
  private final double[] decided;

  /**
   * @param task kind of question
   * @param version whose rows they are
   * @param rows at least one
   */
  LiveFigures(Task task, VersionFacts version, List<JudgedRows.Row> rows) {
    this.version = version;
    int classes = version.classes().size();
    double[] truths = rows.stream().mapToDouble(JudgedRows.Row::truth).toArray();
    int[] units = rows.stream().mapToInt(JudgedRows.Row::unit).toArray();
    this.answers = new Answers(task, classes, truths, false, units);
    this.chances = new double[rows.size() * answers.outputs()];
    this.decided = new double[chances.length];
    for (int row = 0; row < rows.size(); row++) {
      fill(task, rows.get(row), row * answers.outputs());
    }
  }

  private void fill(Task task, JudgedRows.Row row, int at) {
    double[] figures = row.figures();
    if (task == Task.REGRESSION) {
      chances[at] = figures[0];
      decided[at] = figures[0];
    } else if (task == Task.BINARY) {
      double chance = Math.min(1 - Losses.LEAST_CHANCE, Math.max(Losses.LEAST_CHANCE, figures[1]));
      chances[at] = Math.log(chance / (1 - chance));
      decided[at] = row.said() == 1 ? 1 : -1;
    } else {
      for (int i = 0; i < figures.length; i++) {
        chances[at + i] = Math.log(Math.max(Losses.LEAST_CHANCE, figures[i]));
        decided[at + i] = row.said() == i ? 1 : 0;
      }
    }
  }

  private Metric metric() {
    return Metric.of(version.report().at("/score/metric").asText());
  }

  /** The metric of the version's report. */
  QualityView.Figure score() {
    JsonNode promised = version.report().path("score");
    Metric metric = metric();
    double[] margins = metric == Metric.ACCURACY ? decided : chances;
    Scoring scoring = new Scoring(answers, margins);
    Bootstrap.Interval interval = Bootstrap.interval(scoring, metric, MANY, SEED);
    double guessing = new Scoring(answers, Guessing.everywhere(answers.toward(metric))).of(metric);
    return new QualityView.Figure(
        metric.code(),
        scoring.of(metric),
        interval.low(),
        interval.high(),
        guessing,
        promised.path("value").asDouble());
  }

  /** The measure of the report's headline; while too few are known for “best 100”, right of 100. */
  QualityView.Figure plain() {
    PlainMeasure measure = measure();
    double[] margins = measure == PlainMeasure.BEST_100 ? chances : decided;
    Bootstrap.Interval interval = measure.interval(answers, margins, MANY, SEED);
    return new QualityView.Figure(
        measure.code(),
        measure.value(answers, margins),
        interval.low(),
        interval.high(),
        measure.guessing(answers.toward(metric())),
        promised(measure));
  }

  /** Rows out of 100 that were right, or by how much the middle row is off. */
  double daily() {
    PlainMeasure measure =
        answers.task() == Task.REGRESSION ? PlainMeasure.OFF_BY : PlainMeasure.RIGHT_OF_100;
    return measure.value(answers, decided);
  }

  private PlainMeasure measure() {
    if (answers.task() == Task.REGRESSION) {
      return PlainMeasure.OFF_BY;
    }
    boolean best = reported().equals(PlainMeasure.BEST_100.code());
    return best && answers.rows() >= ENOUGH_FOR_BEST
        ? PlainMeasure.BEST_100
        : PlainMeasure.RIGHT_OF_100;
  }

  private String reported() {
    return version.report().path("plain").path("measure").asText();
  }

  private Double promised(PlainMeasure measure) {
    if (reported().equals(measure.code())) {
      return version.report().path("plain").path("value").asDouble();
    }
    for (JsonNode each : version.report().path("metrics")) {
      if (each.path("metric").asText().equals(Metric.ACCURACY.code())) {
        return HUNDRED * each.path("value").asDouble();
      }
    }
    return null;
  }

  /** The class that is spoken of where the best rows are counted. */
  String rarer() {
    return version.classes().get(PlainMeasure.rare(answers));
  }

  /** Keys behind the rows. */
  long keys() {
    return Arrays.stream(answers.units()).distinct().count();
  }
}
