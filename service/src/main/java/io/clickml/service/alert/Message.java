package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import java.time.Instant;

/**
 * What is carried to people: the body of a webhook.
 *
 * @param id of the alert
 * @param at when it was raised
 * @param model slug of the model, absent where there is none
 * @param kind of what it speaks
 * @param level how much it presses
 * @param sentence in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
    String id, Instant at, String model, AlertKind kind, AlertLevel level, Sentence sentence) {}
