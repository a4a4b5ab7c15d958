package io.clickml.service.scoring;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.RowKey;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A table's rows with what a model says of each. */
public final class Answers {
  /** Why a row without any input has no answer: it would only be the average. */
  static final Sentence BLANK =
      new Sentence(
          "row-blank",
          Map.of(),
          "This row has no value in any column that the model learned from.");

  private final Schema schema;
  private final RawTable rows;
  private final ColumnMatch match;
  private final Prediction[] predictions;

  private Answers(Schema schema, RawTable rows, ColumnMatch match, Prediction[] predictions) {
    this.schema = schema;
    this.rows = rows;
    this.match = match;
    this.predictions = predictions;
  }

  /**
   * Asks a scorer.
   *
   * @throws io.clickml.modelstore.schema.MissingColumnException when a needed column is absent
   */
  public static Answers of(Scorer scorer, RawTable rows, ScoreOptions options) {
    ColumnMatch match = ColumnMatcher.match(rows.names(), scorer.schema());
    return new Answers(scorer.schema(), rows, match, scorer.predict(rows, match, options));
  }

  /** Rows that nobody was asked about yet: only their names are known. */
  public static Answers unanswered(Schema schema, RawTable rows) {
    ColumnMatch match = ColumnMatcher.match(rows.names(), schema);
    return new Answers(schema, rows, match, new Prediction[0]);
  }

  /** Some of the rows, as yet unanswered. */
  Answers part(int from, int to) {
    RawTable some = rows.rows(IntStream.range(from, to).toArray());
    return new Answers(schema, some, match, new Prediction[0]);
  }

  /**
   * Rows of two models put together again: those of {@code others} by {@code other}, in order, the
   * rest by {@code first}; read as {@code first} reads them.
   *
   * @param rows all rows, in the order in which they came
   */
  static Answers merged(RawTable rows, Answers first, Answers other, BitSet others) {
    ClassOrder order = ClassOrder.of(other.schema.target(), first.schema.target());
    Prediction[] all = new Prediction[rows.rows()];
    int next = 0;
    int nextOther = 0;
    for (int row = 0; row < all.length; row++) {
      all[row] =
          others.get(row)
              ? order.arrange(other.predictions[nextOther++])
              : first.predictions[next++];
    }
    return new Answers(first.schema, rows, first.match, all);
  }

  /**
   * The same, with a mark on the rows that are to be left as they are.
   *
   * @param control tells them by their name
   * @param names of the rows
   */
  Answers leaving(Predicate<String> control, IntFunction<String> names) {
    if (control.equals(ControlGroup.NOBODY)) {
      return this;
    }
    Prediction[] marked = predictions.clone();
    for (int row = 0; row < marked.length; row++) {
      marked[row] = control.test(names.apply(row)) ? Remarks.leave(marked[row]) : marked[row];
    }
    return new Answers(schema, rows, match, marked);
  }

  /** What the model expects and answers. */
  public Schema schema() {
    return schema;
  }

  /** The rows as they came. */
  public RawTable rows() {
    return rows;
  }

  /** Where the model's inputs stand among the columns. */
  public ColumnMatch match() {
    return match;
  }

  /** Inputs that were found under another name. */
  public List<ColumnMatch.Repair> repairs() {
    return match.repairs();
  }

  /** What the model says of a row. */
  public Prediction prediction(int row) {
    return predictions[row];
  }

  /**
   * Refuses answers that are no numbers.
   *
   * @throws IllegalStateException naming the row
   */
  public void requireFinite() {
    for (int row = 0; row < predictions.length; row++) {
      boolean sound = DoubleStream.of(predictions[row].probabilities()).allMatch(Double::isFinite);
      if (!sound
          || (predictions[row].value() instanceof Double number && !Double.isFinite(number))) {
        throw new IllegalStateException("the answer of row " + row + " is not a finite number");
      }
    }
  }

  /** Whether a row has none of the model's inputs. */
  public boolean blank(int row) {
    for (int position : match.positions()) {
      if (position >= 0 && rows.columns().get(position).get(row) != null) {
        return false;
      }
    }
    return true;
  }

  /** The row's key: the cell of its key column, else made of its input cells. */
  String key(int row, String column) {
    Object cell = column == null ? null : rows.columns().get(rows.indexOf(column)).get(row);
    return cell == null ? contentKey(row) : CellText.of(cell);
  }

  /** A key made of the row's input cells as they came. */
  String contentKey(int row) {
    return RowKey.of(inputs(row));
  }

  /** The row's input cells as they came, in the order of the schema. */
  public List<Object> inputs(int row) {
    List<Object> cells = new ArrayList<>(match.positions().length);
    for (int position : match.positions()) {
      cells.add(position < 0 ? null : rows.columns().get(position).get(row));
    }
    return cells;
  }
}
