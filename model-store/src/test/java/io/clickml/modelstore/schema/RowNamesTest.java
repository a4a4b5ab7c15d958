package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowNamesTest {
  @Test
  void spellsTheSameNameAlike() {
    assertEquals("1001", RowNames.of(1001.0));
    assertEquals("1001", RowNames.of(" 1001.0 "));
    assertEquals("true", RowNames.of(true));
    assertEquals("Zo\u00eb", RowNames.of("Zoe\u0308"));
    assertNotEquals(RowNames.of("anna"), RowNames.of("Anna"));
  }

  @Test
  void keepsLongNamesByTheirHash() {
    String longest = "x".repeat(64);
    assertEquals(longest, RowNames.of(longest));
    String hashed = RowNames.of(longest + "y");
    assertTrue(hashed.length() <= 64, hashed);
    assertNotEquals(hashed, RowNames.of(longest + "z"));
    assertEquals(hashed, RowNames.of(hashed));
  }
}
