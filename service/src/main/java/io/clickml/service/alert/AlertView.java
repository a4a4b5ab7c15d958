package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import java.time.Instant;

/**
 * An alert, on the wire.
 *
 * @param id its id
 * @param model slug of the model, absent where there is none
 * @param kind of what it speaks
 * @param level how much it presses
 * @param said the newest words
 * @param count how often it was raised
 * @param firstAt when first
 * @param lastAt when last
 * @param seenAt when a person saw it, absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
    String id,
    String model,
    AlertKind kind,
    AlertLevel level,
    Sentence said,
    int count,
    Instant firstAt,
    Instant lastAt,
    Instant seenAt) {}
