package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.List;

/** Tells what features bring to a quick model. */
@FunctionalInterface
public interface Gains {
  /**
   * What each feature brought, 0 for nothing.
   *
   * @param matrix features of the rows to learn from
   * @param features one per column of the matrix
   * @param answers of the same rows
   */
  double[] of(FeatureMatrix matrix, List<Feature> features, Answers answers, long seed);
}
