package io.clickml.service.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to a model; never changed, never removed while the model is there.
 *
 * @param workspace whose it is
 * @param model slug of the model
 * @param n number within the model, from 1
 * @param happenedAt when
 * @param kind what, in a word or two
 * @param version of which it speaks, or null
 * @param actor id of the key that asked, or the part of the service that decided
 * @param epoch of the model after it
 * @param sentence in words, as JSON of a sentence
 * @param arms who answered after it, as JSON of {@link Arms}
 */
public record ModelEvent(
    String workspace,
    String model,
    int n,
    Instant happenedAt,
    String kind,
    Integer version,
    String actor,
    int epoch,
    String sentence,
    String arms) {
  public ModelEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(arms, "arms");
  }
}
