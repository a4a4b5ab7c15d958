package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.MemberModel;
import io.clickml.modelstore.scorer.Reach;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Seen;
import io.clickml.service.automl.prepare.Split;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Tries candidates on the folds, several folds at once with one native thread each. */
final class Trainer {
  private final Views views;
  private final Rows rows;
  private final Crew crew;
  private final long seed;
  private final Reach reach;

  Trainer(Views views, Rows rows, Crew crew, long seed) {
    this.views = views;
    this.rows = rows;
    this.crew = crew;
    this.seed = seed;
    this.reach = reach(rows.answers());
  }

  private static Reach reach(Answers answers) {
    DoubleSummaryStatistics seen = Arrays.stream(answers.y()).summaryStatistics();
    return Reach.around(seen.getMin(), seen.getMax());
  }

  private record Fold(Trial.FoldFit fit, double[] check, double[] locked) {}

  /**
   * Tries a candidate on all folds.
   *
   * @param seconds it may take
   * @return null when the deadline left folds without a model
   */
  Trial attempt(Candidate candidate, double seconds, Deadline deadline) {
    Deadline own = deadline.within(seconds);
    int waves = waves();
    List<Callable<Learner>> pace = List.of(() -> paced(candidate, seconds / (waves + 1), own));
    Learner learner = crew.run(pace, deadline).get(0);
    return learner == null ? null : run(candidate.with(learner), own, deadline);
  }

  private int waves() {
    return (rows.splits().size() + crew.threads() - 1) / crew.threads();
  }

  /** Tries a candidate whose pace is set. */
  Trial run(Candidate candidate, Deadline own, Deadline deadline) {
    int waves = waves();
    // Whoever is early leaves the rest of its time to the next wave.
    double left = own.secondsLeft();
    List<Callable<Fold>> tasks = new ArrayList<>();
    for (int fold = 0; fold < rows.splits().size(); fold++) {
      Split split = rows.splits().get(fold);
      Deadline end = own.within(left * (fold / crew.threads() + 1) / waves);
      tasks.add(() -> fold(candidate, split, (l, lesson) -> l.fit(lesson, end), deadline));
    }
    return trial(candidate, crew.run(tasks, deadline));
  }

  /**
   * Does again what was done.
   *
   * @param rounds per fold
   */
  Trial repeat(Candidate candidate, List<Integer> rounds, Deadline deadline) {
    List<Callable<Fold>> tasks = new ArrayList<>();
    for (int fold = 0; fold < rounds.size(); fold++) {
      Split split = rows.splits().get(fold);
      int learned = rounds.get(fold);
      tasks.add(
          () ->
              fold(candidate, split, (l, lesson) -> l.repeat(lesson, learned, deadline), deadline));
    }
    return trial(candidate, crew.run(tasks, deadline));
  }

  private Learner paced(Candidate candidate, double slice, Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    Split first = rows.splits().get(0);
    Lesson lesson = lesson(candidate, first, threads(), seed);
    return candidate.learner().paced(lesson, slice, deadline);
  }

  private int threads() {
    return rows.splits().size() == 1 ? crew.threads() : 1;
  }

  private Lesson lesson(Candidate candidate, Split split, int threads, long lessonSeed) {
    Seen seen = views.see(candidate.view(), split, candidate.log());
    return new Lesson(
        seen.matrix(),
        seen.encoder().features(),
        rows.answers().inLog(candidate.log()),
        split.train(),
        split.check(),
        lessonSeed,
        threads);
  }

  private Fold fold(
      Candidate candidate,
      Split split,
      BiFunction<Learner, Lesson, Fitted> learn,
      Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    long start = deadline.now();
    Lesson lesson = lesson(candidate, split, threads(), seed + split.id() + 1);
    Fitted fitted = learn.apply(candidate.learner(), lesson);
    if (fitted == null) {
      return null;
    }
    double seconds = Deadline.seconds(start, deadline.now());
    Seen seen = views.see(candidate.view(), split, candidate.log());
    Trial.FoldFit fit =
        new Trial.FoldFit(fitted, seen.encoder(), split.train().length, seconds * threads());
    double[] check = values(fitted.model(), seen.matrix(), split.check(), lesson.answers());
    double[] locked = values(fitted.model(), seen.matrix(), rows.locked(), lesson.answers());
    return new Fold(fit, check, locked);
  }

  /** Margins of some rows; numbers in the target's unit. */
  private double[] values(MemberModel model, FeatureMatrix matrix, int[] of, Answers answers) {
    double[] margins = new double[of.length * model.outputs()];
    FeatureMatrix x = Lesson.gather(matrix, of);
    model.addMargins(x, 0, of.length, 1, margins);
    if (answers.task() == Task.REGRESSION) {
      for (int i = 0; i < margins.length; i++) {
        margins[i] = reach.limit(answers.value(margins[i]));
      }
    }
    return margins;
  }

  private Trial trial(Candidate candidate, List<Fold> folds) {
    if (folds.stream().anyMatch(fold -> fold == null)) {
      return null;
    }
    int outputs = rows.answers().outputs();
    double[] judged = new double[rows.judged().length * outputs];
    double[] locked = new double[rows.locked().length * outputs];
    int at = 0;
    double seconds = 0;
    for (Fold fold : folds) {
      System.arraycopy(fold.check, 0, judged, at, fold.check.length);
      at += fold.check.length;
      for (int i = 0; i < locked.length; i++) {
        locked[i] += fold.locked[i] / folds.size();
      }
      seconds += fold.fit.seconds();
    }
    List<Trial.FoldFit> fits = folds.stream().map(Fold::fit).toList();
    return new Trial(candidate, fits, judged, locked, seconds);
  }

  /**
   * Learns a tried candidate once more, from all rows.
   *
   * @return null when the deadline came first
   */
  Trial.FoldFit refit(Trial trial, int threads, Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    long start = deadline.now();
    Split all = Split.all(rows.answers().rows());
    Lesson lesson = lesson(trial.candidate(), all, threads, seed);
    Fitted fitted = trial.candidate().learner().refit(lesson, trial.rounds(), deadline);
    if (fitted == null) {
      return null;
    }
    Seen seen = views.see(trial.candidate().view(), all, trial.candidate().log());
    double seconds = Deadline.seconds(start, deadline.now());
    return new Trial.FoldFit(fitted, seen.encoder(), all.train().length, seconds);
  }
}
