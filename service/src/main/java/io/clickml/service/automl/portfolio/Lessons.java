package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Seen;
import io.clickml.service.automl.prepare.Split;
import io.clickml.service.automl.prepare.Views;

/**
 * What candidates see of some rows, and what they then say of others.
 *
 * @param views of the rows
 * @param rows which serve for what
 * @param seed of everything random
 * @param margins how far numbers may reach
 */
record Lessons(Views views, Rows rows, long seed, Margins margins) {
  /** The same of a sample. */
  Lessons of(Sample sample) {
    return new Lessons(views.of(sample.picked()), sample.rows(), seed, margins);
  }

  /** The rows of a split as a candidate sees them. */
  Seen seen(Candidate candidate, Split split) {
    return views.see(candidate.view(), split, candidate.log());
  }

  /** What a candidate learns from. */
  Lesson lesson(Candidate candidate, Split split, int threads, long own) {
    Seen seen = seen(candidate, split);
    return new Lesson(
        seen.matrix(),
        seen.encoder().features(),
        answers(candidate),
        split.train(),
        split.check(),
        own,
        threads);
  }

  /** What a candidate that learned from a split says of some rows. */
  double[] margins(Candidate candidate, Fitted fitted, Split split, int[] of) {
    return margins.of(fitted.model(), seen(candidate, split).matrix(), of, answers(candidate));
  }

  private Answers answers(Candidate candidate) {
    return rows.answers().inLog(candidate.log());
  }
}
