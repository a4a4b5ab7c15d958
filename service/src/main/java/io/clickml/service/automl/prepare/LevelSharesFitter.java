package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.LevelValueOperator;
import io.clickml.modelstore.encoding.Levels;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;

/**
 * How much more frequent each class is at a level of a category than among all rows, as logarithms;
 * 0 where that tells nothing.
 */
record LevelSharesFitter(int source) implements Fitter {
  private static final int MOST_LEVELS = 2_000;

  @Override
  public boolean usesAnswers() {
    return true;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column column = table.column(source);
    double[] usual = Shares.prior(answers, rows);
    LevelCounts counts = LevelCounts.of(column, rows);
    int[] placeOf = new int[column.levels().size()];
    for (int place = 0; place < counts.size(); place++) {
      placeOf[counts.codes().get(place)] = place;
    }
    Shares shares = Shares.alike(counts.size(), usual);
    for (int row : rows) {
      if (!column.missing(row)) {
        shares.add(placeOf[column.code(row)], answers.y()[row]);
      }
    }
    double[][] smoothed = shares.smoothed();
    int places = smoothed == null ? 0 : Math.min(counts.size(), MOST_LEVELS);
    Levels levels = counts.first(places);
    return new LevelValueOperator(
        source,
        Shares.names(column, usual.length),
        levels,
        places == 0 ? new double[0] : Shares.over(usual, Arrays.copyOf(smoothed, places)),
        new double[usual.length],
        Shares.blank(column, answers, rows, usual));
  }
}
