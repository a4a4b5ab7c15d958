package io.clickml.service.monitoring;

import io.clickml.modelstore.Sentence;
import java.util.Map;

/**
 * What is done with a model's answers, on the wire.
 *
 * @param affectsOutcome whether acting on an answer changes what happens, or whether it is seen
 * @param controlShare share of the rows that are to be left as they are
 * @param words what that means
 */
record ConductView(boolean affectsOutcome, double controlShare, Sentence words) {
  static ConductView of(Conduct conduct) {
    return new ConductView(conduct.affectsOutcome(), conduct.controlShare(), words(conduct));
  }

  private static Sentence words(Conduct conduct) {
    if (!conduct.affectsOutcome()) {
      String text = "Acting on an answer changes nothing, so every row with an outcome counts.";
      return new Sentence("conduct-plain", Map.of(), text);
    }
    long hundredth = Math.round(conduct.controlShare() * 100);
    String text =
        "Acting on an answer changes what happens. So "
            + hundredth
            + " rows out of 100, drawn by chance, are marked “control”: leave them as they are."
            + " Only they show how good the answers are.";
    return new Sentence("conduct-control", Map.of("of100", hundredth), text);
  }
}
