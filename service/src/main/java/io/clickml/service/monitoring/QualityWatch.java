package io.clickml.service.monitoring;

import io.clickml.service.platform.Remembered;
import java.time.Clock;
import java.time.Duration;

/** Live quality for those who ask often: taken again only when it may have become another. */
public final class QualityWatch {
  // Which outcomes count depends on how old they are as well.
  private static final Duration SHOWN = Duration.ofMinutes(5);
  private static final Duration JUDGED = Duration.ofHours(1);

  private final LiveQuality quality;
  private final Arrivals arrivals;
  private final Remembered<Of, QualityView> views;
  private final Remembered<Of, Boolean> broken;

  private record Of(String workspace, String model) {}

  QualityWatch(LiveQuality quality, Arrivals arrivals, Duration pause, Clock clock) {
    this.quality = quality;
    this.arrivals = arrivals;
    this.views = new Remembered<>(Duration.ZERO, SHOWN, clock);
    this.broken = new Remembered<>(pause, JUDGED, clock);
  }

  /** How good each version that was asked is. */
  QualityView view(String workspace, String model) {
    return views.of(
        new Of(workspace, model),
        () -> arrivals.of(workspace, model),
        () -> quality.view(workspace, model));
  }

  /** Whether the answers of the live version break what its report promised. */
  public boolean worse(String workspace, String model) {
    return broken.of(
        new Of(workspace, model),
        () -> arrivals.of(workspace, model),
        () -> quality.worse(workspace, model));
  }
}
