package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.TrainingException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
  @ParameterizedTest
  @ValueSource(ints = {12, 60, 499, 500, 3_000, 40_000, 120_000})
  void learnsOnlyFromWhatCameBefore(int rows) {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    double[] days = random.doubles(rows, 0, 11 + rows / 20.0).map(Math::floor).toArray();
    Chain chain = Chain.of(order(days), numbers(rows), 2);
    for (Split split : chain.splits()) {
      assertTrue(newest(days, split.train()) < oldest(days, split.check()), "seed " + seed);
    }
    Split last = chain.splits().get(chain.splits().size() - 1);
    int[] open = IntStream.concat(stream(last.train()), stream(last.check())).toArray();
    assertEquals(rows, open.length + chain.locked().length, "seed " + seed);
    if (rows >= 500) {
      assertTrue(newest(days, open) < oldest(days, chain.locked()), "seed " + seed);
    } else {
      assertEquals(0, chain.locked().length);
    }
    int[] checked = chain.splits().stream().flatMapToInt(s -> stream(s.check())).toArray();
    assertEquals(checked.length, stream(checked).distinct().count(), "seed " + seed);
    List<Integer> ids = chain.splits().stream().map(Split::id).toList();
    assertEquals(IntStream.range(0, ids.size()).boxed().toList(), ids);
  }

  @Test
  void takesRowsWithoutATimeForTheOldest() {
    double[] days = days(60);
    days[59] = Double.NEGATIVE_INFINITY;
    Chain chain = Chain.of(order(days), numbers(60), 2);
    for (Split split : chain.splits()) {
      assertEquals(59, split.train()[0]);
    }
  }

  @Test
  void checksNoAnswerThatNobodyCouldKnow() {
    // The third answer comes up at day 70 only.
    Answers answers = classes(100, 3, day -> day < 70 ? day % 2 : 2 - day % 3);
    Chain chain = Chain.of(order(days(100)), answers, 2);
    Split last = chain.splits().get(chain.splits().size() - 1);
    assertEquals(99, last.check()[last.check().length - 1]);
    for (Split split : chain.splits()) {
      boolean learned = stream(split.train()).anyMatch(row -> answers.y()[row] == 2);
      boolean checked = stream(split.check()).anyMatch(row -> answers.y()[row] == 2);
      assertTrue(learned || !checked);
    }
  }

  @Test
  void refusesAnswersThatComeOnlyLater() {
    Answers answers = classes(100, 2, day -> day < 90 ? 0 : 1);
    TrainingException refused =
        assertThrows(TrainingException.class, () -> Chain.of(order(days(100)), answers, 2));
    assertEquals("time-column-one-sided", refused.sentence().code());
    assertEquals("day", refused.sentence().args().get("column"));
  }

  @Test
  void locksNothingThatHoldsOneAnswerOnly() {
    Answers answers = classes(600, 2, day -> day < 400 ? day % 2 : 0);
    Chain chain = Chain.of(order(days(600)), answers, 2);
    assertArrayEquals(new int[0], chain.locked());
  }

  private static TimeOrder order(double[] days) {
    return new TimeOrder("day", false, days);
  }

  private static double[] days(int rows) {
    return IntStream.range(0, rows).asDoubleStream().toArray();
  }

  private static Answers numbers(int rows) {
    return new Answers(Task.REGRESSION, 0, days(rows), false);
  }

  private static Answers classes(int rows, int classes, IntToDoubleFunction answer) {
    double[] y = IntStream.range(0, rows).mapToDouble(answer).toArray();
    return new Answers(classes == 2 ? Task.BINARY : Task.MULTICLASS, classes, y, false);
  }

  private static double newest(double[] days, int[] rows) {
    return stream(rows).mapToDouble(row -> days[row]).max().orElseThrow();
  }

  private static double oldest(double[] days, int[] rows) {
    return stream(rows).mapToDouble(row -> days[row]).min().orElseThrow();
  }

  private static IntStream stream(int[] rows) {
    return Arrays.stream(rows);
  }
}
