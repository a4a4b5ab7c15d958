package io.clickml.service.automl.learner;

/** Learns a model from rows, within a deadline. Thread-safe: folds are learned side by side. */
public interface Learner {
  /**
   * Sets what depends on the speed of this machine, from a short try on one lesson.
   *
   * @param seconds that one lesson may take
   * @return null when that is too little for anything of use
   */
  Learner paced(Lesson lesson, double seconds, Deadline deadline);

  /**
   * Learns, stopping by the lesson's check rows.
   *
   * @return null when the deadline left no time for anything of use
   */
  Fitted fit(Lesson lesson, Deadline deadline);

  /** The same in the largest steps, for where there is too little time for any other pace. */
  default Learner hasty() {
    return this;
  }

  /** Rows to learn from beyond which more hardly help it; where there are more, some are drawn. */
  default int enough() {
    return Integer.MAX_VALUE;
  }

  /** Whether another seed gives another model. */
  default boolean repeats() {
    return false;
  }

  /** The same with smaller steps, where it takes any. */
  default Learner finer() {
    return this;
  }

  /** The same at the given pace; 0 where there is none. */
  default Learner at(double rate) {
    return this;
  }

  /**
   * Does again what {@link #fit} did, without its check rows.
   *
   * @param rounds its {@link Fitted#rounds()}
   */
  Fitted repeat(Lesson lesson, int rounds, Deadline deadline);

  /**
   * Learns as long as earlier fits did on the average, without check rows.
   *
   * @param rounds mean of {@link Fitted#rounds()} of the folds
   * @return null when the deadline came first
   */
  Fitted refit(Lesson lesson, double rounds, Deadline deadline);
}
