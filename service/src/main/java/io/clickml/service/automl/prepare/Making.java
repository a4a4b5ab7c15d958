package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.encoding.PairOperator.By;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes numbers out of two columns: differences, products and ratios of strong numbers, and numbers
 * over what is usual for them in a strong category (as TabPrep does). It keeps those that bring a
 * quick model more than shuffled ones do (probes as in Stoppiglia et al. 2003). It looks at a draw
 * of rows, never at a clock.
 */
public final class Making {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_STRONG = 12;
  private static final int MOST_GROUPS = 3;
  private static final int MOST_KEPT = 30;
  private static final int PROBES = 3;

  private final Table table;
  private final Answers answers;
  private final int[] rows;
  private final Gains gains;
  private final long seed;

  /**
   * @param open rows that it may look at
   */
  public Making(Table table, Answers answers, int[] open, Gains gains, long seed) {
    this.rows = Draw.some(open, MOST_ROWS, seed);
    this.table = table.rows(rows);
    this.answers = answers.rows(rows);
    this.gains = gains;
    this.seed = seed;
  }

  /**
   * Fitters of what is worth making, the strongest first.
   *
   * @param given what there is already
   */
  List<Fitter> choose(List<Fitter> given) {
    Encoder plain = encoder(given);
    FeatureMatrix seen = plain.encode(table);
    double[] strengths = gains.of(seen, plain.features(), answers, seed);
    List<Fitter> tried = tried(plain.features(), strengths);
    if (tried.isEmpty()) {
      return tried;
    }
    FeatureMatrix made = encoder(tried).encode(table);
    FeatureMatrix probed = withProbes(seen, made);
    List<Feature> features = new ArrayList<>(plain.features());
    for (int f = seen.width(); f < probed.width(); f++) {
      features.add(new Feature("made " + f, List.of(), 0));
    }
    double[] brought = gains.of(probed, features, answers, seed + 1);
    return kept(tried, brought, seen.width());
  }

  private Encoder encoder(List<Fitter> fitters) {
    int[] all = Split.all(rows.length).train();
    return new Encoder(fitters.stream().map(f -> f.fit(table, answers, all)).toList());
  }

  private List<Fitter> tried(List<Feature> features, double[] strengths) {
    List<Integer> numbers = strong(features, strengths, ColumnType.NUMBER, MOST_STRONG);
    List<Integer> groups = strong(features, strengths, ColumnType.CATEGORY, MOST_GROUPS);
    List<Fitter> tried = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      for (int other : numbers.subList(i + 1, numbers.size())) {
        for (By by : By.values()) {
          tried.add(PlainFitter.pair(number, other, by));
        }
      }
      groups.forEach(group -> tried.add(new GroupRatioFitter(number, group)));
    }
    return tried;
  }

  /** The strongest columns of a type, in the order of their strength. */
  private List<Integer> strong(
      List<Feature> features, double[] strengths, ColumnType type, int most) {
    return IntStream.range(0, strengths.length)
        .filter(f -> strengths[f] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer f) -> -strengths[f]))
        .map(f -> features.get(f).sources().get(0))
        .filter(source -> table.column(source).type() == type)
        .limit(most)
        .toList();
  }

  /** Both side by side, and some of what was made in an order drawn at random. */
  private FeatureMatrix withProbes(FeatureMatrix seen, FeatureMatrix made) {
    int width = seen.width() + made.width() + PROBES;
    float[] values = new float[Math.multiplyExact(rows.length, width)];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(seen.values(), row * seen.width(), values, row * width, seen.width());
      int at = row * width + seen.width();
      System.arraycopy(made.values(), row * made.width(), values, at, made.width());
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] all = Split.all(rows.length).train();
    for (int probe = 0; probe < PROBES; probe++) {
      int of = random.nextInt(made.width());
      int[] order = Draw.shuffled(all, random.nextLong());
      for (int row = 0; row < rows.length; row++) {
        values[(row + 1) * width - PROBES + probe] = made.get(order[row], of);
      }
    }
    return new FeatureMatrix(rows.length, width, values);
  }

  /** Those that brought more than every probe. */
  private static List<Fitter> kept(List<Fitter> tried, double[] brought, int first) {
    double luck = 0;
    for (int f = brought.length - PROBES; f < brought.length; f++) {
      luck = Math.max(luck, brought[f]);
    }
    double least = luck;
    return IntStream.range(0, tried.size())
        .filter(i -> brought[first + i] > least)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -brought[first + i]))
        .limit(MOST_KEPT)
        .map(tried::get)
        .toList();
  }
}
