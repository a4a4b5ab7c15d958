package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowSampleTest {
  @Test
  void takesEachRowOnce() {
    RowSample sample = new RowSample(100);
    assertTrue(sample.take(RowSample.mix(7)));
    assertFalse(sample.take(RowSample.mix(7)));
  }

  @Test
  void takesFewerOfManyButSomeOfEveryPart() {
    RowSample sample = new RowSample(100);
    int[] taken = new int[10];
    for (int row = 0; row < 10_000; row++) {
      taken[row / 1_000] += sample.take(RowSample.mix(row)) ? 1 : 0;
    }
    int sum = 0;
    for (int part = 0; part < taken.length; part++) {
      assertTrue(taken[part] > 0, "part " + part);
      sum += taken[part];
    }
    assertTrue(sum < 1_500, sum + " rows");
    assertTrue(taken[9] < taken[0]);
  }

  @Test
  void takesTheSameRowsWhateverCameBetween() {
    RowSample sample = new RowSample(50);
    for (int row = 0; row < 5_000; row++) {
      sample.take(RowSample.mix(row));
    }
    int again = 0;
    for (int row = 0; row < 5_000; row++) {
      again += sample.take(RowSample.mix(row)) ? 1 : 0;
    }
    assertEquals(0, again);
  }
}
