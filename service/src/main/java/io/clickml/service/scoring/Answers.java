package io.clickml.service.scoring;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.RowKey;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  Schema schema() {
    return schema;
  }

  RawTable rows() {
    return rows;
  }

  ColumnMatch match() {
    return match;
  }

  /** Inputs that were found under another name. */
  public List<ColumnMatch.Repair> repairs() {
    return match.repairs();
  }

  Prediction prediction(int row) {
    return predictions[row];
  }

  /** Whether a row has none of the model's inputs. */
  boolean blank(int row) {
    for (int position : match.positions()) {
      if (position >= 0 && rows.columns().get(position).get(row) != null) {
        return false;
      }
    }
    return true;
  }

  /** The row's key: its input cells as they came. */
  String key(int row) {
    List<Object> cells = new ArrayList<>(match.positions().length);
    for (int position : match.positions()) {
      cells.add(position < 0 ? null : rows.columns().get(position).get(row));
    }
    return RowKey.of(cells);
  }
}
