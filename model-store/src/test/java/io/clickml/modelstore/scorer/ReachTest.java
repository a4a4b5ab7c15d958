package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.NumberOperator;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final NumberReading NUMBERS = NumberReading.plain();

  private static Column numbers(String name, double... values) {
    Cells.Builder cells = new Cells.Builder();
    Arrays.stream(values).forEach(cells::add);
    return NUMBERS.read(name, cells.build());
  }

  /** Learned from prices of 0 to 100; one member is linear in the logarithm. */
  private static Scorer scorer(Domain domain) {
    return scorer(domain, null);
  }

  private static Scorer scorer(Domain domain, Calibration.Interval interval) {
    Linear steep = new Linear(new double[][] {{2, 1}}, new double[] {0}, new double[] {1, 0.5});
    Linear plain = new Linear(new double[][] {{-9, 4}}, new double[] {10}, new double[] {1, 0.5});
    Blend blend =
        new Blend(
            List.of(
                new Member(0, steep, 0.6, "steep", TargetScale.LOG1P),
                new Member(0, plain, 0.4, "plain")));
    Domain any = Domain.of(numbers("x", 0, 1, 2));
    Schema schema =
        new Schema(
            List.of(InputColumn.of("x", NUMBERS, any), InputColumn.of("y", NUMBERS, any)),
            new Target("price", Task.REGRESSION, NUMBERS, List.of(), "", domain));
    Encoder encoder = new Encoder(List.of(NumberOperator.of(0, "x"), NumberOperator.of(1, "y")));
    return Scorer.of(schema, List.of(encoder), blend, Calibration.ofNumbers(interval));
  }

  @Test
  void noMemberLeavesTheRangeOfTheAnswersByMoreThanATenth() {
    Scorer scorer = scorer(Domain.of(numbers("price", 0, 40, 100)));
    Table rows = new Table(List.of(numbers("x", 50, -50), numbers("y", 1, 1)));
    double[] values = scorer.scores(rows, ScoreOptions.onThisThread(0));
    // 110 of the steep one, 0 of the other: no price was below it.
    assertEquals(0.6 * 110, values[0], 1e-9);
    assertEquals(0.4 * 110, values[1], 1e-9);
    assertEquals(-10, Reach.around(-9, 1).low());
  }

  @Test
  void effectsStillAddUp() {
    Scorer scorer = scorer(Domain.of(numbers("price", 0, 40, 100)));
    Table rows = new Table(List.of(numbers("x", 50, -50, 1.5, 0), numbers("y", 1, 1, 2, -3)));
    double[] values = scorer.scores(rows, ScoreOptions.onThisThread(0));
    Explanation[] told = scorer.explain(rows, ScoreOptions.onThisThread(0));
    for (int row = 0; row < values.length; row++) {
      double sum = told[row].base() + Arrays.stream(told[row].effects()).sum();
      assertEquals(values[row], sum, 1e-6, "row " + row);
    }
  }

  @Test
  void noIntervalGoesBelowZeroWhereNoAnswerDid() {
    Calibration.Interval wide = new Calibration.Interval(TargetScale.IDENTITY, -50, 30);
    double[] never = interval(scorer(Domain.of(numbers("price", 0, 40, 100)), wide), 0);
    assertEquals(0, never[0]);
    assertTrue(never[1] > 30, Arrays.toString(never));
    double[] sometimes = interval(scorer(Domain.of(numbers("price", -1, 40, 100)), wide), 0);
    assertTrue(sometimes[0] < 0, Arrays.toString(sometimes));
    Calibration.Interval lower = new Calibration.Interval(TargetScale.IDENTITY, -90, -80);
    double[] none = interval(scorer(Domain.of(numbers("price", 0, 40, 100)), lower), 0);
    assertEquals(List.of(0.0, 0.0), List.of(none[0], none[1]));
  }

  private static double[] interval(Scorer scorer, double x) {
    Table row = new Table(List.of(numbers("x", x), numbers("y", 1)));
    return scorer.predict(row, ScoreOptions.onThisThread(0))[0].interval();
  }

  @Test
  void anUnknownRangeLimitsNothing() {
    Domain unknown = Domain.of(CategoryReading.usual().read("price", new Cells.Builder().build()));
    Table rows = new Table(List.of(numbers("x", 50), numbers("y", 1)));
    assertTrue(scorer(unknown).scores(rows, ScoreOptions.onThisThread(0))[0] > 1e9);
  }
}
