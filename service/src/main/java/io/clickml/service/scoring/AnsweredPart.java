package io.clickml.service.scoring;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import java.util.Objects;

/**
 * Rows of a call that one version answered.
 *
 * @param version that answered
 * @param arm as what it answered: stable or canary
 * @param answers its rows and what it said of them
 * @param names the same rows as the stable version reads them: it names them, whoever answers
 * @param keys column that names a row, or null: its cells do
 * @param nanos time that scoring took
 * @param failure why another version should have answered these rows and could not, or null
 */
public record AnsweredPart(
    Version version,
    VersionState arm,
    Answers answers,
    Answers names,
    String keys,
    long nanos,
    RuntimeException failure) {
  public AnsweredPart {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(names, "names");
  }

  /** Rows that are named as the version that answered reads them. */
  public AnsweredPart(
      Version version,
      VersionState arm,
      Answers answers,
      String keys,
      long nanos,
      RuntimeException failure) {
    this(version, arm, answers, answers, keys, nanos, failure);
  }

  /** Name of a row: the cell of the key column, else made of its input cells. */
  public String key(int row) {
    return names.key(row, keys);
  }

  /** Whether the key column names a row. */
  public boolean named(int row) {
    return keys != null && names.rows().columns().get(names.rows().indexOf(keys)).get(row) != null;
  }

  /** Key made of a row's input cells. */
  public String content(int row) {
    return names.contentKey(row);
  }

  /** The rows from one to before another; they keep their names when others answer them. */
  public RawTable rows(int from, int to) {
    return names.part(from, to).rows();
  }

  /**
   * What another version said of {@link #rows} of this part, under the names that they have here.
   *
   * @param said one answer per row
   * @param nanos time that scoring took
   */
  public AnsweredPart beside(Version other, Answers said, int from, long nanos) {
    Answers named = names.part(from, from + said.rows().rows());
    return new AnsweredPart(other, VersionState.SHADOW, said, named, keys, nanos, null);
  }

  /** Id of the prediction of a row: the same row asked of the same version is the same one. */
  public String id(int row) {
    return PredictionIds.of(version, key(row), content(row));
  }
}
