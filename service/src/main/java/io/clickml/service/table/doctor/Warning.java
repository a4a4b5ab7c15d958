package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import java.util.Objects;

/**
 * Something a person should know before training.
 *
 * @param level how serious
 * @param sentence what it is
 * @param column of which column, or null for the whole table
 */
public record Warning(Level level, Sentence sentence, String column) {
  public Warning {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(sentence, "sentence");
  }

  /** How serious a warning is. */
  public enum Level {
    /** Probably wrong. */
    SUSPECT,
    /** Only the person can know. */
    QUESTION,
    /** Good to know. */
    INFO
  }
}
