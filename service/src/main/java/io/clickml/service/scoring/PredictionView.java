package io.clickml.service.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer for a row on the wire; what it does not have is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PredictionView(
    String id,
    String predictionId,
    Object value,
    Double probability,
    Map<String, Double> probabilities,
    double[] interval,
    List<String> marks,
    List<Reason> reasons,
    Integer version,
    String arm,
    Sentence problem) {
  static PredictionView blank() {
    return new PredictionView(
        null, null, null, null, null, null, null, null, null, null, Answers.BLANK);
  }

  static PredictionView of(
      Answers answers, int row, String id, String predictionId, boolean reasons) {
    Prediction prediction = answers.prediction(row);
    boolean number = answers.schema().target().task() == Task.REGRESSION;
    return new PredictionView(
        id,
        predictionId,
        prediction.value(),
        number ? null : prediction.probability(),
        number ? null : byClass(answers.schema().target().classes(), prediction.probabilities()),
        prediction.interval().length == 0 ? null : prediction.interval(),
        prediction.marks(),
        reasons ? prediction.reasons() : null,
        null,
        null,
        null);
  }

  /** The same, saying which version answered where it is not the one of the whole answer. */
  PredictionView by(int number, String as) {
    return new PredictionView(
        id,
        predictionId,
        value,
        probability,
        probabilities,
        interval,
        marks,
        reasons,
        number,
        as,
        problem);
  }

  private static Map<String, Double> byClass(List<Object> classes, double[] probabilities) {
    Map<String, Double> byClass = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      byClass.put(CellText.of(classes.get(i)), probabilities[i]);
    }
    return byClass;
  }
}
