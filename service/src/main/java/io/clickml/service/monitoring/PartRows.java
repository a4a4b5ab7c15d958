package io.clickml.service.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.schema.RowNames;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.service.model.LearnedRows;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of a part of a call, as they are kept.
 *
 * @param call in which they were asked
 * @param part what one version said of them
 * @param arm as what the version answered
 * @param control the rows that are kept aside, by name
 * @param learned the rows that the version learned from
 * @param json writes cells; null when they are not kept
 */
record PartRows(
    AnsweredCall call,
    AnsweredPart part,
    String arm,
    Predicate<String> control,
    LearnedRows learned,
    ObjectMapper json) {
  // A row with more than that is kept without its cells.
  private static final int LONGEST_CELLS = 100_000;

  int size() {
    return part.answers().rows().rows();
  }

  /** The rows from one to before another, without those that have no input. */
  List<LoggedPrediction> between(int from, int to) {
    List<LoggedPrediction> rows = new ArrayList<>(to - from);
    for (int row = from; row < to; row++) {
      if (!part.answers().blank(row)) {
        rows.add(row(row));
      }
    }
    return rows;
  }

  private LoggedPrediction row(int row) {
    Prediction prediction = part.answers().prediction(row);
    String name = part.key(row);
    String kept = RowNames.of(name);
    String column = part.named(row) ? part.keys() : null;
    List<Object> inputs = part.answers().inputs(row);
    return new LoggedPrediction(
        call.workspace(),
        call.model(),
        part.id(row),
        part.version().version(),
        arm,
        call.rollout(),
        call.document(),
        kept,
        part.content(row),
        cells(inputs),
        part.answers().schema().target().classes().indexOf(prediction.value()),
        AnswerFigures.text(prediction),
        call.at(),
        control.test(name),
        column,
        learned.of(column, kept, inputs));
  }

  private String cells(List<Object> inputs) {
    if (json == null) {
      return null;
    }
    try {
      String cells = json.writeValueAsString(inputs);
      return cells.length() > LONGEST_CELLS ? null : cells;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
