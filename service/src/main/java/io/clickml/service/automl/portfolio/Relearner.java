package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Split;

/**
 * Learns candidates once more, for as many rounds as they took when they were tried.
 *
 * @param lessons what there is to learn from
 */
record Relearner(Lessons lessons) {
  /**
   * Learns a tried candidate from all rows.
   *
   * @return null when the deadline came first
   */
  Trial.FoldFit all(Trial trial, int threads, Deadline deadline) {
    long start = deadline.now();
    Split all = Split.all(lessons.rows().answers().rows());
    Fitted fitted = fitted(trial, all, threads, deadline);
    if (fitted == null) {
      return null;
    }
    double seconds = Deadline.seconds(start, deadline.now());
    return new Trial.FoldFit(fitted, lessons.seen(trial.candidate(), all).encoder(), 1, seconds);
  }

  /**
   * What a tried candidate says of the locked rows once it learned from all others.
   *
   * @return null when the deadline came first
   */
  double[] ahead(Trial trial, int threads, Deadline deadline) {
    Split open = new Split(Split.OPEN, lessons.rows().open(), new int[0]);
    Fitted fitted = fitted(trial, open, threads, deadline);
    int[] locked = lessons.rows().locked();
    return fitted == null ? null : lessons.margins(trial.candidate(), fitted, open, locked);
  }

  private Fitted fitted(Trial trial, Split split, int threads, Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    Lesson lesson = lessons.lesson(trial.candidate(), split, threads, lessons.seed());
    return trial.candidate().learner().refit(lesson, trial.rounds(), deadline);
  }
}
