package io.clickml.service.monitoring.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says whether what comes is still like what a version learned from. */
public final class DriftService {
  private final ModelService models;
  private final KnownVersions versions;
  private final DriftSketcher sketcher;
  private final PastWindows windows;
  private final ObjectMapper json;
  private final Clock clock;

  DriftService(Parts parts, PastWindows windows, ObjectMapper json, Clock clock) {
    this.models = parts.models();
    this.versions = parts.versions();
    this.sketcher = parts.sketcher();
    this.windows = windows;
    this.json = json;
    this.clock = clock;
  }

  /** What it works with. */
  record Parts(ModelService models, KnownVersions versions, DriftSketcher sketcher) {}

  /**
   * How a version stands.
   *
   * @param version its number, null for the one that answers
   */
  public DriftView of(String workspace, String model, Integer version, Span span) {
    Version found = models.version(workspace, model, version);
    KnownVersion known = versions.of(found);
    if (!known.reference().known()) {
      return DriftViews.unknown(found, span);
    }
    Instant now = clock.instant();
    sketcher.save(now);
    List<Watched> columns =
        Watched.of(known.schema(), known.reference(), importances(found.report()));
    List<JudgedWindow> judged =
        new DriftJudge(columns).judge(windows.of(workspace, model, found.version(), span, now));
    return DriftViews.of(found, span, judged);
  }

  /** Whether the rows of the version that answers have looked otherwise for long. */
  public boolean alarms(String workspace, String model) {
    return of(workspace, model, null, Span.HOUR).state() == State.DRIFTED;
  }

  private Map<String, Double> importances(String report) {
    try {
      Map<String, Double> shares = new HashMap<>();
      for (JsonNode each : json.readTree(report).path("importances")) {
        shares.put(each.path("column").asText(), each.path("share").asDouble());
      }
      return shares;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
