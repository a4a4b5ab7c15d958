package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.service.automl.Metric;
import io.clickml.service.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be known of a version to judge its answers.
 *
 * @param version its number
 * @param state where it stands, in a word
 * @param classes its answers as text, in its order; empty for numbers
 * @param columns its inputs, in its order
 * @param knownUntil outcomes up to here may be among the rows it learned from
 * @param report what it promised
 */
record VersionFacts(
    int version,
    String state,
    List<String> classes,
    List<String> columns,
    Instant knownUntil,
    JsonNode report) {
  VersionFacts {
    classes = List.copyOf(classes);
    columns = List.copyOf(columns);
  }

  static VersionFacts of(Version version, ObjectMapper json) {
    try {
      JsonNode expects = json.readTree(version.expects());
      List<String> classes = new ArrayList<>();
      expects.path("classes").forEach(each -> classes.add(CellText.of(ReplayRows.cell(each))));
      List<String> columns = new ArrayList<>();
      expects.path("columns").forEach(each -> columns.add(each.path("name").asText()));
      return new VersionFacts(
          version.version(),
          version.state().word(),
          classes,
          columns,
          version.knownUntil(),
          json.readTree(version.report()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a version that knows nothing: all outcomes count. */
  VersionFacts knowingNothing() {
    return new VersionFacts(version, state, classes, columns, Instant.EPOCH, report);
  }

  /**
   * The answer of an outcome as this version counts: index of the class, -1 for none, or number.
   */
  double truth(Outcome outcome) {
    return classes.isEmpty() ? Double.parseDouble(outcome.cell()) : classes.indexOf(outcome.cell());
  }

  /**
   * By how much a row is usually off, as promised: the median, or the mean where more than half of
   * the rows are hit exactly; 0 when the answers are no numbers.
   */
  double usualError() {
    JsonNode plain = report.path("plain");
    double middle =
        plain.path("measure").asText().equals("off-by") ? plain.path("value").asDouble() : 0;
    return middle > 0 ? middle : meanError();
  }

  /** By how much rows are off in the mean, as promised; 0 when the answers are no numbers. */
  double meanError() {
    for (JsonNode each : report.path("metrics")) {
      if (each.path("metric").asText().equals(Metric.MAE.code())) {
        return each.path("value").asDouble();
      }
    }
    return 0;
  }
}
