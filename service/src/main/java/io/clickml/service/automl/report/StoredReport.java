package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.Bundle;

/**
 * The report inside a bundle. Times are kept apart from it there, so that the same training gives
 * the same bytes; here they come together again.
 */
public final class StoredReport {
  /** Before the place of a candidate, in the times of a bundle. */
  static final String CANDIDATE = "candidate ";

  private StoredReport() {}

  /** The report in the shape of the wire contract, without the model's name and version. */
  public static ObjectNode of(Bundle bundle) {
    ObjectNode report = bundle.metrics().deepCopy();
    JsonNode candidates = report.path("candidates");
    for (int i = 0; i < candidates.size(); i++) {
      double seconds = bundle.creation().seconds().getOrDefault(CANDIDATE + i, 0.0);
      ((ObjectNode) ((ArrayNode) candidates).get(i)).put("seconds", Figure.rounded(seconds));
    }
    ObjectNode provenance = report.putObject("provenance");
    provenance.put("dataDigest", bundle.provenance().dataDigest());
    provenance.put("seed", bundle.provenance().seed());
    provenance.put("engine", bundle.provenance().versions().getOrDefault("engine", ""));
    provenance.put(
        "budgetSeconds", bundle.provenance().settings().path("budgetSeconds").asDouble());
    return report;
  }
}
