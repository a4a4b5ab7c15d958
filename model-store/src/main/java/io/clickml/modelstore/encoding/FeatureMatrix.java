package io.clickml.modelstore.encoding;

/**
 * Features of a block of rows, row-major, missing = NaN, as learners and scorers take them.
 * Categories travel as their code. The array is not copied: treat it as read-only.
 *
 * @param rows number of rows
 * @param width features per row
 * @param values {@code rows * width} floats
 */
public record FeatureMatrix(int rows, int width, float[] values) {
  public FeatureMatrix {
    if (values.length != rows * width) {
      throw new IllegalArgumentException(values.length + " values for " + rows + " x " + width);
    }
  }

  public float get(int row, int feature) {
    return values[row * width + feature];
  }
}
