package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How rows whose answer is still blank differ from those that were learned from: columns that are
 * blank just there are known no sooner than the answer; others may have moved.
 */
public final class RowsToFill {
  private static final int LEAST = 20;
  private static final int MOST = 3_000;
  private static final double NEARLY_ALL = 0.9;
  private static final double NEARLY_NONE = 0.1;
  private static final double APART = 0.9;
  private static final int PARTS = 3;

  private final TrainingTask job;
  private final int[] rows;
  private final Answers blank;
  private final int[] part;

  private RowsToFill(TrainingTask job, int[] without, int[] with) {
    this.job = job;
    this.rows = IntStream.concat(Arrays.stream(without), Arrays.stream(with)).toArray();
    double[] y = new double[rows.length];
    Arrays.fill(y, 0, without.length, 1);
    this.blank = new Answers(Task.BINARY, 2, y, false);
    SplittableRandom random = new SplittableRandom(job.settings().seed());
    this.part = random.ints(rows.length, 0, PARTS).toArray();
  }

  /**
   * What is odd about them; nothing where they are few.
   *
   * @param inputs columns that are learned from
   * @param known positions of the rows with an answer
   */
  public static List<Warning> warnings(TrainingTask job, List<String> inputs, int[] known) {
    int all = job.table().columns().get(0).size();
    boolean[] has = new boolean[all];
    for (int row : known) {
      has[row] = true;
    }
    int[] without = IntStream.range(0, all).filter(row -> !has[row]).toArray();
    if (without.length < LEAST || known.length < LEAST) {
      return List.of();
    }
    long seed = job.settings().seed();
    RowsToFill both =
        new RowsToFill(job, Draw.some(without, MOST, seed), Draw.some(known, MOST, seed));
    List<Warning> found = new ArrayList<>();
    for (String input : inputs) {
      Warning warning = both.look(input);
      if (warning != null) {
        found.add(warning);
      }
    }
    return found;
  }

  private Warning look(String name) {
    int at = job.table().indexOf(name);
    Column column = job.readings().get(at).read(name, job.table().columns().get(at).rows(rows));
    if (blankShare(column, 1) >= NEARLY_ALL && blankShare(column, 0) <= NEARLY_NONE) {
      String text =
          "Is “%s” known before the answer? It is blank just where “%s” is blank."
              .formatted(name, job.target());
      return new Warning(
          "question",
          Say.that("blank-with-answer", Map.of("column", name, "target", job.target()), text),
          name);
    }
    double[] margins =
        new Strengths(blank, part, PARTS).checked((train, all) -> ColumnRules.cells(column));
    if (new Scoring(blank, margins).of(Metric.AUC) < APART) {
      return null;
    }
    String text =
        "“%s” is different in the rows without an answer: the model may be worse there than it looks."
            .formatted(name);
    return new Warning("info", Say.that("rows-to-fill-differ", Map.of("column", name), text), name);
  }

  private double blankShare(Column column, int side) {
    int count = 0;
    int missing = 0;
    for (int row = 0; row < rows.length; row++) {
      if (blank.y()[row] == side) {
        count++;
        missing += column.missing(row) ? 1 : 0;
      }
    }
    return missing / (double) count;
  }
}
