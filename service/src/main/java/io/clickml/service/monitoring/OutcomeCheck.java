package io.clickml.service.monitoring;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.RowNames;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.Years;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what was told of outcomes: values as cells of the column that the model predicts.
 *
 * @param targets what the versions in use answer, the one that answers first
 * @param now the present moment
 */
record OutcomeCheck(List<Target> targets, Instant now) {
  // Clocks differ.
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** What an item says: an outcome, or what is wrong with it. */
  record Read(ToldOutcome told, Problem problem) {}

  /** What each item says. */
  List<Read> read(List<OutcomeItem> items) {
    List<String[]> values = new ArrayList<>();
    Cells cells = Cells.of(items.stream().map(OutcomeItem::value).toList());
    targets.forEach(target -> values.add(values(target, cells)));
    List<Read> read = new ArrayList<>(items.size());
    for (int n = 0; n < items.size(); n++) {
      read.add(read(items.get(n), value(values, n)));
    }
    return read;
  }

  private Read read(OutcomeItem item, String value) {
    try {
      return new Read(told(item, value), null);
    } catch (ProblemException refused) {
      return new Read(null, refused.problem());
    }
  }

  private ToldOutcome told(OutcomeItem item, String value) {
    if (item.fault() != null) {
      throw item.fault().asException();
    }
    String id = text(item.predictionId());
    String key = text(item.key());
    if (id != null && key != null) {
      throw refused(
          item,
          OutcomeItems.KEY,
          OutcomeProblems.invalid(
              OutcomeItems.KEY, "and “predictionId” are both given: one is enough"));
    }
    if (id == null && key == null) {
      String said = "Say of which row it is: “key” or “predictionId”.";
      throw refused(item, OutcomeItems.KEY, OutcomeProblems.missing(OutcomeItems.KEY, said));
    }
    checkValue(item, value);
    return new ToldOutcome(
        item, id, key == null ? null : RowNames.of(key), value, observedAt(item), revision(item));
  }

  private void checkValue(OutcomeItem item, String value) {
    if (text(item.value()) == null) {
      String said = "Say what really happened: “value” is blank.";
      throw refused(item, OutcomeItems.VALUE, OutcomeProblems.missing(OutcomeItems.VALUE, said));
    }
    if (value == null) {
      throw refused(item, OutcomeItems.VALUE, OutcomeProblems.unfit(targets.get(0), item.value()));
    }
  }

  private Instant observedAt(OutcomeItem item) {
    String text = text(item.observedAt());
    if (text == null) {
      return now;
    }
    Moment moment = Moment.parse(text);
    if (moment == null) {
      throw refused(
          item,
          OutcomeItems.OBSERVED_AT,
          OutcomeProblems.invalid(
              OutcomeItems.OBSERVED_AT,
              "must be a time such as 2026-05-01T12:00:00Z, or a day such as 2026-05-01"));
    }
    if (!Years.holds(moment.to())) {
      throw refused(
          item,
          OutcomeItems.OBSERVED_AT,
          OutcomeProblems.invalid(OutcomeItems.OBSERVED_AT, "must be " + Years.SPAN));
    }
    if (moment.from().isAfter(now.plus(TOLERANCE))) {
      throw refused(item, OutcomeItems.OBSERVED_AT, OutcomeProblems.inFuture(text));
    }
    return moment.to().isAfter(now) ? now : moment.to().truncatedTo(ChronoUnit.MILLIS);
  }

  private static int revision(OutcomeItem item) {
    String text = text(item.revision());
    if (text == null) {
      return 0;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw refused(
          item,
          OutcomeItems.REVISION,
          OutcomeProblems.invalid(OutcomeItems.REVISION, "must be a whole number, 0 or more"));
    }
    return Integer.parseInt(text);
  }

  private static ProblemException refused(OutcomeItem item, String field, Problem problem) {
    return item.blame().apply(problem, field).asException();
  }

  private static String text(Object cell) {
    String text = CellText.of(cell);
    return text == null || text.isEmpty() ? null : text;
  }

  private static String value(List<String[]> values, int n) {
    for (String[] each : values) {
      if (each[n] != null) {
        return each[n];
      }
    }
    return null;
  }

  private static boolean truth(Object cell) {
    String text = CellText.of(cell);
    return "true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text);
  }

  private static boolean number(Object cell) {
    return CellText.of(cell).matches("-?[0-9]+(\\.[0-9]+)?");
  }

  /** The cells as a target reads them; null where it cannot. */
  private static String[] values(Target target, Cells cells) {
    Column column = target.reading().read(target.name(), cells);
    String[] values = new String[cells.size()];
    int[] classes = target.task() == Task.REGRESSION ? null : target.classes(column);
    boolean numbers = target.classes().stream().allMatch(OutcomeCheck::number);
    for (int row = 0; row < values.length; row++) {
      if (numbers && truth(cells.get(row))) {
        // True says yes, and no number: whoever says so may have ticked another column.
        continue;
      }
      if (classes != null) {
        values[row] = classes[row] < 0 ? null : CellText.of(target.classes().get(classes[row]));
      } else if (!column.missing(row) && Double.isFinite(column.number(row))) {
        values[row] = CellText.ofNumber(column.number(row));
      }
    }
    return values;
  }
}
