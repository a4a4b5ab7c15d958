package io.clickml.service.automl.prepare;

import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.table.Table;
import java.util.List;

/**
 * What is learned from.
 *
 * @param columns as the model's schema tells them
 * @param table their values, rows with an answer only
 * @param groups number of each row's group of equal rows
 * @param left columns not learned from, and why
 */
public record Inputs(List<InputColumn> columns, Table table, int[] groups, List<Warning> left) {}
