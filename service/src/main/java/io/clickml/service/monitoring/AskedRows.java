package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that a version was asked about lately, for it and another one to be compared on. */
public final class AskedRows {
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;
  private final ModelService models;
  private final ObjectMapper json;

  AskedRows(Database database, ModelService models, ObjectMapper json) {
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.models = models;
    this.json = json;
  }

  /**
   * Rows with what is known of them.
   *
   * @param logged the rows
   * @param happened per row what really happened, as text; null where that is not known, or where
   *     one of the two versions learned from it and so is no judge
   */
  public record Asked(Logged logged, List<String> happened) {}

  /**
   * The rows, the newest first; none where cells are not kept.
   *
   * @param version that was asked
   * @param other with which it is compared
   * @param limit rows at most
   */
  public Asked of(Version version, Version other, int limit) {
    String workspace = version.workspace();
    List<LoggedPrediction> rows =
        predictions.asked(workspace, version.model(), version.version(), limit);
    List<String> columns = VersionFacts.of(version, json).columns();
    NotLearned fresh = new NotLearned(models.learned(other), other, columns, json);
    Map<String, Outcome> judging = judging(version, rows);
    List<String> happened =
        rows.stream()
            .map(
                row -> {
                  Outcome outcome = judging.get(row.id());
                  boolean unknown =
                      outcome == null
                          || !outcome.observedAt().isAfter(other.knownUntil())
                          || !fresh.test(row);
                  return unknown ? null : outcome.cell();
                })
            .toList();
    return new Asked(ReplayRows.of(columns, rows, json), happened);
  }

  /** By prediction the outcome that judges it. */
  private Map<String, Outcome> judging(Version version, List<LoggedPrediction> rows) {
    String workspace = version.workspace();
    Collection<String> keys =
        rows.stream().map(LoggedPrediction::rowKey).collect(Collectors.toSet());
    Map<String, List<Outcome>> told =
        Chunks.of(keys, some -> outcomes.ofKeys(workspace, version.model(), some)).stream()
            .collect(Collectors.groupingBy(Outcome::rowKey));
    Map<String, Outcome> judging = new HashMap<>();
    Chunks.of(told.keySet(), some -> predictions.ofKeys(workspace, version.model(), false, some))
        .stream()
        .collect(Collectors.groupingBy(LoggedPrediction::rowKey))
        .forEach(
            (key, said) ->
                Judging.of(said, told.get(key), Map.of(version.version(), version.knownUntil()))
                    .stream()
                    .filter(each -> !each.learned())
                    .forEach(each -> judging.put(each.prediction().id(), each.outcome())));
    return judging;
  }
}
