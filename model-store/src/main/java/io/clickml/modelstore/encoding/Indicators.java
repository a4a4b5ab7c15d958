package io.clickml.modelstore.encoding;

import java.util.List;

/** Features that come with a 0/1 companion for missing values. */
final class Indicators {
  private Indicators() {}

  static List<Feature> features(int source, String name, String column, boolean indicator) {
    Feature value = new Feature(name, source, 0);
    return indicator
        ? List.of(value, new Feature(column + " (missing)", source, 0))
        : List.of(value);
  }
}
