package io.clickml.service.model;

import io.clickml.modelstore.schema.Task;
import java.time.Instant;
import java.util.Objects;

/**
 * A named thing that predicts one target.
 *
 * @param workspace whose it is
 * @param slug its name in addresses
 * @param title its name for people
 * @param target the column it predicts
 * @param task what kind of answer
 * @param live the version that answers, 0 when none can
 * @param lastVersion the highest number given so far
 * @param epoch raised by every change of who answers
 * @param lastEvent number of the newest event
 * @param createdAt when its first version came
 * @param updatedAt when its newest version came
 */
public record Model(
    String workspace,
    String slug,
    String title,
    String target,
    Task task,
    int live,
    int lastVersion,
    int epoch,
    int lastEvent,
    Instant createdAt,
    Instant updatedAt) {
  public Model {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(task, "task");
  }
}
