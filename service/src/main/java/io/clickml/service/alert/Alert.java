package io.clickml.service.alert;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that people should hear of.
 *
 * @param workspace whose it is
 * @param id its id
 * @param model slug of the model, blank where there is none
 * @param kind of what it speaks
 * @param level how much it presses
 * @param topic by which a repeat is known
 * @param sentence the newest words, as JSON of a sentence
 * @param times how often it was raised
 * @param firstAt when first
 * @param lastAt when last
 * @param seenAt when a person saw it, or null
 */
public record Alert(
    String workspace,
    String id,
    String model,
    AlertKind kind,
    AlertLevel level,
    String topic,
    String sentence,
    int times,
    Instant firstAt,
    Instant lastAt,
    Instant seenAt) {
  public Alert {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(sentence, "sentence");
  }
}
