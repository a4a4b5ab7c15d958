package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void saysHowMuchOthersSlowItDown() {
    assertEquals(4, Pace.slower(0.5, 2), 1e-9);
    assertEquals(1, Pace.slower(0.5, 0.4), 1e-9);
    assertEquals(10, Pace.slower(0.5, 100), 1e-9);
    assertEquals(1, Pace.slower(0.001, 100), 1e-9);
  }
}
