package io.clickml.service.rollout;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.monitoring.AskedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rows on which two versions differ, and who of them was right. */
final class Flips {
  private static final int SHOWN = 20;

  private Flips() {}

  /**
   * Compares what both say now of rows that were asked about.
   *
   * @param usualError by how much {@code from} is usually off, where answers are numbers
   * @throws io.clickml.modelstore.schema.MissingColumnException when the rows lack a column
   */
  static VersionDiff.Rows of(AskedRows.Asked asked, Scorer from, Scorer to, double usualError) {
    RawTable rows = asked.logged().rows();
    boolean numbers = to.schema().target().task() == Task.REGRESSION;
    ScoreOptions how = ScoreOptions.withReasons(0);
    Prediction[] before = from.predict(rows, how);
    Prediction[] after = to.predict(rows, how);
    List<VersionDiff.Flip> flips = new ArrayList<>();
    for (int row = 0; row < before.length; row++) {
      if (differ(before[row].value(), after[row].value(), numbers ? usualError : 0)) {
        flips.add(flip(asked, row, before[row].value(), after[row].value()));
      }
    }
    List<VersionDiff.Flip> known =
        flips.stream().filter(each -> Objects.nonNull(each.happened())).toList();
    return new VersionDiff.Rows(
        rows.rows(),
        flips.size(),
        known.size(),
        right(known, numbers, VersionDiff.Flip::from, VersionDiff.Flip::to),
        right(known, numbers, VersionDiff.Flip::to, VersionDiff.Flip::from),
        flips.stream()
            .sorted(Comparator.comparing(each -> each.happened() == null))
            .limit(SHOWN)
            .toList());
  }

  private static VersionDiff.Flip flip(AskedRows.Asked asked, int row, Object from, Object to) {
    RawTable rows = asked.logged().rows();
    String keys = asked.logged().keys();
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < rows.names().size(); column++) {
      if (!rows.names().get(column).equals(keys)) {
        cells.put(rows.names().get(column), rows.columns().get(column).get(row));
      }
    }
    Object key = rows.columns().get(rows.indexOf(keys)).get(row);
    return new VersionDiff.Flip(CellText.of(key), cells, from, to, asked.happened().get(row));
  }

  private static boolean differ(Object before, Object after, double usualError) {
    if (before instanceof Double a && after instanceof Double b) {
      return Math.abs(a - b) > usualError;
    }
    return !CellText.of(before).equals(CellText.of(after));
  }

  /** How many rows {@code one} got right; for numbers: was nearer to than {@code other}. */
  static int right(
      List<VersionDiff.Flip> known,
      boolean numbers,
      Function<VersionDiff.Flip, Object> one,
      Function<VersionDiff.Flip, Object> other) {
    return (int)
        known.stream()
            .filter(
                each ->
                    numbers
                        ? nearer(one.apply(each), other.apply(each), each.happened())
                        : CellText.of(one.apply(each)).equals(each.happened()))
            .count();
  }

  private static boolean nearer(Object said, Object other, String happened) {
    double truth = Double.parseDouble(happened);
    return Math.abs((Double) said - truth) < Math.abs((Double) other - truth);
  }
}
