package io.clickml.modelstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void endsBeforeALetterThatDoesNotFit() {
    assertEquals("ab", Cut.to("ab", 2));
    assertEquals("ab", Cut.to("abc", 2));
    assertEquals("a", Cut.to("a\uD83D\uDE00b", 2));
    assertEquals("a\uD83D\uDE00", Cut.to("a\uD83D\uDE00b", 3));
    assertEquals("", Cut.to("\uD83D\uDE00", 0));
  }
}
