package io.clickml.service.automl.blend;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;

/** The answer of somebody who never looks at a row. */
public final class Guessing {
  private Guessing() {}

  /** One margin per output: log-odds, log-shares, the mean, or the middle where that is wanted. */
  public static double[] margins(Answers answers) {
    if (answers.middle()) {
      return new double[] {middle(answers.y())};
    }
    if (answers.task() == Task.REGRESSION) {
      return new double[] {Arrays.stream(answers.y()).average().orElse(0)};
    }
    double[] counts = new double[answers.classes()];
    Arrays.fill(counts, 0.5);
    for (double y : answers.y()) {
      counts[(int) y]++;
    }
    if (answers.task() == Task.BINARY) {
      return new double[] {Math.log(counts[1] / counts[0])};
    }
    return Arrays.stream(counts).map(count -> Math.log(count / answers.rows())).toArray();
  }

  /** The number that half of them lie below. */
  static double middle(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The same for every row of the given answers. */
  public static double[] everywhere(Answers answers) {
    double[] margin = margins(answers);
    double[] all = new double[answers.rows() * margin.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = margin[i % margin.length];
    }
    return all;
  }
}
