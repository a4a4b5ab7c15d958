package io.clickml.service.training;

import java.time.Instant;
import java.util.Objects;

/**
 * One run.
 *
 * @param workspace whose it is
 * @param id its id
 * @param state where it stands
 * @param attempt how often it was taken up
 * @param breaks how many of the attempts broke off
 * @param tableId the rows
 * @param model slug of the model it adds to, or made; null when not known yet
 * @param modelVersion the version it made, null until it has succeeded
 * @param job what was asked for
 * @param asked {@code finish}, {@code cancel} or null
 * @param lastEvent number of the newest event
 * @param progress the newest progress as JSON, or null
 * @param compared what came out against the version to be reproduced, as JSON, or null
 * @param problem why it failed as JSON of a sentence, or null
 * @param createdAt when it was asked for
 * @param startedAt when it was first taken up, or null
 * @param endedAt when it ended, or null
 */
public record Training(
    String workspace,
    String id,
    TrainingState state,
    int attempt,
    int breaks,
    String tableId,
    String model,
    Integer modelVersion,
    TrainingOrder job,
    String asked,
    int lastEvent,
    String progress,
    String compared,
    String problem,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt) {
  /** The word for "use the best so far". */
  static final String FINISH = "finish";

  /** The word for "stop and keep nothing". */
  static final String CANCEL = "cancel";

  public Training {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  boolean cancelAsked() {
    return CANCEL.equals(asked);
  }

  boolean finishAsked() {
    return FINISH.equals(asked);
  }
}
