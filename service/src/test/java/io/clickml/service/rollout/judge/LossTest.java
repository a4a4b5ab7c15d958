package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LossTest {
  @Test
  void logLossIsBounded() {
    assertEquals(0, Loss.log(1), 0);
    assertEquals(Math.log(2), Loss.log(0.5), 1e-15);
    assertEquals(9.2103, Loss.log(0), 1e-4);
    assertThrows(IllegalArgumentException.class, () -> Loss.log(1.01));
    assertThrows(IllegalArgumentException.class, () -> Loss.log(Double.NaN));
  }

  @Test
  void anErrorIsMeasuredInTypicalErrorsAndBounded() {
    assertEquals(0.5, Loss.absolute(101, 102, 2), 1e-15);
    assertEquals(10, Loss.absolute(0, 1e9, 2), 0);
    assertThrows(IllegalArgumentException.class, () -> Loss.absolute(1, 2, 0));
  }
}
