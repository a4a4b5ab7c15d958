package io.clickml.service.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A call for predictions that was answered.
 *
 * @param workspace who asked
 * @param model slug of the model
 * @param rollout the rollout under way, or null
 * @param weight percent of the rows that the canary was to answer; null without a canary, or where
 *     it gets only new rows
 * @param document where the rows come from, or null
 * @param forced whether the caller chose the version: such answers say nothing about a rollout
 * @param at when
 * @param parts the rows, by the version that answered them
 */
public record AnsweredCall(
    String workspace,
    String model,
    String rollout,
    Double weight,
    String document,
    boolean forced,
    Instant at,
    List<AnsweredPart> parts) {
  public AnsweredCall {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(at, "at");
    parts = List.copyOf(parts);
  }

  /** Rows of all parts. */
  public int rows() {
    return parts.stream().mapToInt(part -> part.answers().rows().rows()).sum();
  }
}
