package io.clickml.service.automl.learner;

import io.clickml.modelstore.scorer.Linear;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;

/**
 * Adds up what the columns speak for, each with a weight of its own: naive Bayes whose columns need
 * not be independent, or a conditional logit (McFadden 1974). Its view gives for each column one
 * number per class. There are so few weights that it learns many classes from few rows, and in a
 * moment; its rounds are steps.
 */
public final class SharesLearner implements Learner {
  @Override
  public SharesLearner paced(Lesson lesson, double seconds, Deadline deadline) {
    return this;
  }

  @Override
  public Fitted fit(Lesson lesson, Deadline deadline) {
    return repeat(lesson, ConditionalLogit.MOST_STEPS, deadline);
  }

  /** The logarithm of each class's share. */
  private static double[] bias(Answers answers, int[] rows) {
    double[] counts = new double[answers.classes()];
    for (int row : rows) {
      counts[(int) answers.y()[row]]++;
    }
    return Arrays.stream(counts).map(count -> Math.log((count + 0.5) / rows.length)).toArray();
  }

  private static Linear model(Lesson lesson, double[] bias, double[] weights) {
    int classes = bias.length;
    double[][] all = new double[classes][weights.length * classes];
    for (int c = 0; c < classes; c++) {
      for (int column = 0; column < weights.length; column++) {
        all[c][column * classes + c] = weights[column];
      }
    }
    double[] means = new double[weights.length * classes];
    for (int row : lesson.train()) {
      for (int f = 0; f < means.length; f++) {
        means[f] += lesson.matrix().get(row, f) / (double) lesson.train().length;
      }
    }
    return new Linear(all, bias, means);
  }

  @Override
  public Fitted repeat(Lesson lesson, int rounds, Deadline deadline) {
    double[] bias = bias(lesson.answers(), lesson.train());
    ConditionalLogit logit = new ConditionalLogit(lesson, bias);
    double[] weights = logit.solve(rounds, deadline);
    return new Fitted(model(lesson, bias, weights), logit.taken(), logit.taken());
  }

  @Override
  public Fitted refit(Lesson lesson, double rounds, Deadline deadline) {
    return deadline.over() ? null : repeat(lesson, (int) Math.ceil(rounds), deadline);
  }
}
