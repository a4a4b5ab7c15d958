package io.clickml.service.rollout;

import java.time.Instant;

/**
 * What a rollout was decided on.
 *
 * @param n number within the rollout
 * @param happenedAt when
 * @param step index of the step
 * @param action what was decided
 * @param evidence the decision with its figures, as JSON
 */
public record KeptEvidence(int n, Instant happenedAt, int step, String action, String evidence) {}
