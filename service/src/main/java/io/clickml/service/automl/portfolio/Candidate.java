package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.prepare.View;

/**
 * One configuration to try.
 *
 * @param name short, for provenance
 * @param words for people
 * @param learner what learns
 * @param view how it sees the rows
 * @param log whether it learns the logarithm of a number
 */
public record Candidate(String name, Sentence words, Learner learner, View view, boolean log) {

  /** The same with another learner. */
  Candidate with(Learner other) {
    return new Candidate(name, words, other, view, log);
  }
}
