package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import java.time.Instant;

/**
 * Something that happened to a model, on the wire.
 *
 * @param n number within the model
 * @param at when
 * @param kind what, in a word or two
 * @param version of which it speaks, or null
 * @param actor who asked or decided
 * @param said in words
 * @param arms who answered after it
 */
record EventView(
    int n, Instant at, String kind, Integer version, String actor, Sentence said, Arms arms) {}
