package io.clickml.service.automl.report;

import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Warning;
import java.util.Map;

/**
 * One number for all rows beside a model of the mean: where answers are far from symmetric, the
 * middle one is usually closer, though all of its errors together are larger.
 */
final class UsualAnswer {
  /** The middle is that of the rows it is measured on: less than this much closer may be luck. */
  private static final double CLEARLY = 0.98;

  private UsualAnswer() {}

  /** Says that the middle answer is usually closer than the model; null when it is not. */
  static Warning closer(Facts facts) {
    Answers checked = facts.honest().answers();
    if (PlainMeasure.of(checked) != PlainMeasure.OFF_BY || checked.middle() || facts.usual()) {
      return null;
    }
    double[] middle = Guessing.everywhere(checked.toward(Metric.MAE));
    double off = PlainMeasure.OFF_BY.value(checked, middle);
    if (off >= CLEARLY * PlainMeasure.OFF_BY.value(checked, facts.honest().margins())) {
      return null;
    }
    String unit = facts.asked().target().unit();
    String after = unit.isEmpty() ? "" : " " + unit;
    String text =
        "Always answering %s%s would usually be closer: off by %s%s."
                .formatted(Figures.of(middle[0]), after, Figures.of(off), after)
            + " The predictions aim at the average, so that sums come out right.";
    Map<String, Object> args = Map.of("answer", middle[0], "off", off, "unit", unit);
    return new Warning("info", Say.that("always-closer", args, text), null);
  }
}
