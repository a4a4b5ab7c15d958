package io.clickml.service.scoring;

import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.Version;

/** Gives the scorer of a version. */
interface Scorers {
  /**
   * The scorer, with all checks passed.
   *
   * @throws io.clickml.service.platform.ProblemException when the version is damaged, or its file
   *     cannot be read
   */
  Scorer of(Version version);
}
