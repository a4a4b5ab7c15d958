package io.clickml.modelstore.scorer;

/**
 * Effects of groups of features on margins, for a block of rows.
 *
 * @param outputs margins per row
 * @param groups groups of features
 * @param values rows x outputs x groups
 * @param offset row that counts as the first
 */
record Effects(int outputs, int groups, double[] values, int offset) {

  static Effects of(int rows, int outputs, int groups) {
    return new Effects(outputs, groups, new double[rows * outputs * groups], 0);
  }

  /** The same numbers, counted from another row. */
  Effects at(int row) {
    return new Effects(outputs, groups, values, offset + row);
  }

  double get(int row, int output, int group) {
    return values[((offset + row) * outputs + output) * groups + group];
  }

  void add(int row, int output, int group, double effect) {
    values[((offset + row) * outputs + output) * groups + group] += effect;
  }

  void add(int rows, int output, int group, double weight, double[] effect) {
    int at = (offset * outputs + output) * groups + group;
    for (int row = 0; row < rows; row++, at += outputs * groups) {
      values[at] += weight * effect[row];
    }
  }
}
