package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;

/**
 * A text's linear score per output: bias plus the sum of the weights of its words' buckets, divided
 * by the square root of their number (a text counts alike, long or short).
 *
 * @param source position of the column
 * @param names of the features made, one per output
 * @param buckets into how many buckets words are hashed
 * @param pairs whether pairs of neighbouring words count too
 * @param weights {@code buckets x outputs}, row-major
 * @param bias one per output
 */
public record TextScoreOperator(
    int source, List<String> names, int buckets, boolean pairs, float[] weights, float[] bias)
    implements Operator {
  public TextScoreOperator {
    names = List.copyOf(names);
    weights = weights.clone();
    bias = bias.clone();
    boolean fits = weights.length == (long) buckets * names.size();
    if (buckets < 1 || !fits || bias.length != names.size()) {
      throw new IllegalArgumentException(
          names + ": " + weights.length + " weights for " + buckets + " buckets");
    }
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return names.stream().map(name -> new Feature(name, source, 0)).toList();
  }

  @Override
  public int width() {
    return names.size();
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    TextRows.Block block = new TextRows.Block(table, from, to, out, width, offset);
    TextRows.fill(block, source, names.size(), this::score);
  }

  private void score(String text, float[] scores) {
    int outputs = scores.length;
    double[] sums = new double[outputs];
    int[] words = {0};
    Words.hashes(
        text,
        pairs,
        hash -> {
          words[0]++;
          int at = Words.bucket(hash, buckets) * outputs;
          for (int j = 0; j < outputs; j++) {
            sums[j] += weights[at + j];
          }
        });
    for (int j = 0; j < outputs; j++) {
      scores[j] = Floats.of(bias[j] + (words[0] == 0 ? 0 : sums[j] / Math.sqrt(words[0])));
    }
  }
}
