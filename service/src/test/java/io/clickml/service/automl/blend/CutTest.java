package io.clickml.service.automl.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CutTest {
  private static final int ROWS = 4_000;

  /** Chances of yes between 0 and 0.4, honest ones. */
  private static double[] chances() {
    SplittableRandom random = new SplittableRandom(3);
    return random.doubles(ROWS, 0, 0.4).toArray();
  }

  private static Answers honest(double[] chances, int yes) {
    SplittableRandom random = new SplittableRandom(4);
    double[] y = new double[chances.length];
    for (int row = 0; row < y.length; row++) {
      y[row] = random.nextDouble() < chances[row] ? yes : 1 - yes;
    }
    return new Answers(Task.BINARY, 2, y, false);
  }

  private static double[] margins(double[] chances, int yes) {
    double[] margins = new double[chances.length];
    for (int row = 0; row < margins.length; row++) {
      double odds = Math.log(chances[row] / (1 - chances[row]));
      margins[row] = yes == 1 ? odds : -odds;
    }
    return margins;
  }

  private static Cut of(List<Cut> cuts, Counts counts) {
    return cuts.stream().filter(cut -> cut.counts() == counts).findFirst().orElseThrow();
  }

  @Test
  void catchingAllGivesTheAnswerSoonerThanBeingSure() {
    double[] chances = chances();
    List<Cut> cuts = Cut.all(honest(chances, 1), margins(chances, 1), Stakes.NONE, 1);
    assertEquals(4, cuts.size());
    assertEquals(0.5, of(cuts, Counts.RIGHT).from());
    assertTrue(of(cuts, Counts.CATCHING).from() < of(cuts, Counts.EVEN).from());
    assertTrue(of(cuts, Counts.EVEN).from() < of(cuts, Counts.SURE).from());
  }

  @Test
  void costsGiveTheAnswerFromTheirRatioOn() {
    double[] chances = chances();
    Stakes stakes = new Stakes(Counts.COSTS, 4, 1);
    Cut cut = of(Cut.all(honest(chances, 1), margins(chances, 1), stakes, 1), Counts.COSTS);
    // Right from the chance p on at which 4 p outweighs 1 - p.
    assertEquals(0.2, cut.from(), 0.05);
  }

  @Test
  void theFirstOfTwoAnswersMayBeTheRareOne() {
    double[] chances = chances();
    Answers first = honest(chances, 0);
    Cut cut = of(Cut.all(first, margins(chances, 0), Stakes.NONE, 1), Counts.EVEN);
    Cut turned = of(Cut.all(honest(chances, 1), margins(chances, 1), Stakes.NONE, 1), Counts.EVEN);
    assertEquals(turned.from(), cut.from(), 1e-9);
    assertEquals(1 - cut.from(), cut.ofSecond(), 1e-12);
    assertEquals(0, cut.answer());
  }

  @Test
  void theEffectIsCounted() {
    Answers answers = new Answers(Task.BINARY, 2, new double[] {1, 0, 1, 0, 0}, false);
    double[] margins = {2, 1, -1, -2, -3};
    Cut.Effect effect = new Cut(Counts.EVEN, 1, 0.5).on(answers, margins);
    assertEquals(0.4, effect.called(), 1e-12);
    assertEquals(0.5, effect.caught(), 1e-12);
    assertEquals(0.5, effect.right(), 1e-12);
  }

  @Test
  void whatChangesNothingStaysAtOneHalf() {
    Answers answers = new Answers(Task.BINARY, 2, new double[] {0, 0, 0, 1, 1}, false);
    double[] margins = {-2, -2, -2, 2, 2};
    for (Cut cut : Cut.all(answers, margins, Stakes.NONE, 1)) {
      assertEquals(0.5, cut.from(), 1e-9, cut.counts().code());
    }
  }
}
