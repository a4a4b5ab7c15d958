package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.Policy;
import java.util.Optional;

/**
 * Policies as the database keeps them: a rollout goes on as it was begun, whatever the settings.
 */
final class PolicyColumn {
  private final ObjectMapper json;

  PolicyColumn(ObjectMapper json) {
    this.json = json;
  }

  Policy read(Rollout rollout) {
    try {
      return json.readValue(rollout.policy(), Policy.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("policy of rollout " + rollout.id(), e);
    }
  }

  String write(Policy policy) {
    try {
      return json.writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was last decided; empty before the first time. */
  Optional<Decision> decision(Rollout rollout) {
    try {
      return rollout.decision() == null
          ? Optional.empty()
          : Optional.of(json.readValue(rollout.decision(), Decision.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a decision", e);
    }
  }
}
