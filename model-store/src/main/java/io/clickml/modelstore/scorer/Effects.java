package io.clickml.modelstore.scorer;

/**
 * Effects of groups of features on margins, for a block of rows.
 *
 * @param outputs margins per row
 * @param groups groups of features
 * @param values rows x outputs x groups
 */
record Effects(int outputs, int groups, double[] values) {

  static Effects of(int rows, int outputs, int groups) {
    return new Effects(outputs, groups, new double[rows * outputs * groups]);
  }

  double get(int row, int output, int group) {
    return values[(row * outputs + output) * groups + group];
  }

  void add(int row, int output, int group, double effect) {
    values[(row * outputs + output) * groups + group] += effect;
  }

  /** Adds a column of effects, one per row. */
  void add(int from, int rows, int output, int group, double[] effect) {
    int at = (from * outputs + output) * groups + group;
    for (int row = 0; row < rows; row++, at += outputs * groups) {
      values[at] += effect[row];
    }
  }

  /** Adds a row of other effects, times a factor. */
  void addRow(int row, Effects other, double factor) {
    int size = outputs * groups;
    for (int i = row * size; i < (row + 1) * size; i++) {
      values[i] += factor * other.values[i];
    }
  }

  double sum(int row) {
    return sum(row, 0);
  }

  double sum(int row, int output) {
    double sum = 0;
    for (int group = 0; group < groups; group++) {
      sum += get(row, output, group);
    }
    return sum;
  }

  void copyTo(int row, int output, double[] out) {
    System.arraycopy(values, (row * outputs + output) * groups, out, 0, groups);
  }
}
