package io.clickml.service.automl.report;

import io.clickml.modelstore.Cut;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The few words of a text column that go most with the answer. Each is chosen by what those before
 * it leave open (matching pursuit, Mallat and Zhang 1993): all words of one sentence tell the same.
 */
final class TellingWords {
  private static final int MOST = 6;
  private static final int FEWEST_ROWS = 5;
  private static final int MOST_TEXT = 2_000;

  /** Of the deviation of the answer: less is rounding. */
  private static final double LEAST = 1e-9;

  private final int[][] words;
  private final int differing;

  TellingWords(Column column) {
    Map<String, Integer> numbers = new HashMap<>();
    this.words = new int[column.size()][];
    for (int row = 0; row < words.length; row++) {
      words[row] = words(column.level(row), numbers);
    }
    this.differing = numbers.size();
  }

  private static int[] words(String text, Map<String, Integer> numbers) {
    if (text == null) {
      return new int[0];
    }
    String some = Cut.to(text, MOST_TEXT).toLowerCase(Locale.ROOT);
    return Arrays.stream(some.split("[^\\p{L}\\p{N}]+"))
        .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
        .distinct()
        .toArray();
  }

  /**
   * Which of at most six words each row has, as one number.
   *
   * @param rows that the words are chosen by
   */
  int[] cells(Answers answers, int[] rows) {
    int goals = answers.task() == Task.MULTICLASS ? Math.min(MOST, answers.classes()) : 1;
    int[] cells = new int[words.length];
    for (int goal = 0; goal < goals; goal++) {
      double[] wanted = goal(answers, goal);
      for (int i = 0; i < MOST / goals; i++) {
        int word = strongest(left(wanted, cells, rows), rows);
        if (word >= 0) {
          mark(word, 1 << (goal * (MOST / goals) + i), cells);
        }
      }
    }
    return cells;
  }

  private static double[] goal(Answers answers, int of) {
    return answers.task() == Task.MULTICLASS
        ? Arrays.stream(answers.y()).map(y -> y == of ? 1 : 0).toArray()
        : answers.y();
  }

  /** What the mean of a row's cell does not tell. */
  private static double[] left(double[] goal, int[] cells, int[] rows) {
    double[] sums = new double[1 << MOST];
    int[] counts = new int[sums.length];
    for (int row : rows) {
      sums[cells[row]] += goal[row];
      counts[cells[row]]++;
    }
    return IntStream.range(0, goal.length)
        .mapToDouble(row -> goal[row] - sums[cells[row]] / Math.max(1, counts[cells[row]]))
        .toArray();
  }

  /** The word of the largest covariance with the goal, in deviations of having it; -1 for none. */
  private int strongest(double[] goal, int[] rows) {
    double[] sums = new double[differing];
    int[] counts = new int[differing];
    double squares = 0;
    for (int row : rows) {
      squares += goal[row] * goal[row];
      for (int word : words[row]) {
        sums[word] += goal[row];
        counts[word]++;
      }
    }
    int chosen = -1;
    double most = LEAST * Math.sqrt(squares * rows.length);
    for (int word = 0; word < differing; word++) {
      if (counts[word] >= FEWEST_ROWS && counts[word] < rows.length) {
        double share = (double) counts[word] / rows.length;
        double strength = Math.abs(sums[word]) / Math.sqrt(share * (1 - share));
        if (strength > most) {
          most = strength;
          chosen = word;
        }
      }
    }
    return chosen;
  }

  private void mark(int word, int bit, int[] cells) {
    for (int row = 0; row < cells.length; row++) {
      if (Arrays.stream(words[row]).anyMatch(has -> has == word)) {
        cells[row] |= bit;
      }
    }
  }
}
