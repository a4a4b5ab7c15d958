package io.clickml.service.automl.report;

import io.clickml.modelstore.Cut;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The few words of a text column that go most with the answer.
 *
 * @param words at most six
 */
record TellingWords(List<String> words) {
  private static final int MOST = 6;
  private static final int FEWEST_ROWS = 5;
  private static final int MOST_TEXT = 2_000;

  static TellingWords of(Column column, Answers answers, int[] rows) {
    Set<String> chosen = new LinkedHashSet<>();
    int goals = answers.task() == Task.MULTICLASS ? Math.min(MOST, answers.classes()) : 1;
    for (int goal = 0; goal < goals; goal++) {
      chosen.addAll(strongest(column, goal(answers, goal), rows, MOST / goals));
    }
    return new TellingWords(List.copyOf(chosen));
  }

  private static double[] goal(Answers answers, int of) {
    return answers.task() == Task.MULTICLASS
        ? Arrays.stream(answers.y()).map(y -> y == of ? 1 : 0).toArray()
        : answers.y();
  }

  private static List<String> strongest(Column column, double[] goal, int[] rows, int most) {
    Map<String, double[]> sums = new HashMap<>();
    double total = 0;
    for (int row : rows) {
      total += goal[row];
      for (String word : words(column.level(row))) {
        double[] sum = sums.computeIfAbsent(word, w -> new double[2]);
        sum[0]++;
        sum[1] += goal[row];
      }
    }
    double mean = total / rows.length;
    // Covariance of having the word with the answer, in standard deviations of having it.
    Comparator<Map.Entry<String, double[]>> strength =
        Comparator.comparingDouble(e -> -strength(e.getValue(), mean, rows.length));
    return sums.entrySet().stream()
        .filter(e -> e.getValue()[0] >= FEWEST_ROWS && e.getValue()[0] < rows.length)
        .sorted(strength.thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double strength(double[] sum, double mean, int rows) {
    double share = sum[0] / rows;
    return Math.abs(sum[1] - sum[0] * mean) / rows / Math.sqrt(share * (1 - share));
  }

  private static Set<String> words(String text) {
    if (text == null) {
      return Set.of();
    }
    String some = Cut.to(text, MOST_TEXT);
    return new HashSet<>(Arrays.asList(some.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  /** Which of the words each row has, as one number. */
  int[] cells(Column column) {
    int[] cells = new int[column.size()];
    for (int row = 0; row < cells.length; row++) {
      Set<String> has = words(column.level(row));
      for (int w = 0; w < words.size(); w++) {
        cells[row] |= has.contains(words.get(w)) ? 1 << w : 0;
      }
    }
    return cells;
  }
}
