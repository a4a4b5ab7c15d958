package io.clickml.service.rollout;

import io.clickml.service.model.Version;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.util.List;
import java.util.Map;

/** What can be wrong with a rollout that somebody asks for. */
final class RolloutProblems {
  private static final ProblemKind NOT_READY =
      new ProblemKind("version-not-ready", 409, "The version cannot be tried");
  private static final ProblemKind INCOMPATIBLE =
      new ProblemKind("version-incompatible", 409, "The version does not fit");
  private static final ProblemKind OPEN =
      new ProblemKind("rollout-open", 409, "A rollout is under way");
  private static final ProblemKind ENDED =
      new ProblemKind("rollout-ended", 409, "The rollout has ended");
  private static final ProblemKind CHANGED =
      new ProblemKind("rollout-changed", 409, "The rollout has changed");
  private static final ProblemKind NOTHING_BEFORE =
      new ProblemKind("nothing-to-go-back-to", 409, "Nothing to go back to");

  private static final ProblemKind NO_WAY_BACK =
      new ProblemKind("no-way-back", 409, "Nobody can go back to that version");

  private RolloutProblems() {}

  static ProblemException notReady(Version version) {
    String advice =
        switch (version.state()) {
          case STABLE -> "It answers already.";
          case SHADOW, CANARY -> "It is being tried already.";
          case STANDBY -> "It answered before; go back to it instead.";
          case RETIRED, REJECTED -> "Restore it first, and say why.";
          case QUARANTINED -> "Its file no longer passes the checks.";
          case READY -> "Look again, then repeat.";
        };
    String said =
        "Version %d of “%s” is %s. %s"
            .formatted(version.version(), version.model(), version.state().word(), advice);
    return NOT_READY
        .because(said, Map.of("version", version.version(), "state", version.state()))
        .atField("version")
        .asException();
  }

  static ProblemException noWayBack(Version version) {
    String advice =
        switch (version.state()) {
          case STABLE -> "It answers already.";
          case READY -> "It does not stand by; try it instead.";
          case SHADOW, CANARY -> "It is being tried; let that trial end.";
          case REJECTED -> "Restore it first, and say why.";
          case QUARANTINED -> "Its file no longer passes the checks.";
          case STANDBY, RETIRED -> "Look again, then repeat.";
        };
    String said =
        "Version %d of “%s” is %s. %s"
            .formatted(version.version(), version.model(), version.state().word(), advice);
    return NO_WAY_BACK
        .because(said, Map.of("version", version.version(), "state", version.state()))
        .atField("to")
        .asException();
  }

  static ProblemException newColumns(Version version, List<String> columns) {
    String said =
        "Version %d needs columns that rows for “%s” do not have today: %s. Send them along, then set “newColumns” to true."
            .formatted(version.version(), version.model(), quoted(columns));
    return INCOMPATIBLE
        .because(said, Map.of("version", version.version(), "columns", columns))
        .atField("version")
        .asException();
  }

  static ProblemException readsOtherwise(Version version, List<String> columns) {
    String said =
        "Version %d reads columns otherwise than the live version, such as words where numbers were: %s. If that is meant, go on with “otherReadings”."
            .formatted(version.version(), quoted(columns));
    return INCOMPATIBLE
        .because(said, Map.of("version", version.version(), "reread", columns))
        .atField("version")
        .asException();
  }

  static ProblemException otherAnswers(Version version, List<String> own, List<String> live) {
    String said =
        "Version %d can answer %s, the live version %s. Train it on rows with the same answers."
            .formatted(version.version(), quoted(own), quoted(live));
    return INCOMPATIBLE
        .because(said, Map.of("version", version.version(), "answers", own, "live", live))
        .atField("version")
        .asException();
  }

  static ProblemException open(Rollout open) {
    String said =
        "Version %d of “%s” is being tried already. End that first."
            .formatted(open.version(), open.model());
    return OPEN.because(said, Map.of("rollout", open.id(), "version", open.version()))
        .asException();
  }

  static ProblemException ended(Rollout rollout) {
    String said =
        "The rollout of version %d has ended: %s."
            .formatted(rollout.version(), rollout.state().word());
    return ENDED.because(said, Map.of("state", rollout.state())).asException();
  }

  static ProblemException changed(Rollout rollout) {
    String said = "Somebody else changed the rollout meanwhile. Look again, then repeat.";
    return CHANGED.because(said, Map.of("rollout", rollout.id())).asException();
  }

  static ProblemException nothingBefore(String model) {
    String said = "No version of “" + model + "” answered before and stands by. Name one in “to”.";
    return NOTHING_BEFORE.because(said, Map.of("model", model)).asException();
  }

  static ProblemException noPolicy(Iterable<String> names) {
    return Problems.fieldInvalid("policy", "must be one of " + String.join(", ", names));
  }

  private static String quoted(List<String> names) {
    return "“" + String.join("”, “", names) + "”";
  }
}
