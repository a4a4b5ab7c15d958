package io.clickml.service.scoring;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.Reason;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Answers as columns behind the ones that came: the prediction, the confidence, one chance per
 * class, the reasons where asked for, and what is to be said of a row: why it has no answer, or
 * what of it the model never saw or could not read.
 */
public final class AnswerTable {
  private final Answers answers;
  private final char decimal;
  private final List<String> names;
  private final List<Cells> columns;
  private final Set<String> taken;

  private AnswerTable(Answers answers, RawTable came, char decimal) {
    this.answers = answers;
    this.decimal = decimal;
    this.names = new ArrayList<>(came.names());
    this.columns = new ArrayList<>(came.columns());
    this.taken = new HashSet<>(names);
  }

  /**
   * The rows with their answers.
   *
   * @param format in which they will be written
   * @param reasons whether a column says why
   * @param remarks whether a column says what was odd about a row
   */
  public static RawTable of(Answers answers, TableFormat format, boolean reasons, boolean remarks) {
    AnswerTable table = new AnswerTable(answers, answers.rows(), format.decimal());
    table.addAnswers();
    if (reasons) {
      table.add("because", AnswerTable::because);
    }
    if (remarks) {
      table.addRemarks();
    }
    return new RawTable(table.names, table.columns);
  }

  /**
   * The rows of a call with their answers, and which prediction each is: by {@code predictionId}
   * its outcome can be told.
   *
   * @param came as what the rows came, and how they will be written
   * @param reasons whether a column says why
   */
  static RawTable of(Scored scored, TableInput came, boolean reasons) {
    char decimal = came.format().decimal();
    AnswerTable table = new AnswerTable(scored.answers(), came.table(), decimal);
    table.addAnswers();
    if (reasons) {
      table.add("because", AnswerTable::because);
    }
    table.addRemarks();
    table.addOf("version", row -> (double) scored.by(row).version());
    table.addOf("arm", scored::arm);
    table.addOf("predictionId", scored::predictionId);
    return new RawTable(table.names, table.columns);
  }

  private void addAnswers() {
    Target target = answers.schema().target();
    add(target.name() + " predicted", Prediction::value);
    boolean number = target.task() == Task.REGRESSION;
    add("confidence", number ? this::range : Prediction::probability);
    for (int i = 0; i < target.classes().size(); i++) {
      int index = i;
      String name = "p(" + CellText.of(target.classes().get(i)) + ")";
      add(name, prediction -> prediction.probabilities()[index]);
    }
  }

  private void addRemarks() {
    Cells.Builder cells = new Cells.Builder();
    for (int row = 0; row < answers.rows().rows(); row++) {
      cells.add(Remarks.of(answers, row));
    }
    names.add(free("remarks"));
    columns.add(cells.build());
  }

  private void add(String name, Function<Prediction, Object> cell) {
    addOf(name, row -> cell.apply(answers.prediction(row)));
  }

  private void addOf(String name, IntFunction<Object> cell) {
    Cells.Builder cells = new Cells.Builder();
    for (int row = 0; row < answers.rows().rows(); row++) {
      cells.add(answers.blank(row) ? null : cell.apply(row));
    }
    names.add(free(name));
    columns.add(cells.build());
  }

  // A file that was answered before already has these columns; nothing of it is overwritten.
  private String free(String name) {
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + " " + n;
    }
    return free;
  }

  private Object range(Prediction prediction) {
    double[] ends = prediction.interval();
    return ends.length == 0 ? null : figures(ends[0]) + " to " + figures(ends[1]);
  }

  // Six significant digits say all that an interval knows.
  private String figures(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(6));
    return rounded.stripTrailingZeros().toPlainString().replace('.', decimal);
  }

  private static Object because(Prediction prediction) {
    return prediction.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
  }
}
