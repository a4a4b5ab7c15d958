package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Database;
import java.time.Instant;
import java.util.List;

/** Turns what is kept of rollouts into what travels. */
final class RolloutViews {
  private final RolloutService service;
  private final EvidenceDao evidence;
  private final ObjectMapper json;

  RolloutViews(RolloutService service, Database database, ObjectMapper json) {
    this.service = service;
    this.evidence = database.dao(EvidenceDao.class);
    this.json = json;
  }

  /**
   * A rollout with what it was decided on, newest first.
   *
   * @param rollout how it stands
   * @param verdicts each decision that said something new
   */
  record Whole(RolloutView rollout, List<Decided> verdicts) {}

  /**
   * A decision that was kept.
   *
   * @param at when
   * @param step index of the step
   * @param decision what was decided, with its figures
   */
  record Decided(Instant at, int step, JsonNode decision) {}

  RolloutView of(Rollout rollout) {
    return RolloutView.of(rollout, service.policy(rollout), node(rollout.decision()));
  }

  Whole whole(Rollout rollout) {
    List<Decided> verdicts =
        evidence.all(rollout.workspace(), rollout.id()).stream()
            .map(kept -> new Decided(kept.happenedAt(), kept.step(), node(kept.evidence())))
            .toList();
    return new Whole(of(rollout), verdicts);
  }

  private JsonNode node(String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
