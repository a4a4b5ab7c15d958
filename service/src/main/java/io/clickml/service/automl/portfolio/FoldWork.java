package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Seen;
import io.clickml.service.automl.prepare.Split;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** One fold of a candidate, and the trial that its folds make together. Thread-safe. */
final class FoldWork {
  private final Lessons lessons;
  private final Rows rows;
  private final int threads;

  /**
   * @param threads native ones, of each fold
   */
  FoldWork(Lessons lessons, int threads) {
    this.lessons = lessons;
    this.rows = lessons.rows();
    this.threads = threads;
  }

  int threads() {
    return threads;
  }

  /**
   * What came of a fold.
   *
   * @param check margins of its rows that it did not learn from
   * @param locked margins of the locked rows
   */
  record Fold(Trial.FoldFit fit, double[] check, double[] locked) {}

  /** Margins of the rows that the folds did not learn from, fold by fold. */
  static double[] checked(List<Fold> folds) {
    return folds.stream().flatMapToDouble(fold -> Arrays.stream(fold.check)).toArray();
  }

  /** Learns a fold; null when the deadline left no time for anything of use. */
  Fold fold(
      Candidate candidate,
      Split split,
      BiFunction<Learner, Lesson, Fitted> learn,
      Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    long start = deadline.now();
    long own = lessons.seed() + split.id() + 1 + candidate.salt();
    Lesson lesson = lessons.lesson(candidate, split, threads, own);
    Fitted fitted = learn.apply(candidate.learner(), lesson);
    if (fitted == null) {
      return null;
    }
    double seconds = Deadline.seconds(start, deadline.now());
    Seen seen = lessons.seen(candidate, split);
    Trial.FoldFit fit =
        new Trial.FoldFit(fitted, seen.encoder(), more(split.train().length), seconds * threads);
    double[] check = lessons.margins(candidate, fitted, split, split.check());
    double[] locked = lessons.margins(candidate, fitted, split, rows.locked());
    return new Fold(fit, check, locked);
  }

  private double more(int trained) {
    return (double) rows.answers().rows() / trained;
  }

  /** The folds together; null where one is missing. */
  Trial trial(Candidate candidate, List<Fold> folds) {
    if (folds.stream().anyMatch(fold -> fold == null)) {
      return null;
    }
    int outputs = rows.answers().outputs();
    double[] locked = new double[rows.locked().length * outputs];
    double seconds = 0;
    List<Fold> speaking = rows.speaking(folds);
    for (Fold fold : speaking) {
      for (int i = 0; i < locked.length; i++) {
        locked[i] += fold.locked[i] / speaking.size();
      }
    }
    for (Fold fold : folds) {
      seconds += fold.fit.seconds();
    }
    List<Trial.FoldFit> fits = folds.stream().map(Fold::fit).toList();
    return new Trial(candidate, fits, checked(folds), locked, seconds);
  }
}
