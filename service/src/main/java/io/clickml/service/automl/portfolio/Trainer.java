package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Fitter;
import io.clickml.service.automl.prepare.Split;
import io.clickml.service.automl.prepare.View;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tries candidates on the folds, several folds at once with one native thread each. */
final class Trainer {
  /** Seconds left, under which nobody begins to choose what to make. */
  private static final double LEAST_TO_CHOOSE = 5;

  private final Lessons lessons;
  private final Rows rows;
  private final Crew crew;
  private final FoldWork work;

  Trainer(Views views, Rows rows, Crew crew, long seed) {
    this(new Lessons(views, rows, seed, Margins.of(rows.answers())), crew);
  }

  private Trainer(Lessons lessons, Crew crew) {
    this.lessons = lessons;
    this.rows = lessons.rows();
    this.crew = crew;
    this.work = new FoldWork(lessons, rows.splits().size() == 1 ? crew.threads() : 1);
  }

  /** The trainer that sees as many rows as a candidate needs: this one, or one on a sample. */
  Trainer of(Candidate candidate) {
    int enough = candidate.learner().enough();
    if (!Sample.helps(rows, enough)) {
      return this;
    }
    return new Trainer(lessons.of(Sample.of(rows, enough, lessons.seed())), crew);
  }

  /**
   * Tries a candidate on all folds.
   *
   * @param seconds it may take
   * @param hopeless whether margins of the first rows are such that it need not go on; null when it
   *     must go on, however little time there is
   * @return its trial, or why there is none
   */
  Attempt attempt(
      Candidate candidate, double seconds, Predicate<double[]> hopeless, Deadline deadline) {
    Deadline own = deadline.within(seconds);
    BooleanSupplier enough = enough(hopeless, deadline);
    String blind = blind(candidate.view(), deadline, enough);
    if (blind != null) {
      return new Attempt(null, blind);
    }
    int waves = waves();
    List<Callable<Learner>> pace = List.of(() -> paced(candidate, seconds / (waves + 1), own));
    Learner learner = crew.run(pace, deadline, enough).get(0);
    if (learner == null && hopeless != null) {
      return new Attempt(null, Untried.NO_TIME);
    }
    Candidate set = candidate.with(learner == null ? candidate.learner().hasty() : learner);
    return run(set, own, hopeless, deadline);
  }

  /** Whether what is there is good enough for the person, and this one need not come to an end. */
  private static BooleanSupplier enough(Predicate<double[]> hopeless, Deadline deadline) {
    return () -> hopeless != null && deadline.stopped();
  }

  /** Why a view shows nothing; null when it does. */
  private String blind(View view, Deadline deadline, BooleanSupplier enough) {
    if (!view.chosen()) {
      if (deadline.secondsLeft() < LEAST_TO_CHOOSE) {
        return Untried.NO_TIME;
      }
      List<Callable<List<Fitter>>> choice = List.of(view::fitters);
      if (crew.run(choice, deadline, enough).get(0) == null) {
        return Untried.NO_TIME;
      }
    }
    return view.fitters().isEmpty() ? Untried.NOTHING_MADE : null;
  }

  /** A trial, or why there is none. */
  record Attempt(Trial trial, String reason) {}

  private int waves() {
    return (rows.splits().size() + crew.threads() - 1) / crew.threads();
  }

  /**
   * Tries a candidate whose pace is set.
   *
   * @param hopeless as in {@link #attempt}
   */
  Attempt run(Candidate candidate, Deadline own, Predicate<double[]> hopeless, Deadline deadline) {
    int waves = waves();
    BooleanSupplier enough = enough(hopeless, deadline);
    // Whoever is early leaves the rest of its time to the next wave.
    double left = own.secondsLeft();
    List<Callable<FoldWork.Fold>> tasks = new ArrayList<>();
    for (int fold = 0; fold < rows.splits().size(); fold++) {
      Split split = rows.splits().get(fold);
      Deadline end = own.within(left * (fold / crew.threads() + 1) / waves);
      tasks.add(
          () -> work.fold(candidate, split, (l, lesson) -> fit(l, lesson, end, enough), deadline));
    }
    int first = Math.min(crew.threads(), tasks.size());
    List<FoldWork.Fold> folds =
        new ArrayList<>(crew.run(tasks.subList(0, first), deadline, enough));
    if (first < tasks.size()
        && hopeless != null
        && !folds.contains(null)
        && hopeless.test(FoldWork.checked(folds))) {
      return new Attempt(null, Untried.FAR_BEHIND);
    }
    folds.addAll(crew.run(tasks.subList(first, tasks.size()), deadline, enough));
    Trial trial = work.trial(candidate, folds);
    return new Attempt(trial, trial == null ? Untried.NO_TIME : null);
  }

  /** A fit; none of use where somebody said meanwhile that what is there is good enough. */
  private static Fitted fit(Learner learner, Lesson lesson, Deadline end, BooleanSupplier enough) {
    Fitted fitted = learner.fit(lesson, end);
    return enough.getAsBoolean() ? null : fitted;
  }

  /**
   * Does again what was done.
   *
   * @param rounds per fold
   */
  Trial repeat(Candidate candidate, List<Integer> rounds, Deadline deadline) {
    List<Callable<FoldWork.Fold>> tasks = new ArrayList<>();
    for (int fold = 0; fold < rounds.size(); fold++) {
      Split split = rows.splits().get(fold);
      int learned = rounds.get(fold);
      tasks.add(
          () ->
              work.fold(
                  candidate, split, (l, lesson) -> l.repeat(lesson, learned, deadline), deadline));
    }
    return work.trial(candidate, crew.run(tasks, deadline));
  }

  private Learner paced(Candidate candidate, double slice, Deadline deadline) {
    if (deadline.over()) {
      return null;
    }
    Split first = rows.speaking(rows.splits()).get(0);
    Lesson lesson = lessons.lesson(candidate, first, work.threads(), lessons.seed());
    return candidate.learner().paced(lesson, slice, deadline);
  }

  /** What candidates see of its rows. */
  Lessons lessons() {
    return lessons;
  }
}
