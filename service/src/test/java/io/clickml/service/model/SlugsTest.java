package io.clickml.service.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugsTest {
  @Test
  void readsLikeTheTarget() {
    assertEquals("responded", Slugs.of("responded"));
    assertEquals("will-churn", Slugs.of(" Will churn? "));
    assertEquals("grosse-in-m", Slugs.of("Größe (in m²)").substring(0, 11));
    assertEquals("model", Slugs.of("购买"));
    assertEquals("model", Slugs.of("---"));
  }

  @Test
  void numbersWhatIsTaken() {
    assertEquals("y", Slugs.numbered("y", 1));
    assertEquals("y-2", Slugs.numbered("y", 2));
  }

  @Test
  void isAlwaysASlug() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(90), 1, 0x250).forEach(text::appendCodePoint);
      for (int n : List.of(1, 2, 99_999)) {
        String slug = Slugs.numbered(Slugs.of(text.toString()), n);
        assertTrue(slug.matches(Slugs.PATTERN), "seed " + seed + ": " + slug);
      }
    }
  }
}
