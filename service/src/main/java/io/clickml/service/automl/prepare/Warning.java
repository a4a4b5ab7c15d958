package io.clickml.service.automl.prepare;

import io.clickml.modelstore.Sentence;

/**
 * Something a person should know about the rows or the model.
 *
 * @param level {@code suspect} (probably wrong), {@code question} (only the person can know) or
 *     {@code info}
 * @param sentence what
 * @param column which column, or null
 */
public record Warning(String level, Sentence sentence, String column) {}
