package io.clickml.service.monitoring;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.util.List;
import java.util.Map;

/** What can be wrong with an outcome. */
final class OutcomeProblems {
  private static final ProblemKind PREDICTION_UNKNOWN =
      new ProblemKind("prediction-unknown", 422, "No such prediction");
  private static final ProblemKind VALUE_UNFIT =
      new ProblemKind("outcome-unfit", 422, "The model gives no such answer");
  private static final ProblemKind IN_FUTURE =
      new ProblemKind("outcome-in-future", 422, "It has not happened yet");
  private static final ProblemKind DIFFERS =
      new ProblemKind("outcome-differs", 409, "The row has another outcome");
  private static final int SHOWN = 20;

  private OutcomeProblems() {}

  static Problem missing(String field, String said) {
    return Problems.FIELD_MISSING.because(said, Map.of("field", field));
  }

  static Problem invalid(String field, String rule) {
    return Problems.FIELD_INVALID.because("“" + field + "” " + rule + ".", Map.of("field", field));
  }

  static Problem predictionUnknown(String id) {
    String said =
        "There is no prediction “"
            + id
            + "” of this model. It may have been forgotten; name the row by its key instead.";
    return PREDICTION_UNKNOWN.because(said, Map.of("id", id));
  }

  static Problem unfit(Target target, Object value) {
    String shown = CellText.of(value);
    if (target.task() == Task.REGRESSION) {
      String said = "“" + shown + "” is no number, and “" + target.name() + "” is one.";
      return VALUE_UNFIT.because(said, Map.of("value", shown, "target", target.name()));
    }
    List<String> allowed = target.classes().stream().map(CellText::of).limit(SHOWN).toList();
    String said =
        "“%s” is none of the answers of “%s”: %s."
            .formatted(shown, target.name(), String.join(", ", allowed));
    return VALUE_UNFIT.because(
        said, Map.of("value", shown, "target", target.name(), "allowed", allowed));
  }

  static Problem inFuture(String time) {
    return IN_FUTURE.because(
        "“" + time + "” has not come yet: an outcome is something that has happened.",
        Map.of("observedAt", time));
  }

  static Problem differs(Outcome told, Outcome kept, int highest) {
    String said =
        "This row already has the outcome “%s” as revision %d. To correct it, send revision %d. If it"
            + " is another row with the same cells, give rows a key.";
    return DIFFERS.because(
        said.formatted(kept.cell(), told.revision(), highest + 1),
        Map.of("kept", kept.cell(), "revision", told.revision(), "next", highest + 1));
  }
}
