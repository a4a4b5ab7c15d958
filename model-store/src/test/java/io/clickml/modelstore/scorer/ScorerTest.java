package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.Samples;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorerTest {
  private static final List<String> NAMES = List.of("balance", "joined", "newsletter", "city");

  private static RawTable rows(List<?>... rows) {
    List<Cells> columns = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      Cells.Builder cells = new Cells.Builder();
      for (List<?> row : rows) {
        cells.add(row.get(i));
      }
      columns.add(cells.build());
    }
    return new RawTable(NAMES, columns);
  }

  private static RawTable many(Bundle bundle) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.addAll(bundle.golden().rows());
    }
    return rows(rows.toArray(List[]::new));
  }

  @Test
  void answersWithTheClassAndItsChance() {
    Bundle bundle = Samples.bundle(Task.BINARY);
    Prediction[] all = bundle.scorer().predict(many(bundle), ScoreOptions.onThisThread(0));
    for (Prediction one : all) {
      boolean yes = one.probabilities()[1] >= bundle.calibration().threshold();
      assertEquals(yes, one.value());
      assertEquals(one.probabilities()[yes ? 1 : 0], one.probability());
      assertEquals(1, Arrays.stream(one.probabilities()).sum(), 1e-12);
    }
    assertTrue(Arrays.stream(all).anyMatch(one -> one.value().equals(true)));
    assertTrue(Arrays.stream(all).anyMatch(one -> one.value().equals(false)));
  }

  @Test
  void answersNumbersWithAnInterval() {
    Bundle bundle = Samples.bundle(Task.REGRESSION);
    for (Prediction one : bundle.scorer().predict(many(bundle), ScoreOptions.onThisThread(0))) {
      double value = (Double) one.value();
      assertTrue(one.interval()[0] <= value && value <= one.interval()[1]);
      assertTrue(Double.isNaN(one.probability()));
    }
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void answersTheSameInAnyBlockAndThread(Task task) throws Exception {
    Bundle bundle = Samples.bundle(task);
    Scorer scorer = bundle.scorer();
    RawTable raw = many(bundle);
    Table table = ColumnMatcher.read(raw, bundle.schema());
    double[] whole = scorer.scores(table, ScoreOptions.onThisThread(0));
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      ScoreOptions threads = new ScoreOptions(2, 4, pool);
      assertArrayEquals(whole, scorer.scores(table, threads));
      Prediction[] spread = scorer.predict(raw, threads);
      int width = whole.length / table.rows();
      for (int row = 0; row < table.rows(); row += 7) {
        double[] alone = scorer.scores(table.rows(new int[] {row}), ScoreOptions.onThisThread(0));
        assertArrayEquals(Arrays.copyOfRange(whole, row * width, (row + 1) * width), alone);
        Prediction one = scorer.predict(raw.rows(new int[] {row}), ScoreOptions.onThisThread(2))[0];
        assertEquals(spread[row].value(), one.value());
        assertEquals(spread[row].reasons().size(), one.reasons().size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void explainsTheWholeAnswer(Task task) {
    Bundle bundle = Samples.bundle(task);
    Table table = ColumnMatcher.read(many(bundle), bundle.schema());
    Scorer scorer = bundle.scorer();
    Explanation[] told = scorer.explain(table, ScoreOptions.withReasons(0));
    Prediction[] answers = scorer.predict(table, ScoreOptions.onThisThread(0));
    for (int row = 0; row < told.length; row++) {
      double sum = told[row].base() + Arrays.stream(told[row].effects()).sum();
      double answer =
          task == Task.REGRESSION ? (Double) answers[row].value() : answers[row].probability();
      assertEquals(answer, sum, 1e-5 * Math.max(1, Math.abs(answer)), "row " + row);
    }
  }

  @Test
  void marksWhatIsOdd() {
    Scorer scorer = Samples.bundle(Task.BINARY).scorer();
    RawTable raw =
        rows(
            List.of("1,240", "01.03.2020", "yes", "Graz"),
            List.of("99,999", "01.03.2020", "yes", "Bern"),
            List.of("much", "01.03.2020", "perhaps", "Graz"));
    Prediction[] all = scorer.predict(raw, ScoreOptions.onThisThread(0));
    assertEquals(List.of(), all[0].marks());
    assertEquals(List.of("outside:balance", "unseen:city"), all[1].marks());
    assertEquals(List.of("misfit:balance", "misfit:newsletter"), all[2].marks());
  }

  @Test
  void refusesATableWithoutANeededColumn() {
    Scorer scorer = Samples.bundle(Task.BINARY).scorer();
    RawTable raw = new RawTable(List.of("balance"), List.of(Cells.of(List.of("5"))));
    ScoreOptions options = ScoreOptions.onThisThread(0);
    MissingColumnException refused =
        assertThrows(MissingColumnException.class, () -> scorer.predict(raw, options));
    assertEquals(List.of("joined", "newsletter", "city"), refused.columns());
  }
}
