package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import java.util.Objects;

/**
 * Rows of a call that one version answered.
 *
 * @param version that answered
 * @param arm as what it answered: stable or canary
 * @param answers its rows and what it said of them
 * @param keys column that names a row, or null: its cells do
 * @param nanos time that scoring took
 * @param failure why another version should have answered these rows and could not, or null
 */
public record AnsweredPart(
    Version version,
    VersionState arm,
    Answers answers,
    String keys,
    long nanos,
    RuntimeException failure) {
  public AnsweredPart {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(answers, "answers");
  }

  /** Name of a row: the cell of the key column, else made of its input cells. */
  public String key(int row) {
    return answers.key(row, keys);
  }

  /** Id of the prediction of a row: the same row asked of the same version is the same one. */
  public String id(int row) {
    return PredictionIds.of(version, key(row), answers.contentKey(row));
  }
}
