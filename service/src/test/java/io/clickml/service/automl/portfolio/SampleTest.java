package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final int ROWS = 1000;
  private static final int[] LOCKED = IntStream.range(0, 100).toArray();
  private static final int[] CHECK = {100, 103, 101};
  private static final int[] TRAIN = IntStream.range(110, ROWS).toArray();

  private static Rows rows(Split... splits) {
    double[] y = IntStream.range(0, ROWS).asDoubleStream().toArray();
    Answers answers = new Answers(Task.REGRESSION, 0, y, false);
    return new Rows(answers, LOCKED, List.of(splits), CHECK, false);
  }

  @Test
  void drawsFewRowsToLearnFromAndKeepsThoseThatJudge() {
    Sample sample = Sample.of(rows(new Split(0, TRAIN, CHECK)), 50, 7);
    Rows some = sample.rows();
    Split split = some.splits().get(0);
    assertEquals(50, Arrays.stream(split.train()).distinct().count());
    assertTrue(Arrays.stream(split.train()).allMatch(row -> some.answers().y()[row] >= 110));
    assertEquals(List.of(100.0, 103.0, 101.0), answers(some, split.check()));
    assertEquals(List.of(100.0, 103.0, 101.0), answers(some, some.judged()));
    assertEquals(100, some.locked().length);
    assertEquals(99.0, some.answers().y()[some.locked()[99]]);
    assertEquals(153, sample.picked().length);
  }

  @Test
  void helpsOnlyWhereRowsAreHeldOutOnceAndMoreThanEnough() {
    Split split = new Split(0, TRAIN, CHECK);
    assertTrue(Sample.helps(rows(split), 50));
    assertFalse(Sample.helps(rows(split), TRAIN.length));
    assertFalse(Sample.helps(rows(split, new Split(1, TRAIN, CHECK)), 50));
  }

  private static List<Double> answers(Rows rows, int[] places) {
    return Arrays.stream(places).mapToObj(place -> rows.answers().y()[place]).toList();
  }
}
