package io.clickml.service.retraining;

import io.clickml.service.model.Version;
import io.clickml.service.monitoring.OutcomeTable;
import io.clickml.service.platform.Remembered;
import java.time.Clock;
import java.time.Duration;

/** How many answers became known that a version cannot know. */
final class NewAnswers {
  private static final Duration SHOWN = Duration.ofMinutes(5);
  private static final Duration JUDGED = Duration.ofHours(1);

  private final OutcomeTable outcomes;
  private final Remembered<Of, Integer> shown;
  private final Remembered<Of, Integer> judged;

  private record Of(String workspace, String model, int version) {}

  /**
   * @param pause for so long rules go by what was counted before
   */
  NewAnswers(OutcomeTable outcomes, Duration pause, Clock clock) {
    this.outcomes = outcomes;
    this.shown = new Remembered<>(Duration.ZERO, SHOWN, clock);
    this.judged = new Remembered<>(pause, JUDGED, clock);
  }

  /** How many there are; counted again whenever some came. */
  int count(Version live) {
    return shown.of(of(live), () -> outcomes.stamp(live), () -> outcomes.count(live));
  }

  /** How many there are, 0 while they are fewer than {@code least}; for rules: they always ask. */
  int count(Version live, int least) {
    if (outcomes.atMost(live) < least) {
      return 0;
    }
    int known = judged.of(of(live), () -> outcomes.stamp(live), () -> outcomes.count(live));
    return known < least ? 0 : known;
  }

  private static Of of(Version live) {
    return new Of(live.workspace(), live.model(), live.version());
  }
}
