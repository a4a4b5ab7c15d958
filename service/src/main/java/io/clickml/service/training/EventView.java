package io.clickml.service.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * An event on the wire; what it does not have is absent.
 *
 * @param n its number
 * @param at when
 * @param kind of what kind
 * @param attempt of which attempt
 * @param progress where the training stood
 * @param point a new point of the curve
 * @param asked what a person asked for
 * @param state the state from then on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
    int n,
    Instant at,
    String kind,
    Integer attempt,
    @JsonRawValue String progress,
    @JsonRawValue String point,
    String asked,
    String state) {
  static EventView of(TrainingEvent event) {
    return new EventView(
        event.n(),
        event.happenedAt(),
        event.kind(),
        event.attempt(),
        event.progress(),
        event.point(),
        event.asked(),
        event.state());
  }
}
