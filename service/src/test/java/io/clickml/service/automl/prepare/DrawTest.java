package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawTest {
  @Test
  void drawsEachRowOnceAndTheSameForASeed() {
    int[] drawn = Draw.some(1_000, 100, 5);
    assertEquals(100, Arrays.stream(drawn).distinct().count());
    assertArrayEquals(drawn, Draw.some(1_000, 100, 5));
    assertEquals(500, Arrays.stream(drawn).average().orElseThrow(), 120);
  }

  @Test
  void keepsAllWhereThereAreNoMore() {
    assertArrayEquals(new int[] {7, 3}, Draw.some(new int[] {7, 3}, 2, 1));
  }
}
