package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.rollout.judge.Policy;

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
}
