package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.LevelValueOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.List;

/** A category of few levels as a number: its place by frequency. */
record LevelOrderFitter(int source) implements Fitter {
  @Override
  public boolean usesAnswers() {
    return false;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column column = table.column(source);
    LevelCounts counts = LevelCounts.of(column, rows);
    double[] values = new double[counts.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = place;
    }
    double[] unseen = {values.length};
    double[] missing = {Double.NaN};
    List<String> names = List.of(column.name());
    return new LevelValueOperator(
        source, names, counts.first(values.length), values, unseen, missing);
  }
}
