package io.clickml.service.retraining;

import io.clickml.service.model.Version;
import io.clickml.service.monitoring.OutcomeTable;
import io.clickml.service.platform.Remembered;
import io.clickml.service.training.RootRows;
import io.clickml.service.training.TrainingService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many answers a version could learn anew: outcomes that it did not learn from, and rows with
 * an answer that were appended to its table.
 */
final class NewAnswers {
  private static final Duration SHOWN = Duration.ofMinutes(5);
  private static final Duration JUDGED = Duration.ofHours(1);
  private static final Counted NEVER = new Counted(0, Instant.EPOCH);

  private final OutcomeTable outcomes;
  private final TrainingService trainings;
  private final Clock clock;
  private final Remembered<Of, Integer> shown;
  private final Remembered<Of, Counted> judged;

  private record Of(String workspace, String model, int version) {}

  private record Counted(int n, Instant at) {}

  /**
   * @param pause for so long rules go by what was counted before
   */
  NewAnswers(OutcomeTable outcomes, TrainingService trainings, Duration pause, Clock clock) {
    this.outcomes = outcomes;
    this.trainings = trainings;
    this.clock = clock;
    this.shown = new Remembered<>(Duration.ZERO, SHOWN, clock);
    this.judged = new Remembered<>(pause, JUDGED, clock);
  }

  /** How many there are; counted again whenever some came. */
  int count(Version live) {
    return shown.of(of(live), () -> stamp(live), () -> look(live));
  }

  /** How many there are, 0 while they are fewer than {@code least}; for rules: they always ask. */
  int count(Version live, int least) {
    Counted before = judged.known(of(live)).orElse(NEVER);
    long atMost = before.n() + outcomes.toldAfter(live, before.at()) + appendedAtMost(live);
    if (atMost < least) {
      return 0;
    }
    Counted now =
        judged.of(
            of(live),
            () -> stamp(live),
            () -> {
              Instant at = clock.instant();
              return new Counted(look(live), at);
            });
    return now.n() < least ? 0 : now.n();
  }

  private int look(Version live) {
    int appended =
        live.training() == null
            ? 0
            : trainings
                .root(live.workspace(), live.training())
                .filter(root -> root.appended() > 0)
                .map(root -> untold(live, root))
                .orElse(0);
    return outcomes.count(live) + appended;
  }

  private int untold(Version live, RootRows root) {
    return RowsToLearn.untold(
        root.cells(), root.table().createdAt(), outcomes.of(live), root.learned());
  }

  private int appendedAtMost(Version live) {
    return live.training() == null
        ? 0
        : trainings.appendedAtMost(live.workspace(), live.training());
  }

  private Object stamp(Version live) {
    String root =
        live.training() == null ? "" : trainings.rootStamp(live.workspace(), live.training());
    return List.of(outcomes.stamp(live), root);
  }

  private static Of of(Version live) {
    return new Of(live.workspace(), live.model(), live.version());
  }
}
