package io.clickml.service.automl.prepare;

import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Deals rows by time: each fold learns from everything before the rows that it is checked on, and
 * the newest rows are locked away (rolling origin: Tashman 2000, "Out-of-sample tests of
 * forecasting accuracy"). Rows of the same time stand on the same side.
 *
 * @param splits in the order of time; the last one holds every row that is not locked
 * @param locked the newest rows; empty where rows are few
 */
public record Chain(List<Split> splits, int[] locked) {
  private static final int ENOUGH_TO_LOCK = 500;
  private static final int LEAST_LOCKED = 1_000;
  private static final int MOST_LOCKED = 20_000;
  private static final double LOCKED_SHARE = 0.1;
  private static final double LOCKED_SHARE_OF_FEW = 0.2;

  /** What every fold has to learn from. */
  private static final double FIRST_SHARE = 0.5;

  private static final double FIRST_SHARE_OF_MANY = 0.8;
  private static final int SMALL = 2_000;
  private static final int MIDDLE = 30_000;
  private static final int LARGE = 100_000;

  /**
   * Deals all rows.
   *
   * @throws io.clickml.service.automl.TrainingException where an answer comes only after, or only
   *     before, every possible cut
   */
  public static Chain of(TimeOrder order, Answers answers, int threads) {
    int[] rows = Ranks.ascending(order.times());
    double[] times = Arrays.stream(rows).mapToDouble(row -> order.times()[row]).toArray();
    int open = rows.length;
    if (rows.length >= ENOUGH_TO_LOCK) {
      int cut = boundary(times, rows.length - wanted(rows.length), 1, rows.length);
      if (cut > 0 && several(answers, Arrays.copyOfRange(rows, cut, rows.length))) {
        open = cut;
      }
    }
    List<Split> splits = splits(Arrays.copyOf(rows, open), times, answers, threads);
    if (splits.isEmpty()) {
      throw Say.failure(
          "time-column-one-sided",
          order.name(),
          "Ordered by “"
              + order.name()
              + "”, later rows hold no answers that the earlier ones have too: nothing can be"
              + " checked. Train without it.");
    }
    return new Chain(splits, Arrays.copyOfRange(rows, open, rows.length));
  }

  private static int wanted(int rows) {
    double few = Math.min(LEAST_LOCKED, LOCKED_SHARE_OF_FEW * rows);
    return (int) Math.min(MOST_LOCKED, Math.max(few, LOCKED_SHARE * rows));
  }

  /**
   * The place from {@code low} on, below {@code high}, nearest to one where a new time begins; 0:
   * none.
   */
  private static int boundary(double[] times, int wanted, int low, int high) {
    for (int away = 0; away < high - low; away++) {
      for (int at : new int[] {wanted - away, wanted + away}) {
        if (at >= low && at < high && times[at] > times[at - 1]) {
          return at;
        }
      }
    }
    return 0;
  }

  private static List<Split> splits(int[] open, double[] times, Answers answers, int threads) {
    int blocks = blocks(open.length, threads);
    double first = blocks == 1 ? FIRST_SHARE_OF_MANY : FIRST_SHARE;
    List<Split> splits = new ArrayList<>();
    int to = open.length;
    // From the newest block on: the last fold must reach to the end.
    for (int block = blocks - 1; block >= 0; block--) {
      int wanted = (int) (open.length * (first + (1 - first) * block / blocks));
      int from = boundary(times, Math.min(wanted, to - 1), 1, to);
      int[] train = Arrays.copyOf(open, from);
      int[] check = Arrays.copyOfRange(open, from, to);
      if (from > 0 && tells(answers, train, check)) {
        splits.add(0, new Split(block, train, check));
        to = from;
      }
    }
    return several(answers, checked(splits)) ? numbered(splits) : List.of();
  }

  private static List<Split> numbered(List<Split> splits) {
    List<Split> numbered = new ArrayList<>();
    for (Split split : splits) {
      numbered.add(new Split(numbered.size(), split.train(), split.check()));
    }
    return numbered;
  }

  private static int blocks(int rows, int threads) {
    if (rows < MIDDLE) {
      return rows < SMALL ? 5 : 4;
    }
    return rows < LARGE ? Math.max(2, Math.min(4, threads)) : 1;
  }

  /** Whether every answer that is checked was there to learn from. */
  private static boolean tells(Answers answers, int[] train, int[] check) {
    Answers learned = answers.rows(train);
    if (answers.classes() == 0) {
      return learned.differing() > 1;
    }
    boolean[] known = new boolean[answers.classes()];
    Arrays.stream(learned.y()).forEach(y -> known[(int) y] = true);
    return learned.differing() > 1
        && Arrays.stream(answers.rows(check).y()).allMatch(y -> known[(int) y]);
  }

  private static int[] checked(List<Split> splits) {
    return splits.stream().flatMapToInt(split -> Arrays.stream(split.check())).toArray();
  }

  private static boolean several(Answers answers, int[] rows) {
    return rows.length > 0 && answers.rows(rows).differing() > 1;
  }
}
