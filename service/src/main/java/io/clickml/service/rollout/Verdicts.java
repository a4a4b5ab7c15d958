package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.Decision;
import java.time.Clock;

/** Keeps what was decided of rollouts; as evidence when it says something else than before. */
final class Verdicts {
  private final RolloutDao rollouts;
  private final EvidenceDao evidences;
  private final ObjectMapper json;
  private final Clock clock;

  Verdicts(Database database, ObjectMapper json, Clock clock) {
    this.rollouts = database.dao(RolloutDao.class);
    this.evidences = database.dao(EvidenceDao.class);
    this.json = json;
    this.clock = clock;
  }

  void keep(Rollout rollout, Decision decision) {
    String text = text(decision);
    if (text.equals(rollout.decision())) {
      return;
    }
    rollouts.decided(rollout.workspace(), rollout.id(), text);
    if (!saying(decision).equals(saying(rollout.decision()))) {
      evidences.add(
          rollout.workspace(),
          rollout.id(),
          clock.instant(),
          rollout.step(),
          decision.action().word(),
          text);
    }
  }

  private static String saying(Decision decision) {
    return decision.action() + " " + decision.sentence().code();
  }

  private String saying(String decision) {
    try {
      return decision == null ? "" : saying(json.readValue(decision, Decision.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a decision", e);
    }
  }

  private String text(Decision decision) {
    try {
      return json.writeValueAsString(decision);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
