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
import io.clickml.service.automl.prepare.TimeOrder;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the report of a training as data, in the shape of the wire contract. */
public final class ReportWriter {
  private final Facts facts;
  private final Extras extras;
  private final Answers checked;
  private final PlainMeasure measure;
  private final double[] margins;
  private final double[] decided;
  private final Scoring scoring;
  private final Scoring deciding;

  private ReportWriter(Facts facts, Extras extras) {
    this.extras = extras;
    this.facts = facts;
    this.checked = facts.honest().answers();
    this.measure = PlainMeasure.of(checked);
    this.margins = facts.honest().margins();
    this.decided = facts.honest().decided();
    this.scoring = new Scoring(checked, margins);
    this.deciding = new Scoring(facts.drawn(), decided);
  }

  /** The report, without what only the service knows (model, version) and the provenance. */
  public static ObjectNode write(Facts facts, Extras extras) {
    return new ReportWriter(facts, extras).report();
  }

  private ObjectNode report() {
    ObjectNode report = Figure.object();
    report.put("target", facts.asked().target().name());
    report.put("task", checked.task().name().toLowerCase(Locale.ROOT));
    report.put("rows", facts.asked().rows());
    report.put("checkedRows", checked.rows());
    checkedFrom(report);
    double value = measure.value(checked, decided);
    report.set(
        "headline", Figure.sentence(Headline.of(measure, facts, value, measure.guessing(checked))));
    report.set("plain", plain(value));
    report.set("score", score());
    report.set("metrics", metrics());
    Decision.add(report, facts);
    Details.add(report, facts);
    report.set("importances", importances());
    report.set("effects", extras.effects());
    report.set("weakSpots", extras.weakSpots() == null ? Figure.array() : extras.weakSpots());
    report.set("proof", Proof.of(facts));
    report.set("warnings", warnings());
    learningCurve(report);
    report.set("candidates", candidates());
    return report;
  }

  private void checkedFrom(ObjectNode report) {
    TimeOrder order = facts.asked().order();
    if (order != null) {
      ObjectNode from = report.putObject("checkedFrom");
      from.put("column", order.name());
      double first = order.earliest(facts.honest().rows());
      from.set("value", Figure.cell(order.dates() ? Condition.day(first) : (Object) first));
    }
  }

  private void learningCurve(ObjectNode report) {
    if (facts.tried().curve() == null) {
      report.putNull("learningCurve");
      return;
    }
    ObjectNode curve = report.putObject("learningCurve");
    ArrayNode points = curve.putArray("points");
    for (LearningCurve.Point point : facts.tried().curve().points()) {
      points.addObject().put("rows", point.rows()).put("value", Figure.rounded(point.value()));
    }
    curve.set("words", Figure.sentence(facts.tried().curve().words()));
  }

  private ObjectNode plain(double value) {
    Bootstrap.Interval interval = facts.ranges().plain();
    ObjectNode plain = Figure.object();
    plain.put("measure", measure.code());
    plain.put("value", Figure.rounded(value));
    plain.put("low", Figure.rounded(interval.low()));
    plain.put("high", Figure.rounded(interval.high()));
    plain.put("guessing", Figure.rounded(measure.guessing(checked)));
    bestColumn(plain, facts.tried().rules().isEmpty() ? 0 : facts.tried().rules().get(0).plain());
    return plain;
  }

  private ObjectNode score() {
    Metric metric = facts.asked().metric();
    Bootstrap.Interval interval =
        metric == Metric.ACCURACY
            ? Bootstrap.interval(deciding, metric, facts.asked().fresh(), facts.asked().seed())
            : facts.ranges().score();
    ObjectNode score = Figure.object();
    score.put("metric", metric.code());
    score.put("value", Figure.rounded(scoring(metric).of(metric)));
    score.put("low", Figure.rounded(interval.low()));
    score.put("high", Figure.rounded(interval.high()));
    score.put("guessing", Figure.rounded(guessing(metric)));
    bestColumn(score, facts.tried().rules().isEmpty() ? 0 : facts.tried().rules().get(0).metric());
    return score;
  }

  /** What is counted by the answers given, and what by the chances. */
  private Scoring scoring(Metric metric) {
    return metric == Metric.ACCURACY ? deciding : scoring;
  }

  /** The best that one answer for all rows can do. */
  private double guessing(Metric metric) {
    return new Scoring(checked, Guessing.everywhere(checked.toward(metric))).of(metric);
  }

  private void bestColumn(ObjectNode into, double value) {
    if (facts.tried().rules().isEmpty()) {
      into.putNull("bestColumn");
      return;
    }
    ObjectNode rule = into.putObject("bestColumn");
    rule.put(
        "column",
        facts.asked().inputs().columns().get(facts.tried().rules().get(0).column()).name());
    rule.put("value", Figure.rounded(value));
  }

  private ArrayNode metrics() {
    ArrayNode metrics = Figure.array();
    for (Metric metric : Metric.of(checked.task())) {
      ObjectNode node = metrics.addObject();
      node.put("metric", metric.code());
      node.put("value", Figure.rounded(scoring(metric).of(metric)));
      node.put("guessing", Figure.rounded(guessing(metric)));
    }
    return metrics;
  }

  private ArrayNode importances() {
    double[] shares = facts.importances();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -shares[i]));
    ArrayNode importances = Figure.array();
    for (int i : order) {
      ObjectNode node = importances.addObject();
      node.put("column", facts.asked().inputs().columns().get(i).name());
      node.put("share", Figure.rounded(shares[i]));
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
    if (facts.tried().standings() != null) {
      Candidates.add(candidates, facts.tried().standings(), facts.asked().metric());
    }
    facts.tried().untried().forEach(candidate -> Candidates.addUntried(candidates, candidate));
    return candidates;
  }
}
