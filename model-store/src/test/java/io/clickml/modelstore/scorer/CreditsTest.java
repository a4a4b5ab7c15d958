package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.clickml.modelstore.encoding.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private static Feature of(Integer... sources) {
    return new Feature("x", List.of(sources), 0);
  }

  @Test
  void columnsShareWhatWasMadeOfThem() {
    Credits credits = new Credits(3);
    assertArrayEquals(
        new int[] {0, 4, 3, 5}, credits.places(List.of(of(0), of(0, 2), of(), of(1, 2))));
    assertArrayEquals(new int[] {4, 2}, credits.places(List.of(of(0, 2), of(2))));
    assertEquals(6, credits.places());
    Effects gathered = new Effects(1, 6, new double[] {1, 0, 0.1, -4, 0.3, -7, 0, 0, 0, 0, 1, 0});
    Effects shared = credits.share(gathered, 2);
    assertArrayEquals(
        new double[] {1 + 0.15, -3.5, 0.1 + 0.15 - 3.5, -4, 0.5, 0, 0.5, 0},
        shared.values(),
        1e-15);
  }

  @Test
  void whatHasOneColumnIsNotCopied() {
    Credits credits = new Credits(1);
    credits.places(List.of(of(0), of()));
    Effects gathered = Effects.of(1, 1, credits.places());
    assertSame(gathered, credits.share(gathered, 1));
  }
}
