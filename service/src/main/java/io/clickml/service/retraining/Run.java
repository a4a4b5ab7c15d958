package io.clickml.service.retraining;

import io.clickml.service.model.Cause;
import java.time.Instant;
import java.util.Objects;

/**
 * One time that a model was trained again.
 *
 * @param workspace whose it is
 * @param model its slug
 * @param id its id
 * @param cause why
 * @param state how far it is
 * @param answers outcomes that were new
 * @param training id of the training; empty when it could not even begin
 * @param version that was made, null until then
 * @param rollout by which it takes over, null until then
 * @param sentence what became of it, as JSON of a sentence; null while it goes on
 * @param author id of the key that asked, or of the rule
 * @param startedAt when it began
 * @param endedAt when it ended, or null
 */
public record Run(
    String workspace,
    String model,
    String id,
    Cause cause,
    RunState state,
    int answers,
    String training,
    Integer version,
    String rollout,
    String sentence,
    String author,
    Instant startedAt,
    Instant endedAt) {
  public Run {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(training, "training");
  }
}
