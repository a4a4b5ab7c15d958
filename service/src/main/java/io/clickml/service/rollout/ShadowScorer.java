package io.clickml.service.rollout;

import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Version;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.LoadedScorers;

/** Scores rows by a version. */
interface ShadowScorer {
  Answers score(Version version, RawTable rows);

  /** Makes it ready; nobody's time counts for that. */
  default void load(Version version) {}

  /** One that asks the version itself, on the thread that asks. */
  static ShadowScorer of(LoadedScorers scorers) {
    return new ShadowScorer() {
      @Override
      public Answers score(Version version, RawTable rows) {
        return Answers.of(scorers.of(version), rows, ScoreOptions.onThisThread(0));
      }

      @Override
      public void load(Version version) {
        scorers.of(version);
      }
    };
  }
}
