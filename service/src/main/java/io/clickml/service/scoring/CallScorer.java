package io.clickml.service.scoring;

import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
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
  private final Supplier<Version> standby;

  /**
   * @param rows of the call
   * @param how they are to be answered
   * @param keys column that names a row, or null
   * @param standby the version that stands by; gives null where none does
   */
  CallScorer(
      Scorers scorers, RawTable rows, ScoreOptions how, String keys, Supplier<Version> standby) {
    this.scorers = scorers;
    this.rows = rows;
    this.how = how;
    this.keys = keys;
    this.standby = standby;
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
      LOG.warn("version {} of {} failed", canary.version(), canary.model(), failure);
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
    } catch (ProblemException | MissingColumnException told) {
      // The rows, or the file of the version, are to blame.
      throw told;
    } catch (RuntimeException broken) {
      Version other = standby.get();
      if (other == null) {
        throw broken;
      }
      LOG.error("version {} of {} failed", stable.version(), stable.model(), broken);
      return byStandby(other, asked, broken);
    }
  }

  private AnsweredPart byStandby(Version other, RawTable asked, RuntimeException broken) {
    try {
      return part(other, VersionState.STANDBY, asked, broken);
    } catch (MissingColumnException unlike) {
      // It needs columns that today's rows do not have.
      throw broken;
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
    Scorer scorer = scorers.of(version);
    long began = System.nanoTime();
    Answers answers = Answers.of(scorer, asked, how);
    return new AnsweredPart(version, arm, answers, keys, System.nanoTime() - began, failure);
  }
}
