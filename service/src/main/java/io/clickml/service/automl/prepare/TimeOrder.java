package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.blend.Ranks;
import java.util.Arrays;
import java.util.Map;

/**
 * The order of the rows in time, for who asks about later rows than these.
 *
 * @param name of the column that tells it
 * @param dates whether it holds dates, not numbers
 * @param times of the rows with an answer, in the column's own unit; {@link
 *     Double#NEGATIVE_INFINITY} where the cell is blank
 */
public record TimeOrder(String name, boolean dates, double[] times) {
  /** Different times that are needed: some to learn from, some to be checked on. */
  private static final int LEAST_TIMES = 10;

  private static final int SPANS = 30;

  /**
   * The order that a training asks for.
   *
   * @return null where it asks for none
   * @throws TrainingException where the column cannot tell the order
   */
  public static TimeOrder of(TrainingTask job, Goal goal) {
    String name = job.settings().timeColumn();
    if (name == null) {
      return null;
    }
    int index = job.table().indexOf(name);
    if (index < 0 || name.equals(job.target())) {
      throw noDates(name);
    }
    Reading reading = job.readings().get(index);
    Cells cells = job.table().columns().get(index).rows(goal.rows());
    Column column = reading.read(name, cells);
    if (column.type() != ColumnType.DATE && column.type() != ColumnType.NUMBER) {
      throw noDates(name);
    }
    double[] times = new double[column.size()];
    for (int row = 0; row < times.length; row++) {
      times[row] = column.missing(row) ? Double.NEGATIVE_INFINITY : column.number(row);
    }
    long different = Arrays.stream(times).filter(Double::isFinite).distinct().count();
    if (different < LEAST_TIMES) {
      throw Say.failure(
          "time-column-too-few",
          name,
          Map.of("times", different, "needed", LEAST_TIMES),
          "“%s” tells only %d different times; at least %d are needed"
                  .formatted(name, different, LEAST_TIMES)
              + " to learn from some and to check on later ones.");
    }
    return new TimeOrder(name, column.type() == ColumnType.DATE, times);
  }

  private static TrainingException noDates(String name) {
    return Say.failure(
        "time-column-no-dates",
        name,
        "“"
            + name
            + "” cannot tell which rows are later: choose a column of dates beside the one to"
            + " predict.");
  }

  /** Rows without a time; they count as the oldest. */
  public int blank() {
    return (int) Arrays.stream(times).filter(Double::isInfinite).count();
  }

  /**
   * Which rows share their luck: those of one time, and of times beside each other (blocks that do
   * not overlap, Carlstein 1986, 30 at most).
   *
   * @return number of the span that each of the rows lies in
   */
  public int[] spans(int[] rows) {
    double[] at = Arrays.stream(rows).mapToDouble(row -> times[row]).toArray();
    int[] rising = Ranks.ascending(at);
    int[] spans = new int[rows.length];
    int first = 0;
    for (int i = 0; i < rising.length; i++) {
      if (at[rising[i]] > at[rising[first]]) {
        first = i;
      }
      spans[rising[i]] = (int) ((long) SPANS * first / rows.length);
    }
    return spans;
  }

  /** The time of the earliest of some rows. */
  public double earliest(int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> times[row]).min().orElseThrow();
  }
}
