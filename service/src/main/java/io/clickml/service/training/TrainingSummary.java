package io.clickml.service.training;

import io.clickml.modelstore.schema.Task;
import java.time.Instant;
import java.util.Locale;

/** A training in a list. */
record TrainingSummary(
    String id,
    TrainingState state,
    String table,
    String target,
    String task,
    double budgetSeconds,
    Instant createdAt,
    Instant endedAt,
    String model,
    Integer version) {
  static TrainingSummary of(Training training) {
    TrainingOrder order = training.job();
    return new TrainingSummary(
        training.id(),
        training.state(),
        training.tableId(),
        order.target(),
        word(order.task()),
        order.budgetSeconds(),
        training.createdAt(),
        training.endedAt(),
        training.model(),
        training.modelVersion());
  }

  static String word(Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }
}
