package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.encoding.TextScoreOperator;
import io.clickml.modelstore.encoding.Words;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.blend.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the words of a text say about the answer: a linear model over hashed words and pairs of
 * words, learned by adaptive gradient steps (AdaGrad, Duchi et al. 2011).
 */
final class TextFitter implements Fitter {
  private static final int BUCKETS = 1 << 15;
  private static final int EPOCHS = 3;
  private static final int LEAST_MET = 3;
  private static final double STEP = 0.3;
  private static final double DECAY = 1e-5;
  private static final long SEED = 17;

  private final int source;
  private int[][] words;

  TextFitter(int source) {
    this.source = source;
  }

  @Override
  public boolean usesAnswers() {
    return true;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    int[][] texts = words(table.column(source));
    int outputs = answers.task() == Task.MULTICLASS ? answers.classes() : 1;
    Model model = new Model(outputs, answers, rows);
    boolean[] known = known(table.column(source), texts, rows);
    int[] order = rows.clone();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int row : order) {
        int code = table.column(source).code(row);
        if (code >= 0) {
          model.learn(texts[code], known, row);
        }
      }
    }
    return model.operator(source, names(table.column(source).name(), outputs));
  }

  /** Buckets of each distinct text's words; made once. */
  private synchronized int[][] words(Column column) {
    if (words == null) {
      words = new int[column.levels().size()][];
      for (int level = 0; level < words.length; level++) {
        Buckets buckets = new Buckets();
        Words.hashes(column.levels().get(level), true, buckets::add);
        words[level] = buckets.done();
      }
    }
    return words;
  }

  /** Buckets that are met often enough; the others are left at 0. */
  private static boolean[] known(Column column, int[][] texts, int[] rows) {
    int[] counts = new int[BUCKETS];
    for (int row : rows) {
      if (column.code(row) >= 0) {
        for (int bucket : texts[column.code(row)]) {
          counts[bucket]++;
        }
      }
    }
    boolean[] known = new boolean[BUCKETS];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      known[bucket] = counts[bucket] >= LEAST_MET;
    }
    return known;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
  }

  private static List<String> names(String column, int outputs) {
    List<String> names = new ArrayList<>();
    for (int o = 0; o < outputs; o++) {
      names.add(column + (outputs == 1 ? " (what it says)" : " (says answer " + (o + 1) + ")"));
    }
    return names;
  }

  /** The buckets of one text as they come. */
  private static final class Buckets {
    private int[] found = new int[32];
    private int count;

    void add(int hash) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = Words.bucket(hash, BUCKETS);
    }

    int[] done() {
      return Arrays.copyOf(found, count);
    }
  }

  /** Weights per bucket and output while they are learned; numbers are learned standardised. */
  private static final class Model {
    private final int outputs;
    private final Answers answers;
    private final float[] weights;
    private final float[] squares;
    private final float[] bias;
    private final double mean;
    private final double spread;

    Model(int outputs, Answers answers, int[] rows) {
      this.outputs = outputs;
      this.answers = answers;
      this.weights = new float[BUCKETS * outputs];
      this.squares = new float[BUCKETS * outputs];
      this.bias = new float[outputs];
      boolean number = answers.classes() == 0;
      mean = number ? Arrays.stream(rows).mapToDouble(answers::margin).average().orElse(0) : 0;
      double variance =
          number
              ? Arrays.stream(rows)
                  .mapToDouble(row -> Math.pow(answers.margin(row) - mean, 2))
                  .average()
                  .orElse(1)
              : 1;
      spread = variance > 0 ? Math.sqrt(variance) : 1;
    }

    void learn(int[] buckets, boolean[] known, int row) {
      double norm = 1 / Math.sqrt(Math.max(1, buckets.length));
      double[] margins = new double[outputs];
      for (int o = 0; o < outputs; o++) {
        margins[o] = bias[o];
        for (int bucket : buckets) {
          margins[o] += weights[bucket * outputs + o] * norm;
        }
      }
      double[] errors = errors(margins, row);
      for (int o = 0; o < outputs; o++) {
        bias[o] += (float) (0.02 * errors[o]);
        for (int bucket : buckets) {
          if (known[bucket]) {
            step(bucket * outputs + o, errors[o] * norm);
          }
        }
      }
    }

    private void step(int at, double pull) {
      double gradient = pull - DECAY * weights[at];
      squares[at] += (float) (gradient * gradient);
      weights[at] += (float) (STEP * gradient / Math.sqrt(squares[at] + 1e-3));
    }

    private double[] errors(double[] margins, int row) {
      double[] errors = new double[outputs];
      if (answers.classes() == 0) {
        errors[0] = (answers.margin(row) - mean) / spread - margins[0];
      } else if (outputs == 1) {
        errors[0] = answers.y()[row] - Softmax.chance(margins[0]);
      } else {
        double norm = Softmax.logSumExp(margins, 0, outputs);
        for (int o = 0; o < outputs; o++) {
          errors[o] = (answers.y()[row] == o ? 1 : 0) - Math.exp(margins[o] - norm);
        }
      }
      return errors;
    }

    Operator operator(int source, List<String> names) {
      return new TextScoreOperator(source, names, BUCKETS, true, weights, bias);
    }
  }
}
