package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlipsTest {
  private static final List<VersionDiff.Flip> KNOWN = List.of(flip(1, 3, "4"), flip(2, 4, "2"));

  @Test
  void aClassThatIsANumberIsRightOrNot() {
    assertEquals(1, Flips.right(KNOWN, false, VersionDiff.Flip::from, VersionDiff.Flip::to));
    assertEquals(0, Flips.right(KNOWN, false, VersionDiff.Flip::to, VersionDiff.Flip::from));
  }

  @Test
  void theNearerNumberCounts() {
    assertEquals(1, Flips.right(KNOWN, true, VersionDiff.Flip::from, VersionDiff.Flip::to));
    assertEquals(1, Flips.right(KNOWN, true, VersionDiff.Flip::to, VersionDiff.Flip::from));
  }

  private static VersionDiff.Flip flip(double from, double to, String happened) {
    return new VersionDiff.Flip("k", Map.of(), from, to, happened);
  }
}
