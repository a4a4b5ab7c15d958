package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.JdbiException;

/**
 * The one writer of who answers: states, arms, epoch and event change together or not at all, and
 * of two who decide on the same epoch only one is heard.
 */
public final class Moves {
  private static final ProblemKind CHANGED =
      new ProblemKind("model-changed", 409, "The model has changed");
  private static final ProblemKind NOT_ALLOWED =
      new ProblemKind("move-not-allowed", 409, "The version cannot become that");

  private final Database database;
  private final ModelDao models;
  private final VersionDao versions;
  private final ArmDao arms;
  private final ModelEventDao events;
  private final ObjectMapper json;
  private final Clock clock;
  private final List<MoveListener> listeners = new CopyOnWriteArrayList<>();

  Moves(Database database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.arms = database.dao(ArmDao.class);
    this.events = database.dao(ModelEventDao.class);
    this.json = json;
    this.clock = clock;
  }

  /**
   * Makes a move.
   *
   * @return the epoch after it
   * @throws ProblemException 409 when somebody else moved first, or when a version cannot become
   *     what it is to become
   */
  public int make(Move move) {
    return database.inTransaction(() -> inTransaction(move));
  }

  /** Tells somebody of every move from now on. */
  public void tell(MoveListener listener) {
    listeners.add(listener);
  }

  /** The versions in use. */
  public Arms arms(String workspace, String model) {
    return Arms.of(arms.all(workspace, model));
  }

  /**
   * What makes a version the one that answers: the one that did stands by, the one that stood by
   * retires.
   */
  public List<Move.Become> promotion(String workspace, String model, int version) {
    Arms now = arms(workspace, model);
    List<Move.Become> becomes = new ArrayList<>();
    if (now.standby() != null && now.standby() != version) {
      becomes.add(Move.Become.of(now.standby(), VersionState.RETIRED));
    }
    if (now.stable() != null && now.stable() != version) {
      becomes.add(Move.Become.of(now.stable(), VersionState.STANDBY));
    }
    becomes.add(Move.Become.of(version, VersionState.STABLE));
    return becomes;
  }

  /**
   * As {@link #hold(String, String)}, where {@code stable} answers; null: where none does.
   *
   * @throws ProblemException 409 when another one answers by now
   */
  public void hold(String workspace, String model, Integer stable) {
    hold(workspace, model);
    if (!Objects.equals(arms(workspace, model).stable(), stable)) {
      throw changed(model);
    }
  }

  /** Locks a model until the transaction ends: whoever wants to move it waits. */
  void hold(String workspace, String model) {
    try {
      if (models.lock(workspace, model).isEmpty()) {
        throw Problems.notFound("model", model);
      }
    } catch (JdbiException failure) {
      throw Database.refused(failure) ? changed(model) : failure;
    }
  }

  private int inTransaction(Move move) {
    int moved = move.becomes().isEmpty() ? 0 : 1;
    try {
      if (models.step(move.workspace(), move.model(), move.epoch(), moved) == 0) {
        throw changed(move.model());
      }
      move.becomes().forEach(become -> setState(move, become));
      move.becomes().forEach(become -> takeArm(move, become));
    } catch (JdbiException failure) {
      if (Database.refused(failure)) {
        throw changed(move.model());
      }
      throw failure;
    }
    return remember(move);
  }

  private void setState(Move move, Move.Become become) {
    Version version =
        versions
            .find(move.workspace(), move.model(), become.version())
            .orElseThrow(() -> Problems.notFound("version", move.model() + " " + become.version()));
    if (!version.state().next().contains(become.to())) {
      throw notAllowed(version, become.to());
    }
    int done =
        versions.setState(
            move.workspace(), move.model(), version.version(), version.state(), become.to());
    if (done == 0) {
      throw changed(move.model());
    }
    arms.leave(move.workspace(), move.model(), version.version());
  }

  private void takeArm(Move move, Move.Become become) {
    if (become.to().inUse()) {
      Arm arm =
          new Arm(
              become.to(), become.version(), become.weight(), become.rollout(), clock.instant());
      arms.take(move.workspace(), move.model(), arm);
    }
  }

  private int remember(Move move) {
    Model model =
        models.find(move.workspace(), move.model()).orElseThrow(() -> changed(move.model()));
    ModelEvent event =
        new ModelEvent(
            move.workspace(),
            move.model(),
            model.lastEvent(),
            clock.instant(),
            move.kind(),
            move.version(),
            move.actor(),
            model.epoch(),
            text(move.why()),
            text(arms(move.workspace(), move.model())));
    events.insert(event);
    listeners.forEach(each -> each.moved(event, move.why()));
    return model.epoch();
  }

  private static ProblemException notAllowed(Version version, VersionState to) {
    List<String> next = version.state().next().stream().map(VersionState::word).toList();
    String said =
        "Version %d of “%s” is %s and cannot become %s. It can become: %s."
            .formatted(
                version.version(),
                version.model(),
                version.state().word(),
                to.word(),
                String.join(", ", next));
    Map<String, Object> args =
        Map.of("version", version.version(), "state", version.state(), "to", to, "allowed", next);
    return NOT_ALLOWED.because(said, args).atField("version").asException();
  }

  private static ProblemException changed(String model) {
    String said =
        "Somebody else changed which version of “%s” answers, or the step of its trial. Look again, then repeat."
            .formatted(model);
    return CHANGED.because(said, Map.of("model", model)).asException();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
