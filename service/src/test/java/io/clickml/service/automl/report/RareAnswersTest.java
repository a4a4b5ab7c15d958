package io.clickml.service.automl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RareAnswersTest {
  private static String said(int... counts) {
    double[] y =
        IntStream.range(0, counts.length)
            .boxed()
            .flatMap(c -> IntStream.range(0, counts[c]).mapToObj(row -> c))
            .mapToDouble(c -> c)
            .toArray();
    List<Object> classes =
        IntStream.range(0, counts.length).<Object>mapToObj(c -> "p" + c).toList();
    Answers answers = new Answers(Task.MULTICLASS, counts.length, y, false);
    return RareAnswers.of(classes, answers).sentence().text();
  }

  @Test
  void severalAreToldInOneSentence() {
    assertEquals(
        "3 answers have fewer than 50 rows each, “p2” the fewest: 9. About 75 of each would help.",
        said(49, 50, 9, 900, 20));
  }

  @Test
  void oneIsToldWithHowManyMoreWouldHelp() {
    assertEquals(
        "Only 18 rows have “p1” as the answer; about 60 more such rows would help.", said(80, 18));
  }

  @Test
  void ofNumbersAndOfManyRowsNothingIsSaid() {
    assertNull(RareAnswers.of(null, new Answers(Task.REGRESSION, 0, new double[] {1, 2}, false)));
    double[] y = IntStream.range(0, 100).mapToDouble(row -> row % 2).toArray();
    assertNull(RareAnswers.of(List.of("a", "b"), new Answers(Task.BINARY, 2, y, false)));
  }
}
