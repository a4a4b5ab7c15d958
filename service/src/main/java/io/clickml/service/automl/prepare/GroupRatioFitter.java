package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.GroupRatioOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;

/** A number over its mean in the row's level; a level without numbers counts as all rows do. */
record GroupRatioFitter(int number, int group) implements Fitter {
  @Override
  public boolean usesAnswers() {
    return false;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column numbers = table.column(number);
    Column groups = table.column(group);
    LevelCounts counts = LevelCounts.of(groups, rows);
    int levels = groups.levels().size();
    // Beyond the levels: missing, and all rows.
    double[] sums = new double[levels + 2];
    long[] known = new long[levels + 2];
    for (int row : rows) {
      if (!numbers.missing(row)) {
        int code = groups.code(row);
        add(sums, known, code < 0 ? levels : code, numbers.number(row));
        add(sums, known, levels + 1, numbers.number(row));
      }
    }
    double all = known[levels + 1] == 0 ? 0 : sums[levels + 1] / known[levels + 1];
    double[] means = new double[counts.size()];
    for (int place = 0; place < means.length; place++) {
      int code = counts.codes().get(place);
      means[place] = mean(sums, known, code, all);
    }
    double missing = mean(sums, known, levels, all);
    String name = numbers.name() + " / usual for " + groups.name();
    return new GroupRatioOperator(
        number, group, name, counts.first(means.length), means, all, missing);
  }

  private static void add(double[] sums, long[] known, int at, double number) {
    sums[at] += number;
    known[at]++;
  }

  private static double mean(double[] sums, long[] known, int at, double otherwise) {
    return known[at] == 0 ? otherwise : sums[at] / known[at];
  }
}
