package io.clickml.service.rollout.judge;

import io.clickml.modelstore.Sentence;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done now, why, in figures and in words.
 *
 * @param action what is to be done
 * @param guardrails every test that could be made
 * @param outcomesNeeded about how many more outcomes tell whether it is worse; 0: they tell already
 * @param sentence what it means
 */
public record Decision(
    Action action, List<Guardrail> guardrails, long outcomesNeeded, Sentence sentence) {
  public Decision {
    Objects.requireNonNull(action, "action");
    guardrails = List.copyOf(guardrails);
    Objects.requireNonNull(sentence, "sentence");
  }
}
