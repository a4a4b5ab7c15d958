package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.List;

/**
 * A model ready to answer: pure Java, immutable, thread-safe. The same row gets the same answer in
 * whatever table, block or thread it comes.
 */
public final class Scorer {
  private static final int BLOCK = 512;
  private static final int REASON_BLOCK = 64;

  private final Schema schema;
  private final List<Encoder> encoders;
  private final Blend blend;
  private final Calibration calibration;
  private final Answers answers;
  private final Reach reach;
  private final boolean[] used;
  private final Marks marks;
  private final Reasons reasons;
  // Made at the first question for reasons: scoring alone never pays for it.
  private volatile Contributions contributions;

  private Scorer(Schema schema, List<Encoder> encoders, Blend blend, Calibration calibration) {
    this.schema = schema;
    this.encoders = List.copyOf(encoders);
    this.blend = blend;
    this.calibration = calibration;
    this.reach = Reach.of(schema.target());
    this.answers = new Answers(schema.target(), calibration, blend.outputs(), reach);
    this.used = new boolean[encoders.size()];
    this.marks = new Marks(schema, this.encoders);
    this.reasons = new Reasons(schema);
    ScorerCheck.check(schema, encoders, blend, calibration);
    blend.members().forEach(member -> used[member.encoder()] = true);
  }

  /**
   * @param schema what the model expects and answers
   * @param encoders the views that members name by position
   * @throws IllegalArgumentException when the parts do not fit together
   */
  public static Scorer of(
      Schema schema, List<Encoder> encoders, Blend blend, Calibration calibration) {
    return new Scorer(schema, encoders, blend, calibration);
  }

  public Schema schema() {
    return schema;
  }

  /**
   * Matches the columns, reads the cells and answers every row, with marks.
   *
   * @throws io.clickml.modelstore.schema.MissingColumnException when a needed column is absent
   */
  public Prediction[] predict(RawTable raw, ScoreOptions options) {
    return predict(raw, ColumnMatcher.match(raw.names(), schema), options);
  }

  /** Answers every row, with marks, of a table whose columns were matched before. */
  public Prediction[] predict(RawTable raw, ColumnMatch match, ScoreOptions options) {
    Table table = match.read(raw);
    return predict(table, marks.of(table, raw, match), options);
  }

  /** Answers every row; columns in the order of the schema's inputs. */
  public Prediction[] predict(Table table, ScoreOptions options) {
    return predict(table, marks.of(table), options);
  }

  private Prediction[] predict(Table table, Marks.Found found, ScoreOptions options) {
    Prediction[] out = new Prediction[table.rows()];
    int size = options.reasons() > 0 ? REASON_BLOCK : BLOCK;
    Blocks.run(
        out.length, size, options, (from, to) -> block(table, found, options, from, out, to));
    return out;
  }

  private void block(
      Table table, Marks.Found found, ScoreOptions options, int from, Prediction[] out, int to) {
    FeatureMatrix[] views = encode(table, from, to);
    double[] margins = blend.margins(views, reach);
    Effects effects = options.reasons() > 0 ? contributions().onMargins(views) : null;
    for (int row = from; row < to; row++) {
      Answers.Answer answer = answers.of(margins, row - from);
      List<Reason> why = List.of();
      if (effects != null) {
        Explanation told = contributions().explain(effects, row - from, answer.code());
        why = reasons.of(table, row, told.effects(), options.reasons());
      }
      out[row] = answers.prediction(answer, found.of(row), why);
    }
  }

  /**
   * What each column did to each row's answer.
   *
   * @param table columns in the order of the schema's inputs
   */
  public Explanation[] explain(Table table, ScoreOptions options) {
    Explanation[] out = new Explanation[table.rows()];
    Blocks.run(
        out.length,
        REASON_BLOCK,
        options,
        (from, to) -> {
          FeatureMatrix[] views = encode(table, from, to);
          double[] margins = blend.margins(views, reach);
          Effects effects = contributions().onMargins(views);
          for (int row = from; row < to; row++) {
            int code = answers.of(margins, row - from).code();
            out[row] = contributions().explain(effects, row - from, code);
          }
        });
    return out;
  }

  /**
   * Numbers only, without any object per row.
   *
   * @param table columns in the order of the schema's inputs
   * @return chances of the classes, rows x classes (two for a yes/no question); or values, rows x 1
   */
  public double[] scores(Table table, ScoreOptions options) {
    int width = answers.width();
    double[] out = new double[table.rows() * width];
    Blocks.run(
        table.rows(),
        BLOCK,
        options,
        (from, to) -> {
          double[] margins = blend.margins(encode(table, from, to), reach);
          for (int row = from; row < to; row++) {
            double[] numbers = answers.of(margins, row - from).numbers();
            System.arraycopy(numbers, 0, out, row * width, width);
          }
        });
    return out;
  }

  private FeatureMatrix[] encode(Table table, int from, int to) {
    FeatureMatrix[] views = new FeatureMatrix[encoders.size()];
    for (int view = 0; view < views.length; view++) {
      views[view] = used[view] ? encoders.get(view).encode(table, from, to) : null;
    }
    return views;
  }

  private Contributions contributions() {
    Contributions made = contributions;
    if (made == null) {
      synchronized (this) {
        made = contributions;
        if (made == null) {
          made =
              new Contributions(
                  blend, calibration, encoders.stream().map(Encoder::features).toList(), schema);
          contributions = made;
        }
      }
    }
    return made;
  }
}
