package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.automl.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the report of a version promised: its mean loss on rows it had not seen. Says whether it is
 * broken by a confidence sequence, so that one may look as often as one likes. Another sequence
 * begins every 30 days, on its share of the allowed error, so that a good past does not hide a bad
 * present.
 */
final class Promise {
  /** Rows, by name, below which nothing is said. */
  static final int LEAST = 100;

  private static final double ALPHA = 0.02;
  private static final long EXPECTED = 1_000;
  private static final int DAYS = 30;
  // As a part of the promise: a loss that is not worth a person's time.
  private static final double MARGIN = 0.05;
  private static final double LARGEST_ERROR = 10;

  private final VersionFacts version;
  private final double promised;

  /** The loss of a name: the mean of its rows', from the day of the first of them. */
  private static final class Unit {
    private LocalDate day = LocalDate.MAX;
    private double sum;
    private int rows;

    void add(LocalDate at, double loss) {
      day = at.isBefore(day) ? at : day;
      sum += loss;
      rows++;
    }
  }

  Promise(VersionFacts version) {
    this.version = version;
    Metric metric = version.classes().isEmpty() ? Metric.MAE : Metric.LOG_LOSS;
    double value = Double.NaN;
    for (JsonNode each : version.report().path("metrics")) {
      if (each.path("metric").asText().equals(metric.code())) {
        value = each.path("value").asDouble();
      }
    }
    this.promised = value;
  }

  /**
   * Whether the answers are worse than promised by more than chance and more than a little.
   *
   * @param rows for which no further outcomes are expected
   */
  boolean broken(List<JudgedRows.Row> rows) {
    List<Unit> units = units(rows);
    if (!(promised > 0) || units.size() < LEAST) {
      return false;
    }
    LocalDate from = units.get(0).day;
    for (int n = 1; units.size() >= LEAST; n++) {
      if (broken(units, ALPHA / (n * (n + 1.0)))) {
        return true;
      }
      LocalDate next = from.plusDays((long) n * DAYS);
      units = units.stream().filter(each -> !each.day.isBefore(next)).toList();
    }
    return false;
  }

  private boolean broken(List<Unit> units, double alpha) {
    int n = units.size();
    double mean = units.stream().mapToDouble(each -> each.sum / each.rows).average().orElseThrow();
    double squares =
        units.stream().mapToDouble(each -> Math.pow(each.sum / each.rows - mean, 2)).sum();
    // The promise was measured on rows too, and is off by chance as well.
    double checked = Math.max(1, version.report().path("checkedRows").asDouble());
    double error = Math.sqrt(squares / n / n + squares / n / checked);
    double low = mean - error * new Interval(alpha, EXPECTED).errors(n);
    return low > bar();
  }

  /** In nats; for numbers in typical errors. */
  private double bar() {
    return (1 + MARGIN) * (version.classes().isEmpty() ? 1 : promised);
  }

  private List<Unit> units(List<JudgedRows.Row> rows) {
    Map<Integer, Unit> units = new HashMap<>();
    for (JudgedRows.Row row : rows) {
      units.computeIfAbsent(row.unit(), unit -> new Unit()).add(row.day(), loss(row));
    }
    List<Unit> ordered = new ArrayList<>(units.values());
    ordered.sort(Comparator.comparing(unit -> unit.day));
    return ordered;
  }

  private double loss(JudgedRows.Row row) {
    if (version.classes().isEmpty()) {
      double off = Math.abs(row.figures()[0] - row.truth());
      return Math.min(LARGEST_ERROR, off / promised);
    }
    return -Math.log(Math.max(Losses.LEAST_CHANCE, row.figures()[(int) row.truth()]));
  }
}
