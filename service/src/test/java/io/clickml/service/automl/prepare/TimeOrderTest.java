package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
  @Test
  void rowsOfOneTimeShareTheirLuck() {
    TimeOrder order = order(3, 1, 2, 1, 3);

    assertArrayEquals(new int[] {18, 0, 12, 0, 18}, order.spans(new int[] {0, 1, 2, 3, 4}));
    assertArrayEquals(new int[] {0, 15}, order.spans(new int[] {3, 4}), "of these rows alone");
  }

  @Test
  void timesBesideEachOtherShareTheirsWhereThereAreMany() {
    double[] times = IntStream.range(0, 3000).mapToDouble(row -> (row * 7) % 3000).toArray();
    int[] spans = order(times).spans(IntStream.range(0, 3000).toArray());

    assertEquals(30, Answers.differing(spans).length);
    assertEquals(100, Arrays.stream(spans).filter(span -> span == 29).count());
    assertEquals(29, spans[IntStream.range(0, 3000).filter(row -> times[row] == 2999).sum()]);
  }

  private static TimeOrder order(double... times) {
    return new TimeOrder("when", false, times);
  }
}
