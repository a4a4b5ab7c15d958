package io.clickml.modelstore.encoding;

import java.util.List;
import java.util.Objects;

/**
 * One number per row that learners see.
 *
 * @param name for people and logs
 * @param sources positions of the input columns it comes from, which share its effect equally; none
 *     when it comes from the row as a whole
 * @param levels more than 0: a categorical code from 0 to {@code levels - 1}; 0: a quantity
 */
public record Feature(String name, List<Integer> sources, int levels) {
  public Feature {
    Objects.requireNonNull(name, "name");
    sources = List.copyOf(sources);
    if (levels < 0 || sources.stream().anyMatch(source -> source < 0)) {
      throw new IllegalArgumentException("feature " + name + ": " + sources + ", " + levels);
    }
  }

  /** A feature of one column. */
  Feature(String name, int source, int levels) {
    this(name, List.of(source), levels);
  }
}
