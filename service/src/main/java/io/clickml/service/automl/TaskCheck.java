package io.clickml.service.automl;

import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Device;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Refuses what a task asks for and cannot have. */
final class TaskCheck {
  private TaskCheck() {}

  /** That a training done again has the rows that it had. */
  static void sameRows(TrainingTask job, CompletableFuture<String> data) {
    Replay replay = job.replay();
    if (replay != null && !replay.was().dataDigest().equals(data.join())) {
      throw Say.failure(
          "other-rows",
          job.target(),
          "These are not the rows that the bundle was made from, so its training cannot be done"
              + " again.");
    }
  }

  /** Where trees are grown: {@code cpu} or {@code cuda}. */
  static String device(TrainingTask job, Table table) {
    long cells = (long) table.rows() * table.columns().size();
    Device device = Device.of(job.settings().device(), cells);
    if (device == null) {
      throw Say.failure(
          "no-cuda",
          job.target(),
          "There is no NVIDIA card here that this program can use; train on the processor instead"
              + " (device cpu or auto).");
    }
    return device.code();
  }

  /** That something can count more only where there are two answers. */
  static void checkStakes(TrainingTask job, Task task) {
    if (job.settings().stakes().counts() != Counts.RIGHT && task != Task.BINARY) {
      throw Say.failure(
          "counts-does-not-fit",
          job.target(),
          "“" + job.target() + "” has more than two answers: nothing can count more.");
    }
  }

  /** What better means: as asked, or the usual. */
  static Metric metric(TrainingTask job, Task task) {
    Metric metric = job.metric() == null ? Metric.of(task).get(0) : job.metric();
    if (!Metric.of(task).contains(metric)) {
      throw Say.failure(
          "metric-does-not-fit",
          job.target(),
          Map.of("metric", metric.code()),
          "“" + metric.code() + "” does not measure answers like those of “" + job.target() + "”.");
    }
    return metric;
  }
}
