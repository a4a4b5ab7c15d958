package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;

/** One trained function from features to margins; immutable and thread-safe. */
public sealed interface MemberModel permits Forest, Linear {

  /** Margins per row: 1 for two classes and for numbers, k for k classes. */
  int outputs();

  /** Features per row that the model was made for. */
  int features();

  /**
   * Adds {@code weight} times the margins of the rows {@code from..to-1}.
   *
   * @param x features, {@link #features()} wide
   * @param out at least {@code (to - from) * outputs()} numbers, row-major; row {@code from} first
   */
  void addMargins(FeatureMatrix x, int from, int to, double weight, double[] out);
}
