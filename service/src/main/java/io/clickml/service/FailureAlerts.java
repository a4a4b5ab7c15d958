package io.clickml.service;

import io.clickml.modelstore.Sentence;
import io.clickml.service.alert.AlertKind;
import io.clickml.service.alert.AlertLevel;
import io.clickml.service.alert.Alerts;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.PredictionListener;
import java.util.Map;

/** Raises an alert when who stands by answers because the version that should has failed. */
final class FailureAlerts implements PredictionListener {
  private final Alerts alerts;

  FailureAlerts(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public void answered(AnsweredCall call) {
    for (AnsweredPart part : call.parts()) {
      if (part.arm() == VersionState.STANDBY && part.failure() != null) {
        int version = part.version().version();
        Sentence said =
            new Sentence(
                "version-fails",
                Map.of("version", version),
                "The version that should answer failed; version %d, which stands by, answered."
                    .formatted(version));
        alerts.raise(call.workspace(), call.model(), AlertKind.FAILING, AlertLevel.ALARM, said);
      }
    }
  }
}
