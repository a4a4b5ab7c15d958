package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import java.util.Objects;

/**
 * The column that is probably to be predicted.
 *
 * @param column its name
 * @param task the kind of question, guessed from its values
 * @param why this column, in words
 * @param what the task in words
 * @param filled rows with an answer
 * @param blank rows without one
 */
public record TargetChoice(
    String column, Task task, Sentence why, Sentence what, int filled, int blank) {
  public TargetChoice {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(what, "what");
  }
}
