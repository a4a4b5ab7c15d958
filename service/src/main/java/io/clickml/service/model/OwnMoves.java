package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Move.Become;
import io.clickml.service.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves that the service makes by itself: a version came, is damaged, or stood by for long. */
final class OwnMoves {
  /** Kind of the event that sets a version aside. */
  static final String QUARANTINED = "quarantined";

  private static final String SERVICE = "service";

  private final Database database;
  private final Moves moves;
  private final ArmDao arms;

  OwnMoves(Database database, Moves moves) {
    this.database = database;
    this.moves = moves;
    this.arms = database.dao(ArmDao.class);
  }

  /** A version came. Where none answers it does, for there is nothing to compare with. */
  void made(Version version, Model model) {
    int number = version.version();
    boolean answers = model.live() == 0;
    List<Become> becomes = answers ? List.of(Become.of(number, VersionState.STABLE)) : List.of();
    Sentence why = made(number, answers, model.lastEvent() == 0);
    make(version.workspace(), version.model(), becomes, "made", number, version.author(), why);
  }

  private static Sentence made(int version, boolean answers, boolean first) {
    if (!answers) {
      return said(
          "history-version-made",
          version,
          "Version %d was made. It is ready, and does not answer yet.");
    }
    return first
        ? said(
            "history-first-version",
            version,
            "Version %d was made and answers, as the first of its model.")
        : said(
            "history-only-version",
            version,
            "Version %d was made and answers, for no other version did.");
  }

  /** Sets a version aside whose bundle no longer passes the checks. */
  void quarantine(Version version) {
    database.transact(
        () -> {
          moves.hold(version.workspace(), version.model());
          setAside(version);
        });
  }

  private void setAside(Version version) {
    Arms now = moves.arms(version.workspace(), version.model());
    SetAside set = SetAside.of(version.version(), now);
    List<Become> becomes = new ArrayList<>();
    becomes.add(Become.of(version.version(), VersionState.QUARANTINED));
    if (set.answers() != null && !set.answers().equals(now.stable())) {
      becomes.add(Become.of(set.answers(), VersionState.STABLE));
    }
    make(
        version.workspace(),
        version.model(),
        becomes,
        QUARANTINED,
        version.version(),
        SERVICE,
        set.why());
  }

  /** Retires versions that have stood by since before a moment; returns how many. */
  int retireStandby(Instant before) {
    List<OldStandby> old = arms.standbyBefore(before);
    old.forEach(this::retire);
    return old.size();
  }

  private void retire(OldStandby old) {
    List<Become> becomes = List.of(Become.of(old.version(), VersionState.RETIRED));
    Sentence why =
        said(
            "history-retired",
            old.version(),
            "Version %d no longer stands by; it can be restored.");
    make(old.workspace(), old.model(), becomes, "retired", old.version(), SERVICE, why);
  }

  private void make(
      String workspace,
      String model,
      List<Become> becomes,
      String kind,
      int version,
      String actor,
      Sentence why) {
    moves.make(new Move(workspace, model, null, becomes, kind, version, actor, why));
  }

  private static Sentence said(String code, int version, String text) {
    return new Sentence(code, Map.of("version", version), text.formatted(version));
  }
}
