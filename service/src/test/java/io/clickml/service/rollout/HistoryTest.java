package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HistoryTest {
  @Test
  void cutsAReasonBeforeALetterThatDoesNotFit() {
    String long499 = "x".repeat(499);

    assertEquals(long499, History.paused(1, long499 + "\uD83D\uDE00").args().get("reason"));
    assertEquals(long499 + "y", History.paused(1, long499 + "yz").args().get("reason"));
  }

  @Test
  void aReasonIsCalledOne() {
    assertEquals("Version 2 answers again. Reason: r", History.wentBack(2, "r").text());
    assertEquals("Version 2 answers again.", History.wentBack(2, " ").text());
  }
}
