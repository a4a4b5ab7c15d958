package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConductTest {
  private static final int KEYS = 20_000;

  @Test
  void keepsTheSameShareOfRowsAsideEveryTime() {
    Conduct tenth = new Conduct(true, 0.1);
    double aside = count(tenth, "churn");

    // Five standard deviations of a binomial draw.
    assertEquals(KEYS * 0.1, aside, 5 * Math.sqrt(KEYS * 0.1 * 0.9));
    assertEquals(aside, count(tenth, "churn"), 0);
  }

  @Test
  void onlyAddsRowsWhenTheShareGrows() {
    Conduct tenth = new Conduct(true, 0.1);
    Conduct third = new Conduct(true, 0.3);
    IntStream.range(0, KEYS)
        .filter(key -> tenth.keepsAside("churn", "k" + key))
        .forEach(key -> assertTrue(third.keepsAside("churn", "k" + key)));
  }

  @Test
  void drawsAnewForEachModel() {
    Conduct half = new Conduct(true, 0.5);
    double both =
        IntStream.range(0, KEYS)
            .filter(key -> half.keepsAside("churn", "k" + key))
            .filter(key -> half.keepsAside("reply", "k" + key))
            .count();
    assertEquals(KEYS * 0.25, both, 5 * Math.sqrt(KEYS * 0.25 * 0.75));
  }

  @Test
  void keepsNoRowAsideWhereAnswersChangeNothing() {
    assertFalse(Conduct.PLAIN.keepsAside("churn", "k"));
  }

  private static double count(Conduct conduct, String model) {
    return IntStream.range(0, KEYS).filter(key -> conduct.keepsAside(model, "k" + key)).count();
  }
}
