package io.clickml.modelstore.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a model expects of a table and what it answers.
 *
 * @param inputs columns it learned from; operators name them by position
 * @param target what it answers
 */
public record Schema(List<InputColumn> inputs, Target target) {
  public Schema {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(target, "target");
    Set<String> names = new HashSet<>();
    for (InputColumn input : inputs) {
      if (!names.add(input.name())) {
        throw new IllegalArgumentException("column " + input.name() + " twice in a schema");
      }
    }
  }
}
