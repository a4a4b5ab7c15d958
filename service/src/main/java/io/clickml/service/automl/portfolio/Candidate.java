package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.Learner;
import io.clickml.service.automl.prepare.View;
import java.util.List;

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

  /** Before the number of a candidate whose settings were found by searching. */
  static final String SEARCHED = "search-";

  private static final String AGAIN = "-2";

  /** The same with other random draws and smaller steps. */
  Candidate twin() {
    Sentence told =
        Say.that(
            words.code() + "-again", words.text() + ", with other random draws and smaller steps");
    return new Candidate(name + AGAIN, told, learner.finer(), view, log);
  }

  /** The one of that name, among some candidates and their twins. */
  static Candidate named(String name, List<Candidate> among) {
    return among.stream()
        .filter(candidate -> candidate.name.equals(name))
        .findFirst()
        .orElseGet(() -> named(name.substring(0, name.lastIndexOf(AGAIN)), among).twin());
  }

  /** Whether its settings were found by searching, and stand in no list. */
  public boolean searched() {
    return name.startsWith(SEARCHED);
  }

  /** What sets its random draws apart from those of others. */
  long salt() {
    return name.hashCode();
  }

  /** The same with another learner. */
  Candidate with(Learner other) {
    return new Candidate(name, words, other, view, log);
  }
}
