package io.clickml.service.monitoring;

import io.clickml.service.platform.Problem;
import io.clickml.service.workspace.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of one call with the rows that they speak of. */
final class OutcomeRows {
  private final Caller caller;
  private final String model;
  private final Instant now;
  private final List<OutcomeCheck.Read> read;
  private final Map<String, PredictionDao.Found> byId = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  OutcomeRows(Caller caller, String model, Instant now, List<OutcomeCheck.Read> read) {
    this.caller = caller;
    this.model = model;
    this.now = now;
    this.read = read;
  }

  /** Predictions that are named and were not found. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (OutcomeCheck.Read each : read) {
      if (each.told() != null && each.told().predictionId() != null) {
        ids.add(each.told().predictionId());
      }
    }
    ids.removeAll(byId.keySet());
    return ids;
  }

  /** Rows that are named and were not found. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (OutcomeCheck.Read each : read) {
      if (each.told() != null && each.told().rowKey() != null) {
        keys.add(each.told().rowKey());
      }
    }
    keys.removeAll(known);
    return keys;
  }

  boolean someUnknown() {
    return !ids().isEmpty() || !keys().isEmpty();
  }

  void found(List<PredictionDao.Found> found) {
    found.forEach(each -> byId.put(each.id(), each));
  }

  void known(List<String> keys) {
    known.addAll(keys);
  }

  /** Outcomes of rows that may be kept. */
  List<Outcome> sound() {
    List<Outcome> sound = new ArrayList<>();
    for (OutcomeCheck.Read each : read) {
      if (each.told() != null && !unknown(each.told())) {
        sound.add(outcome(each.told()));
      }
    }
    return sound;
  }

  /**
   * What came of each item.
   *
   * @param kept outcomes as they are kept now, by row
   */
  List<OutcomeService.Taken> taken(Map<String, List<Outcome>> kept) {
    return read.stream().map(each -> taken(each, kept)).toList();
  }

  private OutcomeService.Taken taken(OutcomeCheck.Read each, Map<String, List<Outcome>> kept) {
    ToldOutcome told = each.told();
    if (told == null) {
      return new OutcomeService.Taken(false, each.problem());
    }
    if (unknown(told)) {
      Problem problem = OutcomeProblems.predictionUnknown(told.predictionId());
      return refused(told, OutcomeItems.PREDICTION_ID, problem);
    }
    Outcome mine = outcome(told);
    int highest = 0;
    Outcome other = mine;
    for (Outcome there : kept.get(mine.rowKey())) {
      if (there.content().equals(mine.content())) {
        highest = Math.max(highest, there.revision());
        other = there.revision() == mine.revision() ? there : other;
      }
    }
    if (!other.cell().equals(mine.cell())) {
      Problem problem = OutcomeProblems.differs(mine, other, highest);
      return refused(told, OutcomeItems.VALUE, problem);
    }
    boolean matched = told.predictionId() != null || known.contains(told.rowKey());
    return new OutcomeService.Taken(matched, null);
  }

  private static OutcomeService.Taken refused(ToldOutcome told, String field, Problem problem) {
    return new OutcomeService.Taken(false, told.item().blame().apply(problem, field));
  }

  private boolean unknown(ToldOutcome told) {
    return told.predictionId() != null && !byId.containsKey(told.predictionId());
  }

  private Outcome outcome(ToldOutcome told) {
    PredictionDao.Found found = byId.get(told.predictionId());
    return new Outcome(
        caller.workspace(),
        model,
        found == null ? told.rowKey() : found.rowKey(),
        found == null ? Outcome.ANY : found.content(),
        told.revision(),
        told.cell(),
        told.observedAt(),
        now,
        caller.author());
  }
}
