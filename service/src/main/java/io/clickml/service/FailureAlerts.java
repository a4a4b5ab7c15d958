package io.clickml.service;

import io.clickml.modelstore.Sentence;
import io.clickml.service.alert.AlertKind;
import io.clickml.service.alert.AlertLevel;
import io.clickml.service.alert.Alerts;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.FailedCall;
import io.clickml.service.scoring.PredictionListener;
import java.util.Map;

/**
 * Raises an alert when who stands by answers because the version that should has failed, when
 * nobody does, and when the file of a version cannot be read.
 */
final class FailureAlerts implements PredictionListener {
  private final Alerts alerts;

  FailureAlerts(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public void answered(AnsweredCall call) {
    for (AnsweredPart part : call.parts()) {
      int version = part.version().version();
      if (part.failure() instanceof UnreachableVersionException gone) {
        raise(call.workspace(), call.model(), fileGone(gone.version(), version));
      } else if (part.arm() == VersionState.STANDBY && part.failure() != null) {
        raise(call.workspace(), call.model(), standsIn(version));
      }
    }
  }

  @Override
  public void failed(FailedCall call) {
    int version = call.version().version();
    boolean gone = call.failure() instanceof UnreachableVersionException;
    raise(
        call.version().workspace(),
        call.version().model(),
        gone ? fileGoneAlone(version) : failsAlone(version));
  }

  private void raise(String workspace, String model, Sentence said) {
    alerts.raise(workspace, model, AlertKind.FAILING, AlertLevel.ALARM, said);
  }

  private static Sentence standsIn(int version) {
    String said =
        "The version that should answer failed; version %d, which stands by, answered."
            .formatted(version);
    return new Sentence("version-fails", Map.of("version", version), said);
  }

  private static Sentence failsAlone(int version) {
    String said =
        "Version %d, which should answer, failed, and none stands by: there are no answers. Go back to another version, or train again."
            .formatted(version);
    return new Sentence("version-fails-alone", Map.of("version", version), said);
  }

  private static Sentence fileGone(int version, int other) {
    String said =
        "The file of version %d cannot be read, so version %d answers in its place. Bring the file back to the storage, or let another version answer."
            .formatted(version, other);
    return new Sentence("version-file-gone", Map.of("version", version, "other", other), said);
  }

  private static Sentence fileGoneAlone(int version) {
    String said =
        "The file of version %d, which should answer, cannot be read, and none stands by: there are no answers. Bring the file back to the storage, or let another version answer."
            .formatted(version);
    return new Sentence("version-file-gone-alone", Map.of("version", version), said);
  }
}
