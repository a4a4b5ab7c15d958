package io.clickml.modelstore.encoding;

import java.util.Objects;

/**
 * One number per row that learners see.
 *
 * @param name for people and logs
 * @param source position of the input column it comes from, to which its effect is credited; -1
 *     when it comes from the row as a whole
 * @param levels more than 0: a categorical code from 0 to {@code levels - 1}; 0: a quantity
 */
public record Feature(String name, int source, int levels) {
  public Feature {
    Objects.requireNonNull(name, "name");
    if (levels < 0 || source < -1) {
      throw new IllegalArgumentException("feature " + name + ": " + source + ", " + levels);
    }
  }
}
