package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fits views to splits and keeps what was made. What looks at the answers is cross-fitted: inside
 * the training rows, each part is encoded by what the other parts say (5 inner parts); rows kept
 * aside are encoded by all training rows. Thread-safe.
 */
public final class Views {
  private static final int INNER = 5;

  /** Where rows are many, fewer parts say the same in less time. */
  private static final int INNER_OF_MANY = 3;

  private static final int MANY = 10_000;

  /** From so many rows on, what is quickly made again is not kept. */
  private static final int VERY_MANY = 50_000;

  private final Table table;
  private final Answers answers;
  private final long seed;
  private final Map<Key, Block> blocks = new ConcurrentHashMap<>();
  private final Map<ViewKey, Seen> seen = new ConcurrentHashMap<>();

  private record Key(Fitter fitter, int split, boolean log) {}

  private record ViewKey(View view, int split, boolean log) {}

  /** Features of all rows; {@code values} are null where they are made when they are needed. */
  private record Block(Operator operator, float[] values) {}

  public Views(Table table, Answers answers, long seed) {
    this.table = table;
    this.answers = answers;
    this.seed = seed;
  }

  /** Views of some of the rows, as if there were no others. */
  public Views of(int[] rows) {
    return new Views(table.rows(rows), answers.rows(rows), seed);
  }

  /** The view as fitted for the split; made once. */
  public Seen see(View view, Split split, boolean log) {
    boolean fixed = view.fitters().stream().noneMatch(Fitter::usesAnswers);
    ViewKey key = new ViewKey(view, fixed ? Split.ALL : split.id(), log && !fixed);
    Seen made = seen.get(key);
    if (made == null) {
      made = make(view, split, log);
      seen.put(key, made);
    }
    return made;
  }

  private Seen make(View view, Split split, boolean log) {
    List<Operator> operators = new ArrayList<>();
    List<Block> parts = new ArrayList<>();
    for (Fitter fitter : view.fitters()) {
      Block block = block(fitter, split, log);
      if (block.operator().width() > 0) {
        parts.add(block);
        operators.add(block.operator());
      }
    }
    Encoder encoder = new Encoder(operators);
    return new Seen(join(parts, encoder.width()), encoder);
  }

  private FeatureMatrix join(List<Block> parts, int width) {
    int rows = table.rows();
    float[] values = new float[Math.multiplyExact(rows, width)];
    int offset = 0;
    for (Block part : parts) {
      int own = part.operator().width();
      if (part.values() == null) {
        part.operator().apply(table, 0, rows, values, width, offset);
      }
      for (int row = 0; part.values() != null && row < rows; row++) {
        System.arraycopy(part.values(), row * own, values, row * width + offset, own);
      }
      offset += own;
    }
    return new FeatureMatrix(rows, width, values);
  }

  private Block block(Fitter fitter, Split split, boolean log) {
    boolean looks = fitter.usesAnswers();
    if (!looks && table.rows() >= VERY_MANY) {
      return new Block(fitter.fit(table, answers, Split.all(table.rows()).train()), null);
    }
    Key key = new Key(fitter, looks ? split.id() : Split.ALL, looks && log);
    return blocks.computeIfAbsent(key, k -> looks ? crossFit(fitter, split, log) : plain(fitter));
  }

  private Block plain(Fitter fitter) {
    Operator operator = fitter.fit(table, answers, Split.all(table.rows()).train());
    float[] values = new float[table.rows() * operator.width()];
    operator.apply(table, 0, table.rows(), values, operator.width(), 0);
    return new Block(operator, values);
  }

  private Block crossFit(Fitter fitter, Split split, boolean log) {
    Answers told = answers.inLog(log);
    Operator operator = fitter.fit(table, told, split.train());
    float[] values = new float[table.rows() * operator.width()];
    operator.apply(table, 0, table.rows(), values, operator.width(), 0);
    int inner = split.train().length < MANY ? INNER : INNER_OF_MANY;
    int[] part = innerParts(split.train().length, inner);
    for (int p = 0; p < inner; p++) {
      int[] own = Folds.pick(split.train(), part, p, true);
      int[] others = Folds.pick(split.train(), part, p, false);
      if (own.length > 0 && others.length > 0) {
        overwrite(fitter.fit(table, told, others), own, values);
      }
    }
    return new Block(operator, values);
  }

  private void overwrite(Operator operator, int[] rows, float[] values) {
    int width = operator.width();
    float[] own = new float[rows.length * width];
    operator.apply(table.rows(rows), 0, rows.length, own, width, 0);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(own, i * width, values, rows[i] * width, width);
    }
  }

  private int[] innerParts(int rows, int inner) {
    int[] part = new int[rows];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < rows; i++) {
      part[i] = random.nextInt(inner);
    }
    return part;
  }
}
