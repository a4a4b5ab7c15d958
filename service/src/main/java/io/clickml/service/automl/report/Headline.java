package io.clickml.service.automl.report;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Target;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.prepare.Answers;
import java.util.Map;

/** The one sentence that says how good a model is. */
final class Headline {
  private Headline() {}

  static Sentence of(
      PlainMeasure measure, Target target, Answers checked, double value, double guessing) {
    long good = Math.round(value);
    long chance = Math.round(guessing);
    return switch (measure) {
      case RIGHT_OF_100 ->
          Say.that(
              "right-of-100-checked",
              Map.of("right", good, "guessing", chance),
              "Right " + good + " times out of 100 (guessing: " + chance + ").");
      case BEST_100 -> {
        String answer = CellText.of(target.classes().get(PlainMeasure.rare(checked)));
        yield Say.that(
            "best-100-checked",
            Map.of("hits", good, "guessing", chance, "answer", answer),
            "Of your best 100, "
                + good
                + " are “"
                + answer
                + "” (picked at random: "
                + chance
                + ").");
      }
      case OFF_BY -> {
        String off = Figures.of(value);
        String without = Figures.of(guessing);
        yield Say.that(
            "off-by-checked",
            Map.of("off", value, "guessing", guessing, "unit", target.unit()),
            "Usually off by " + off + " " + unit(target) + "(guessing: " + without + ").");
      }
    };
  }

  private static String unit(Target target) {
    return target.unit().isEmpty() ? "" : target.unit() + " ";
  }
}
