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

  static Sentence of(PlainMeasure measure, Facts facts, double value, double guessing) {
    if (facts.tried().standings() == null) {
      String name = facts.asked().target().name();
      String text = "There was no time to learn anything about “" + name + "”.";
      return Say.that("no-time-checked", Map.of("column", name), text);
    }
    if (facts.usual()) {
      return nothing(measure, facts.asked().target(), value);
    }
    Target target = facts.asked().target();
    Answers checked = facts.honest().answers();
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

  /** A figure would only praise the usual answer. */
  private static Sentence nothing(PlainMeasure measure, Target target, double value) {
    String text =
        "Nothing could be learned about “" + target.name() + "”: every row gets the usual ";
    if (measure != PlainMeasure.OFF_BY) {
      return Say.that("nothing-learned-checked", Map.of("column", target.name()), text + "answer.");
    }
    Map<String, Object> args = Map.of("column", target.name(), "off", value, "unit", target.unit());
    String off = Figures.of(value) + (target.unit().isEmpty() ? "" : " " + target.unit());
    return Say.that("nothing-learned-off", args, text + "value, usually off by " + off + ".");
  }

  private static String unit(Target target) {
    return target.unit().isEmpty() ? "" : target.unit() + " ";
  }
}
