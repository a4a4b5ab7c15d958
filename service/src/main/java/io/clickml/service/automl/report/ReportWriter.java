package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Bootstrap;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the report of a training as data, in the shape of the wire contract. */
public final class ReportWriter {
  private final Facts facts;
  private final Answers checked;
  private final PlainMeasure measure;
  private final Scoring scoring;
  private final Scoring guessing;

  private ReportWriter(Facts facts) {
    this.facts = facts;
    this.checked = facts.checked();
    this.measure = PlainMeasure.of(checked);
    this.scoring = new Scoring(checked, facts.margins());
    this.guessing = new Scoring(checked, Guessing.everywhere(checked));
  }

  /** The report, without what only the service knows (model, version) and the provenance. */
  public static ObjectNode write(Facts facts) {
    return new ReportWriter(facts).report();
  }

  private ObjectNode report() {
    ObjectNode report = Figure.object();
    report.put("target", facts.target().name());
    report.put("task", checked.task().name().toLowerCase(Locale.ROOT));
    report.put("rows", facts.rows());
    report.put("checkedRows", checked.rows());
    double value = measure.value(checked, facts.margins());
    report.set(
        "headline",
        Figure.sentence(
            Headline.of(measure, facts.target(), checked, value, measure.guessing(checked))));
    report.set("plain", plain(value));
    report.set("score", score());
    report.set("metrics", metrics());
    Details.add(report, facts);
    report.set("importances", importances());
    report.set("warnings", warnings());
    learningCurve(report);
    report.set("candidates", candidates());
    return report;
  }

  private void learningCurve(ObjectNode report) {
    if (facts.curve() == null) {
      report.putNull("learningCurve");
      return;
    }
    ObjectNode curve = report.putObject("learningCurve");
    ArrayNode points = curve.putArray("points");
    for (LearningCurve.Point point : facts.curve().points()) {
      points.addObject().put("rows", point.rows()).put("value", Figure.rounded(point.value()));
    }
    curve.set("words", Figure.sentence(facts.curve().words()));
  }

  private ObjectNode plain(double value) {
    Bootstrap.Interval interval =
        Bootstrap.interval(measure.figure(checked, facts.margins()), checked.rows(), facts.seed());
    ObjectNode plain = Figure.object();
    plain.put("measure", measure.code());
    plain.put("value", Figure.rounded(value));
    plain.put("low", Figure.rounded(interval.low()));
    plain.put("high", Figure.rounded(interval.high()));
    plain.put("guessing", Figure.rounded(measure.guessing(checked)));
    bestColumn(plain, facts.rules().isEmpty() ? 0 : facts.rules().get(0).plain());
    return plain;
  }

  private ObjectNode score() {
    Metric metric = facts.metric();
    Bootstrap.Interval interval = Bootstrap.interval(scoring, metric, checked.rows(), facts.seed());
    ObjectNode score = Figure.object();
    score.put("metric", metric.code());
    score.put("value", Figure.rounded(scoring.of(metric)));
    score.put("low", Figure.rounded(interval.low()));
    score.put("high", Figure.rounded(interval.high()));
    score.put("guessing", Figure.rounded(guessing.of(metric)));
    bestColumn(score, facts.rules().isEmpty() ? 0 : facts.rules().get(0).metric());
    return score;
  }

  private void bestColumn(ObjectNode into, double value) {
    if (facts.rules().isEmpty()) {
      into.putNull("bestColumn");
      return;
    }
    ObjectNode rule = into.putObject("bestColumn");
    rule.put("column", facts.inputs().columns().get(facts.rules().get(0).column()).name());
    rule.put("value", Figure.rounded(value));
  }

  private ArrayNode metrics() {
    ArrayNode metrics = Figure.array();
    for (Metric metric : Metric.of(checked.task())) {
      ObjectNode node = metrics.addObject();
      node.put("metric", metric.code());
      node.put("value", Figure.rounded(scoring.of(metric)));
      node.put("guessing", Figure.rounded(guessing.of(metric)));
    }
    return metrics;
  }

  private ArrayNode importances() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < facts.importances().length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -facts.importances()[i]));
    ArrayNode importances = Figure.array();
    for (int i : order) {
      ObjectNode node = importances.addObject();
      node.put("column", facts.inputs().columns().get(i).name());
      node.put("share", Figure.rounded(facts.importances()[i]));
    }
    return importances;
  }

  private ArrayNode warnings() {
    ArrayNode warnings = Figure.array();
    for (Warning warning : facts.warnings()) {
      ObjectNode node = Figure.sentence(warning.sentence());
      node.put("level", warning.level());
      if (warning.column() != null) {
        node.put("column", warning.column());
      }
      warnings.add(node);
    }
    return warnings;
  }

  private ArrayNode candidates() {
    ArrayNode candidates = Figure.array();
    if (facts.standings() != null) {
      Candidates.add(candidates, facts.standings(), facts.metric());
    }
    facts.untried().forEach(candidate -> Candidates.addUntried(candidates, candidate));
    return candidates;
  }
}
