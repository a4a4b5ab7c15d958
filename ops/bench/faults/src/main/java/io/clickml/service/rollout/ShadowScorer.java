package io.clickml.service.rollout;

import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Version;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.LoadedScorers;
import java.util.Locale;

/**
 * Lies before the service's own interface of this name on the class path, so that versions fail
 * beside as the system property {@code fault} says; the service has no switch for that.
 */
interface ShadowScorer {
  Answers score(Version version, RawTable rows);

  default void load(Version version) {}

  static ShadowScorer of(LoadedScorers scorers) {
    Fault fault = Fault.valueOf(System.getProperty("fault").toUpperCase(Locale.ROOT));
    return new ShadowScorer() {
      @Override
      public Answers score(Version version, RawTable rows) {
        return fault.over(
            () -> Answers.of(scorers.of(version), rows, ScoreOptions.onThisThread(0)));
      }

      @Override
      public void load(Version version) {
        scorers.of(version);
      }
    };
  }
}
