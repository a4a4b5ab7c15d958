package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.TableService;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.workspace.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Trainings of workspaces: ordered, looked at, followed, finished, cancelled. */
public final class TrainingService {
  private static final int FAILED = 422;

  private final Platform platform;
  private final TableService tables;
  private final TrainingJournal journal;
  private final Bell orders;
  private final TrainingDao trainings;
  private final Preparation preparation;
  private final Roots roots;
  private final Wishes wishes;

  TrainingService(
      Platform platform,
      TableService tables,
      ModelService models,
      TrainingJournal journal,
      Bell orders) {
    this.platform = platform;
    this.tables = tables;
    this.journal = journal;
    this.orders = orders;
    this.trainings = platform.database().dao(TrainingDao.class);
    this.preparation = new Preparation(trainings, tables, models, platform.limits());
    this.roots = new Roots(trainings, tables);
    this.wishes = new Wishes(platform, journal);
  }

  /** Makes a training on a table, or on rows that become one, ready to be queued. */
  ReadyOrder ready(Asker asker, TrainingRequest request, TableInput rows) {
    return preparation.of(asker, request, rows);
  }

  /** Makes the training of a version ready once more, to see whether the same comes out. */
  ReadyOrder reproducing(Caller caller, String model, int number) {
    return preparation.reproducing(caller, model, number);
  }

  /** Rows of the table behind a training; empty when it is not there any more. */
  public Optional<RootRows> root(String workspace, String training) {
    return roots.of(workspace, training);
  }

  /** Rows appended to the table behind a training since, whatever is in them; cheap. */
  public int appendedAtMost(String workspace, String training) {
    return roots.appendedAtMost(workspace, training);
  }

  /** Differs when rows were appended to the table behind a training; cheap. */
  public String rootStamp(String workspace, String training) {
    return roots.stamp(workspace, training);
  }

  /**
   * Makes a training ready as it was done before, on other rows of the same columns.
   *
   * @param root the table behind the training to start from
   * @param rows to learn from
   * @param knownUntil outcomes told up to here may be among them
   */
  public ReadyOrder again(
      Asker asker, RootRows root, RawTable rows, Instant knownUntil, double budgetSeconds) {
    return preparation.again(asker, root, rows, knownUntil, budgetSeconds);
  }

  /** Removes what was laid for a training that will not be queued. */
  public void discard(ReadyOrder ready) {
    preparation.discard(ready);
  }

  /**
   * Queues a training, in the running transaction if there is one; {@link #wake} when committed.
   */
  public Training queue(ReadyOrder ready) {
    return platform.database().inTransaction(() -> insert(ready));
  }

  /** How a training ended; empty while it has not. */
  public Optional<TrainingEnd> end(String workspace, String id) {
    return trainings
        .find(workspace, id)
        .filter(training -> training.state().ended())
        .map(training -> new TrainingEnd(training.modelVersion(), problem(training)));
  }

  /** Tells the workers here that an order is there. */
  public void wake() {
    orders.ring();
    journal.ring();
  }

  /** The training, or 404 when this workspace has none of that id. */
  Training get(Caller caller, String id) {
    return trainings
        .find(caller.workspace(), id)
        .orElseThrow(() -> Problems.notFound("training", id));
  }

  List<Training> page(Caller caller, String table, TrainingState state, Cursor after, int limit) {
    String word = state == null ? null : state.word();
    return trainings.page(
        new TrainingPage(caller.workspace(), table, word, after.at(), after.id(), limit));
  }

  TrainingView view(Training training) {
    return TrainingView.of(training, journal.points(training), problem(training));
  }

  /** Events after a number, waited for at most so long. */
  EventList events(Caller caller, String id, int after, Duration wait) throws InterruptedException {
    Training training = get(caller, id);
    // When all is over nothing more will come.
    boolean over = training.state().ended() && after >= training.lastEvent();
    Duration patience = over ? Duration.ZERO : wait;
    List<TrainingEvent> found = journal.after(caller.workspace(), id, after, patience);
    return EventList.of(found, after, get(caller, id).state());
  }

  /** Asks for the best so far; changes nothing when it has already succeeded. */
  Training finish(Caller caller, String id) {
    return wishes.finish(get(caller, id));
  }

  /** Stops a training; changes nothing when it was cancelled before. */
  Training cancel(Caller caller, String id) {
    return wishes.cancel(get(caller, id));
  }

  /** Whether a training that has not ended needs a table. */
  public boolean uses(String workspace, String table) {
    return trainings.uses(workspace, table);
  }

  private Training insert(ReadyOrder ready) {
    Caller caller = ready.caller();
    if (ready.laid()) {
      tables.add(ready.table());
    }
    NewTraining training =
        new NewTraining(
            caller.workspace(), platform.ids().next("r"), ready.table().id(), ready.model());
    trainings.insert(training, OrderColumn.write(ready.order()), platform.clock().instant());
    journal.add(
        caller.workspace(),
        training.id(),
        TrainingEvent.state(TrainingEvent.QUEUED, null, TrainingState.QUEUED));
    return get(caller, training.id());
  }

  private Problem problem(Training training) {
    if (training.problem() == null) {
      return null;
    }
    try {
      Sentence why = platform.json().readValue(training.problem(), Sentence.class);
      return new ProblemKind(why.code(), FAILED, "The training failed")
          .because(why.text(), why.args())
          .inRequest(training.job().requestId());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("problem of training " + training.id(), e);
    }
  }
}
