package io.clickml.service.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.model.Cause;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which scorers stay loaded. */
class ScorerShelfTest {
  private final ScorerShelf<String> shelf = new ScorerShelf<>(4, 100);

  @Test
  void forgetsWhatWasNotUsedForLongest() {
    for (int n = 1; n <= 4; n++) {
      shelf.put("b" + n, "s" + n, 1);
    }
    assertEquals("s1", shelf.find("b1"));
    shelf.put("b5", "s5", 1);

    assertNull(shelf.find("b2"));
    assertEquals("s1", shelf.find("b1"));
    assertEquals("s5", shelf.find("b5"));
  }

  @Test
  void keepsWhoAnswersAndWhoStandsByBeforeAllOthers() {
    shelf.put("b2", "stable", 1);
    assertFalse(shelf.hold(version("m", 2), 1), "nobody stands by yet");
    shelf.put("b1", "standby", 1);
    shelf.standsBy(version("m", 2), version("m", 1));
    assertTrue(shelf.hold(version("m", 2), 1));

    for (int n = 3; n <= 20; n++) {
      shelf.put("b" + n, "s" + n, 1);
    }

    assertEquals("stable", shelf.find("b2"));
    assertEquals("standby", shelf.find("b1"));
    assertNull(shelf.find("b18"));
    assertEquals("s20", shelf.find("b20"));
  }

  @Test
  void whatAModelNoLongerHoldsGoesAsAnyOther() {
    shelf.put("b1", "old", 1);
    shelf.hold(version("m", 1), 0);
    shelf.put("b2", "new", 1);
    shelf.hold(version("m", 2), 0);
    for (int n = 3; n <= 6; n++) {
      shelf.put("b" + n, "s" + n, 1);
    }

    assertNull(shelf.find("b1"));
    assertEquals("new", shelf.find("b2"));
  }

  @Test
  void staysWithinItsBoundsWhateverIsHeld() {
    for (int n = 1; n <= 5; n++) {
      shelf.put("b" + n, "s" + n, 40);
      shelf.hold(version("m" + n, n), 0);
    }

    assertNull(shelf.find("b3"));
    assertEquals("s4", shelf.find("b4"));
    assertEquals("s5", shelf.find("b5"));
  }

  private static Version version(String model, int number) {
    return new Version(
        "w",
        model,
        number,
        VersionState.STABLE,
        "b" + number,
        1,
        "d",
        "{}",
        "{}",
        null,
        null,
        Cause.PERSON,
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
