package io.clickml.service.model;

import io.clickml.modelstore.schema.Schema;
import java.util.List;

/**
 * What a version takes and gives, as kept beside it so that looking needs no bundle.
 *
 * @param classes possible answers; empty for a number
 * @param columns what it needs
 */
record Expects(List<Object> classes, List<ExpectedColumn> columns) {
  static Expects of(Schema schema) {
    return new Expects(
        schema.target().classes(), schema.inputs().stream().map(ExpectedColumn::of).toList());
  }
}
