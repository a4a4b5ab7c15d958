package io.clickml.service.rollout;

import io.clickml.service.model.Arms;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Move;
import io.clickml.service.model.Move.Become;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.model.WayBack;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Problems;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.workspace.Caller;
import java.util.List;

/** Versions of before: they answer again, or may be tried again. */
final class GoingBack {
  private final Database database;
  private final ModelService models;
  private final Moves moves;
  private final WayBack way;
  private final LoadedScorers scorers;
  private final Transitions transitions;
  private final RolloutDao rollouts;

  GoingBack(
      Database database,
      ModelService models,
      Moves moves,
      WayBack way,
      LoadedScorers scorers,
      Transitions transitions) {
    this.database = database;
    this.models = models;
    this.moves = moves;
    this.way = way;
    this.scorers = scorers;
    this.transitions = transitions;
    this.rollouts = database.dao(RolloutDao.class);
  }

  /** Lets a version answer that did so before; a trial under way ends with it. */
  Arms to(Caller caller, String model, GoBack wish) {
    String workspace = caller.workspace();
    models.model(workspace, model);
    int to =
        wish.to() != null
            ? wish.to()
            : way.before(workspace, model).orElseThrow(() -> RolloutProblems.nothingBefore(model));
    Version version = models.version(workspace, model, to);
    if (version.state() != VersionState.STANDBY && version.state() != VersionState.RETIRED) {
      throw RolloutProblems.noWayBack(version);
    }
    scorers.of(version);
    Decider by = new Decider(caller.author(), wish.epoch());
    database.transact(() -> back(version, wish.reason(), by));
    return moves.arms(workspace, model);
  }

  private void back(Version version, String reason, Decider by) {
    String workspace = version.workspace();
    String model = version.model();
    Decider first = by;
    var open = rollouts.open(workspace, model);
    if (open.isPresent()) {
      transitions.abort(open.get(), by, History.aborted(open.get().version(), reason));
      first = by.further();
    }
    moves.make(
        new Move(
            workspace,
            model,
            first.epoch(),
            way.to(workspace, model, version.version()),
            WayBack.KIND,
            version.version(),
            by.actor(),
            History.wentBack(version.version(), reason)));
  }

  /** Lets a version that was retired or rejected be tried again. */
  Arms restore(Caller caller, String model, int number, String reason) {
    Version version = models.version(caller.workspace(), model, number);
    if (reason == null || reason.isBlank()) {
      throw Problems.fieldInvalid("reason", "must say why the version is to be tried again");
    }
    scorers.of(version);
    moves.make(
        new Move(
            caller.workspace(),
            model,
            null,
            List.of(Become.of(version.version(), VersionState.READY)),
            "restored",
            version.version(),
            caller.author(),
            History.restored(version.version(), reason)));
    return moves.arms(caller.workspace(), model);
  }
}
