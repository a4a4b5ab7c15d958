package io.clickml.service.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A key that cannot be one is refused for what is wrong with it. */
class FirstKeyTest {
  private static final String MADE = KeyText.of("A1".repeat(32));

  @Test
  void takesAnyLongTextAndEachKeyThatIsWhole() {
    assertEquals("x".repeat(24), chosen(" " + "x".repeat(24) + "\n"));
    assertEquals(MADE, chosen(MADE));
  }

  @Test
  void saysWhatIsWrong() {
    String cut = MADE.substring(0, 46);
    String refused = assertThrows(IllegalArgumentException.class, () -> chosen(cut)).getMessage();
    assertTrue(refused.contains("copy it again as a whole"), refused);
    String few =
        assertThrows(IllegalArgumentException.class, () -> chosen("x".repeat(23))).getMessage();
    assertTrue(few.contains("at least 24 random characters"), few);
  }

  private static String chosen(String text) {
    return FirstKey.of(text, Path.of("unused"), null);
  }
}
