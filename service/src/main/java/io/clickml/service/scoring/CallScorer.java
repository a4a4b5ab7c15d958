package io.clickml.service.scoring;

import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the rows of one call by the versions that a routing names. Where the canary fails, the
 * stable version answers instead, and where that one fails, who stands by; the failure is told.
 */
final class CallScorer {
  private static final Logger LOG = LoggerFactory.getLogger(CallScorer.class);

  private final Scorers scorers;
  private final RawTable rows;
  private final ScoreOptions how;
  private final String keys;
  private final Fallback fallback;

  /**
   * @param rows of the call
   * @param how they are to be answered
   * @param keys column that names a row, or null
   * @param fallback what is there when the stable version fails
   */
  CallScorer(Scorers scorers, RawTable rows, ScoreOptions how, String keys, Fallback fallback) {
    this.scorers = scorers;
    this.rows = rows;
    this.how = how;
    this.keys = keys;
    this.fallback = fallback;
  }

  /** All rows by a version that was chosen, whether it fails or not. */
  AnsweredPart all(Version version, VersionState arm) {
    return part(version, arm, rows, null);
  }

  /** All rows by the stable version. */
  AnsweredPart all(Version stable) {
    return byStable(stable, rows, null);
  }

  /** The rows by two versions: those of {@code toCanary} by the canary. */
  List<AnsweredPart> split(Version stable, Version canary, BitSet toCanary) {
    RawTable tried = pick(toCanary, true);
    AnsweredPart second;
    try {
      AnsweredPart answered = part(canary, VersionState.CANARY, tried, null);
      answered.answers().requireFinite();
      second =
          new AnsweredPart(
              canary,
              VersionState.CANARY,
              answered.answers(),
              unanswered(stable, tried),
              keys,
              answered.nanos(),
              null);
    } catch (RuntimeException failure) {
      note(canary, failure);
      second = byStable(stable, tried, failure);
    }
    if (toCanary.cardinality() == rows.rows()) {
      return List.of(second);
    }
    return List.of(byStable(stable, pick(toCanary, false), null), second);
  }

  private AnsweredPart byStable(Version stable, RawTable asked, RuntimeException failure) {
    try {
      return part(stable, VersionState.STABLE, asked, failure);
    } catch (UnreachableVersionException gone) {
      return byStandby(stable, asked, failure, gone);
    } catch (ProblemException | MissingColumnException told) {
      // The rows are to blame, or the version was set aside just now.
      throw told;
    } catch (RuntimeException broken) {
      note(stable, broken);
      return byStandby(stable, asked, failure, broken);
    }
  }

  private AnsweredPart byStandby(
      Version stable, RawTable asked, RuntimeException tried, RuntimeException broken) {
    Version other = fallback.standby();
    if (other != null) {
      try {
        return part(other, VersionState.STANDBY, asked, broken);
      } catch (MissingColumnException | ProblemException unlike) {
        // It needs columns that today's rows do not have, or its file is no better.
        note(other, unlike);
      }
    }
    fallback.failed(stable, asked, tried, broken);
    throw broken;
  }

  private static void note(Version version, RuntimeException failure) {
    if (failure instanceof UnreachableVersionException) {
      // It is missing at every call: a line is enough.
      LOG.warn("{}", failure.getMessage());
    } else {
      LOG.error("version {} of {} failed", version.version(), version.model(), failure);
    }
  }

  /** Whether the file of a version can be read. */
  boolean loads(Version version) {
    try {
      scorers.of(version);
      return true;
    } catch (UnreachableVersionException gone) {
      return false;
    }
  }

  /** Name of each row, as the version that answers would have it. */
  List<String> names(Version stable) {
    Answers unanswered = unanswered(stable, rows);
    List<String> names = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      names.add(unanswered.key(row, keys));
    }
    return names;
  }

  private Answers unanswered(Version stable, RawTable asked) {
    return Answers.unanswered(scorers.of(stable).schema(), asked);
  }

  private RawTable pick(BitSet toCanary, boolean chosen) {
    return rows.rows(
        IntStream.range(0, rows.rows()).filter(row -> toCanary.get(row) == chosen).toArray());
  }

  private AnsweredPart part(
      Version version, VersionState arm, RawTable asked, RuntimeException failure) {
    // Loading is nobody's fault: it happens once per process.
    Scorer scorer = Sound.answers(() -> scorers.of(version));
    long began = System.nanoTime();
    Answers answers = Sound.answers(() -> Answers.of(scorer, asked, how));
    return new AnsweredPart(version, arm, answers, keys, System.nanoTime() - began, failure);
  }
}
