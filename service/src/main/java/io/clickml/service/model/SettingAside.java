package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves that the service makes by itself: versions that are damaged, or stood by for long, go. */
final class SettingAside {
  /** Kind of the event that sets a version aside. */
  static final String KIND = "quarantined";

  private final Moves moves;
  private final ArmDao arms;

  SettingAside(Database database, Moves moves) {
    this.moves = moves;
    this.arms = database.dao(ArmDao.class);
  }

  /**
   * Sets a version aside whose bundle no longer passes the checks; who stands by takes its place.
   */
  void quarantine(Version version) {
    Arms now = moves.arms(version.workspace(), version.model());
    List<Move.Become> becomes = new ArrayList<>();
    becomes.add(Move.Become.of(version.version(), VersionState.QUARANTINED));
    boolean answered = now.stable() != null && now.stable() == version.version();
    if (answered && now.standby() != null) {
      becomes.add(Move.Become.of(now.standby(), VersionState.STABLE));
    }
    String said =
        "The file of version %d no longer passes the checks; it was set aside."
            .formatted(version.version());
    moves.make(
        new Move(
            version.workspace(),
            version.model(),
            null,
            becomes,
            KIND,
            version.version(),
            "service",
            new Sentence("history-quarantined", Map.of("version", version.version()), said)));
  }

  /** Retires versions that have stood by since before a moment; returns how many. */
  int retireStandby(Instant before) {
    List<OldStandby> old = arms.standbyBefore(before);
    old.forEach(this::retire);
    return old.size();
  }

  private void retire(OldStandby old) {
    String said = "Version %d no longer stands by; it can be restored.".formatted(old.version());
    moves.make(
        new Move(
            old.workspace(),
            old.model(),
            null,
            List.of(Move.Become.of(old.version(), VersionState.RETIRED)),
            "retired",
            old.version(),
            "service",
            new Sentence("history-retired", Map.of("version", old.version()), said)));
  }
}
