package io.clickml.service.monitoring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The judged predictions of one version, compact. */
final class JudgedRows {
  /**
   * A judged prediction.
   *
   * @param unit number of its key: rows of one key count as one
   * @param day on which it was given (UTC)
   * @param delaySeconds from the answer to its outcome, at least 0
   * @param seen whether somebody got the answer
   * @param said index of the answered class
   * @param figures chances, or the number
   * @param truth index of the class that happened, or the number
   */
  record Row(
      int unit,
      LocalDate day,
      double delaySeconds,
      boolean seen,
      int said,
      double[] figures,
      double truth) {}

  private final VersionFacts version;
  private final Map<String, Integer> units = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> learned = new ArrayList<>();

  JudgedRows(VersionFacts version) {
    this.version = version;
  }

  VersionFacts version() {
    return version;
  }

  void add(Judged judged) {
    LoggedPrediction prediction = judged.prediction();
    double truth = version.truth(judged.outcome());
    if (truth < 0 && !version.classes().isEmpty()) {
      // The version could not have said so: it has no such class.
      return;
    }
    Duration delay = Duration.between(prediction.answeredAt(), judged.outcome().observedAt());
    List<Row> among = judged.learned() ? learned : rows;
    among.add(
        new Row(
            units.computeIfAbsent(prediction.rowKey(), key -> units.size()),
            day(prediction),
            Math.max(0, delay.toMillis() / 1000.0),
            Arms.seen(prediction.arm()),
            prediction.said(),
            prediction.figures(),
            truth));
  }

  /** The day on which a prediction was given (UTC). */
  static LocalDate day(LoggedPrediction prediction) {
    return prediction.answeredAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Those that judge the version. */
  List<Row> rows() {
    return rows;
  }

  /** How many are of rows that the version learned from. */
  int learned() {
    return learned.size();
  }

  List<Row> rows(Predicate<LocalDate> days) {
    return rows.stream().filter(row -> days.test(row.day())).toList();
  }

  /** Delays of all rows with an outcome by day. */
  Map<LocalDate, double[]> delays() {
    Map<LocalDate, List<Row>> byDay = new TreeMap<>();
    Stream.concat(rows.stream(), learned.stream())
        .forEach(row -> byDay.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
    Map<LocalDate, double[]> delays = new TreeMap<>();
    byDay.forEach(
        (day, own) -> delays.put(day, own.stream().mapToDouble(Row::delaySeconds).toArray()));
    return delays;
  }
}
