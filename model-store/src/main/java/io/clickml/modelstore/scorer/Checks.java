package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;

/** Checks that several models share. */
final class Checks {
  private Checks() {}

  static void requireFinite(String what, double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " is " + value);
      }
    }
  }

  static void requireWidth(MemberModel model, FeatureMatrix x) {
    if (x.width() != model.features()) {
      throw new IllegalArgumentException(
          x.width() + " features given, the model takes " + model.features());
    }
  }
}
