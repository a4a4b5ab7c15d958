package io.clickml.service.training;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.clickml.service.automl.Metric;
import io.clickml.service.platform.Problem;
import java.time.Instant;
import java.util.List;

/** A training on the wire, as the contract has it. */
record TrainingView(
    String id,
    TrainingState state,
    int attempt,
    String table,
    String target,
    String task,
    Metric metric,
    List<String> exclude,
    double budgetSeconds,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    String asked,
    @JsonRawValue String progress,
    @JsonRawValue String history,
    String model,
    Integer version,
    @JsonRawValue String reproduced,
    Problem problem) {
  /** The view of a training. */
  static TrainingView of(Training training, List<String> points, Problem problem) {
    TrainingOrder order = training.job();
    return new TrainingView(
        training.id(),
        training.state(),
        training.attempt(),
        training.tableId(),
        order.target(),
        TrainingSummary.word(order.task()),
        order.metric(),
        order.exclude(),
        order.budgetSeconds(),
        training.createdAt(),
        training.startedAt(),
        training.endedAt(),
        training.asked(),
        progress(training),
        "[" + String.join(",", points) + "]",
        training.model(),
        training.modelVersion(),
        training.compared(),
        problem);
  }

  private static String progress(Training training) {
    if (training.progress() != null) {
      return training.progress();
    }
    boolean queued = training.state() == TrainingState.QUEUED;
    String code = queued ? "now-waiting" : "now-starting";
    String text = queued ? "Waiting for its turn." : "Starting.";
    return """
        {"elapsedSeconds":0,"secondsLeft":%s,"candidatesTried":0,"best":null,\
        "now":{"code":"%s","args":{},"text":"%s"}}"""
        .formatted(training.job().budgetSeconds(), code, text);
  }
}
