package io.clickml.service.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which prediction an outcome judges. Depends on nothing but the predictions and outcomes of
 * one row, in whatever order they come.
 */
final class Judging {
  private static final Comparator<LoggedPrediction> BY_TIME =
      Comparator.comparing(LoggedPrediction::answeredAt).thenComparing(LoggedPrediction::id);

  private Judging() {}

  /**
   * Of each version the last prediction at or before the moment of an outcome, else the first after
   * it; where the outcome was told of a prediction, among those of the same cells if there are any.
   * Of the revisions of an outcome the highest counts. A version is never judged by what happened
   * before the end of what it learned from; of rows that it learned from, it is said so. A
   * prediction is judged once: by the outcome that was told of its cells, of several by the last.
   *
   * @param predictions of one row, by any versions
   * @param outcomes of the same row
   * @param knownUntil end of what each version learned from; others are not judged
   */
  static List<Judged> of(
      List<LoggedPrediction> predictions,
      List<Outcome> outcomes,
      Map<Integer, Instant> knownUntil) {
    Map<Integer, List<LoggedPrediction>> byVersion = new HashMap<>();
    Map<String, Instant> asked = new HashMap<>();
    for (LoggedPrediction each : predictions) {
      asked.merge(each.content(), each.answeredAt(), (a, b) -> a.isBefore(b) ? a : b);
      if (knownUntil.containsKey(each.version())) {
        byVersion.computeIfAbsent(each.version(), v -> new ArrayList<>()).add(each);
      }
    }
    List<Outcome> latest = latest(outcomes);
    List<Judged> judged = new ArrayList<>();
    byVersion.forEach(
        (version, own) -> judged.addAll(ofVersion(own, latest, asked, knownUntil.get(version))));
    return judged;
  }

  private static List<Judged> ofVersion(
      List<LoggedPrediction> own,
      List<Outcome> outcomes,
      Map<String, Instant> asked,
      Instant knownUntil) {
    own.sort(BY_TIME);
    Map<String, Judged> byPrediction = new HashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.observedAt().isAfter(knownUntil)) {
        LoggedPrediction chosen = choose(own, outcome);
        Instant first = asked.get(chosen.content());
        boolean learned = Judged.learned(chosen.learned(), first, knownUntil);
        byPrediction.putIfAbsent(chosen.id(), new Judged(chosen, outcome, first, learned));
      }
    }
    return List.copyOf(byPrediction.values());
  }

  /** The highest revisions; those told of a prediction first, then the latest first. */
  private static List<Outcome> latest(List<Outcome> outcomes) {
    Map<String, Outcome> byContent = new HashMap<>();
    for (Outcome outcome : outcomes) {
      byContent.merge(outcome.content(), outcome, (a, b) -> a.revision() > b.revision() ? a : b);
    }
    return byContent.values().stream()
        .sorted(
            Comparator.comparing((Outcome each) -> each.content().equals(Outcome.ANY))
                .thenComparing(Outcome::observedAt, Comparator.reverseOrder())
                .thenComparing(Outcome::content))
        .toList();
  }

  private static LoggedPrediction choose(List<LoggedPrediction> own, Outcome outcome) {
    List<LoggedPrediction> same =
        own.stream().filter(each -> each.content().equals(outcome.content())).toList();
    List<LoggedPrediction> among = same.isEmpty() ? own : same;
    LoggedPrediction chosen = among.get(0);
    for (LoggedPrediction each : among) {
      if (!each.answeredAt().isAfter(outcome.observedAt())) {
        chosen = each;
      }
    }
    return chosen;
  }
}
