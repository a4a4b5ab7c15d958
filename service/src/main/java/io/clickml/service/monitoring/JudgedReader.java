package io.clickml.service.monitoring;

import io.clickml.service.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the judged predictions of a model, key by key, in portions. */
final class JudgedReader {
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;

  JudgedReader(Database database) {
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
  }

  /**
   * What to read.
   *
   * @param workspace whose model it is
   * @param model its slug
   * @param controlOnly only rows that were left as they are
   * @param since only what happened after this
   * @param versions to be judged
   */
  record Wanted(
      String workspace,
      String model,
      boolean controlOnly,
      Instant since,
      Map<Integer, VersionFacts> versions) {}

  /** Gives the judged predictions of each key with any. */
  void each(Wanted wanted, Consumer<List<Judged>> taker) {
    Map<Integer, Instant> knownUntil = new HashMap<>();
    wanted.versions().forEach((version, facts) -> knownUntil.put(version, facts.knownUntil()));
    List<String> keys = outcomes.keys(wanted.workspace(), wanted.model(), wanted.since());
    for (int from = 0; from < keys.size(); from += Chunks.SIZE) {
      int to = Math.min(keys.size(), from + Chunks.SIZE);
      portion(wanted, keys.subList(from, to), knownUntil, taker);
    }
  }

  private void portion(
      Wanted wanted,
      List<String> keys,
      Map<Integer, Instant> knownUntil,
      Consumer<List<Judged>> taker) {
    Map<String, List<LoggedPrediction>> byKey =
        predictions.ofKeys(wanted.workspace(), wanted.model(), wanted.controlOnly(), keys).stream()
            .collect(Collectors.groupingBy(LoggedPrediction::rowKey));
    Map<String, List<Outcome>> happened =
        outcomes.ofKeys(wanted.workspace(), wanted.model(), keys).stream()
            .collect(Collectors.groupingBy(Outcome::rowKey));
    for (String key : keys) {
      List<LoggedPrediction> own = byKey.getOrDefault(key, List.of());
      List<Outcome> known = happened.getOrDefault(key, List.of());
      List<Judged> judged = new ArrayList<>(Judging.of(own, known, knownUntil));
      judged.removeIf(each -> !each.outcome().observedAt().isAfter(wanted.since()));
      if (!judged.isEmpty()) {
        taker.accept(judged);
      }
    }
  }
}
