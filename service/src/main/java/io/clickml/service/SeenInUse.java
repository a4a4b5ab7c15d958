package io.clickml.service;

import io.clickml.service.monitoring.QualityWatch;
import io.clickml.service.monitoring.drift.DriftService;
import io.clickml.service.platform.Remembered;
import io.clickml.service.retraining.Signs;
import java.time.Clock;
import java.time.Duration;

/** What monitoring sees, for the rules of retraining. */
final class SeenInUse implements Signs {
  private final QualityWatch quality;
  private final DriftService drift;
  private final Remembered<Of, Boolean> drifted;

  private record Of(String workspace, String model) {}

  SeenInUse(QualityWatch quality, DriftService drift, Duration pause, Clock clock) {
    this.quality = quality;
    this.drift = drift;
    this.drifted = new Remembered<>(pause, pause, clock);
  }

  @Override
  public boolean drifted(String workspace, String model) {
    return drifted.of(new Of(workspace, model), () -> "", () -> drift.alarms(workspace, model));
  }

  @Override
  public boolean worse(String workspace, String model) {
    return quality.worse(workspace, model);
  }
}
