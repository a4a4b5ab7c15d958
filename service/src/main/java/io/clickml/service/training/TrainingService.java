package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.Stakes;
import io.clickml.service.model.Cause;
import io.clickml.service.model.Model;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.platform.http.RequestIds;
import io.clickml.service.table.TableProfile;
import io.clickml.service.table.TableService;
import io.clickml.service.table.TableState;
import io.clickml.service.table.UploadedTable;
import io.clickml.service.table.format.CellNames;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.workspace.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Trainings of workspaces: ordered, looked at, followed, finished, cancelled. */
public final class TrainingService {
  private static final ProblemKind ENDED =
      new ProblemKind("training-ended", 409, "The training has ended");
  private static final ProblemKind NO_TABLE =
      new ProblemKind("no-table-to-learn-from", 409, "No rows to learn from");
  private static final ProblemKind NOT_CLOSED =
      new ProblemKind("table-not-closed", 409, "The table is not closed");
  private static final int FAILED = 422;

  private final Platform platform;
  private final TableService tables;
  private final ModelService models;
  private final TrainingJournal journal;
  private final Bell orders;
  private final TrainingDao trainings;
  private final OrderMaker orderMaker;

  TrainingService(
      Platform platform,
      TableService tables,
      ModelService models,
      TrainingJournal journal,
      Bell orders) {
    this.platform = platform;
    this.tables = tables;
    this.models = models;
    this.journal = journal;
    this.orders = orders;
    this.trainings = platform.database().dao(TrainingDao.class);
    this.orderMaker = new OrderMaker(platform.limits());
  }

  /** Queues a training on a table, or on rows that become one; {@link #wake()} when committed. */
  Training submit(Asker asker, TrainingRequest request, TableInput rows) {
    if (request.table() != null && rows != null) {
      throw Problems.fieldInvalid("table", "cannot stand beside rows; send one of the two");
    }
    if (request.table() == null && rows == null) {
      String said = "Send either the “table” to train on or its rows.";
      throw Problems.FIELD_MISSING.because(said).atField("table").asException();
    }
    return platform.database().inTransaction(() -> insert(asker, request, null, rows));
  }

  /**
   * Trains a model again as it was trained before, on other rows of the same columns.
   *
   * @param before the training that made the version to start from
   * @param rows makes the rows to learn from, of those it had
   * @return id of the training; empty when that training or its rows are not there any more
   */
  public Optional<String> again(
      Caller caller,
      Cause cause,
      String before,
      UnaryOperator<RawTable> rows,
      double budgetSeconds) {
    Optional<Training> first = trainings.find(caller.workspace(), before);
    Optional<UploadedTable> table =
        first.flatMap(training -> tables.known(caller, training.tableId()));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    TrainingOrder order = first.get().job();
    RawTable cells = rows.apply(tables.cells(table.get()));
    TableInput input = new TableInput(cells, CellNames.HEADED, new TableFormat.Json(), List.of());
    TrainingRequest request = order.again(first.get().model(), budgetSeconds);
    String id =
        platform
            .database()
            .inTransaction(
                () -> {
                  UploadedTable fresh = tables.create(caller, table.get().name(), input);
                  return insert(
                          new Asker(caller, cause), request.on(fresh.id()), order.stakes(), null)
                      .id();
                });
    wake();
    return Optional.of(id);
  }

  /**
   * Trains a version again as its bundle says, to see whether the same comes out; no version is
   * made. {@link #wake()} when committed.
   */
  Training reproduce(Caller caller, String model, int number) {
    Version version = models.version(caller.workspace(), model, number);
    Training before =
        Optional.ofNullable(version.training())
            .flatMap(id -> trainings.find(caller.workspace(), id))
            .filter(training -> tables.known(caller, training.tableId()).isPresent())
            .orElseThrow(() -> notKept(version));
    TrainingOrder order =
        before.job().reproducing(number, Asker.person(caller), RequestIds.current());
    return platform
        .database()
        .inTransaction(() -> queue(caller, order, before.tableId(), version.model()));
  }

  private static ProblemException notKept(Version version) {
    String said =
        "The rows that version %d learned from are not kept here.".formatted(version.version());
    return NO_TABLE.because(said, Map.of("version", version.version())).asException();
  }

  /** How a training ended; empty while it has not. */
  public Optional<TrainingEnd> end(String workspace, String id) {
    return trainings
        .find(workspace, id)
        .filter(training -> training.state().ended())
        .map(
            training -> {
              Problem problem = problem(training);
              return new TrainingEnd(
                  training.modelVersion(), problem == null ? null : problem.detail());
            });
  }

  /** Tells the workers here that an order is there. */
  void wake() {
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
    Training training = get(caller, id);
    if (training.state() == TrainingState.SUCCEEDED || training.finishAsked()) {
      return training;
    }
    return ask(caller, id, Training.FINISH);
  }

  /** Stops a training; changes nothing when it was cancelled before. */
  Training cancel(Caller caller, String id) {
    Training training = get(caller, id);
    if (training.state() == TrainingState.CANCELLED) {
      return training;
    }
    boolean waiting = platform.database().inTransaction(() -> cancelQueued(caller, id));
    journal.ring();
    return waiting ? get(caller, id) : ask(caller, id, Training.CANCEL);
  }

  /** Whether a training that has not ended needs a table. */
  public boolean uses(String workspace, String table) {
    return trainings.uses(workspace, table);
  }

  /** Queues it; {@code stakes} null: as the request says. */
  private Training insert(Asker asker, TrainingRequest request, Stakes stakes, TableInput rows) {
    Caller caller = asker.caller();
    UploadedTable table =
        rows == null
            ? tables.get(caller, request.table())
            : tables.create(caller, request.title() == null ? "Table" : request.title(), rows);
    if (table.state() != TableState.CLOSED) {
      throw NOT_CLOSED.because("Rows of the table may still arrive. Close it first.").asException();
    }
    TrainingOrder order;
    try {
      TrainingOrder made = order(asker, request, table);
      order = stakes == null ? made : made.with(stakes);
    } catch (ProblemException refused) {
      if (rows != null) {
        tables.discard(table);
      }
      throw refused;
    }
    return queue(caller, order, table.id(), request.model());
  }

  private Training queue(Caller caller, TrainingOrder order, String table, String model) {
    NewTraining training =
        new NewTraining(caller.workspace(), platform.ids().next("r"), table, model);
    trainings.insert(training, OrderColumn.write(order), platform.clock().instant());
    journal.add(
        caller.workspace(),
        training.id(),
        TrainingEvent.state(TrainingEvent.QUEUED, null, TrainingState.QUEUED));
    return get(caller, training.id());
  }

  private TrainingOrder order(Asker asker, TrainingRequest request, UploadedTable table) {
    OrderCheck.enough(request, table.rowCount());
    Model model =
        request.model() == null ? null : models.model(asker.caller().workspace(), request.model());
    RawTable cells = tables.cells(table);
    TableProfile profile = model == null ? tables.profile(table) : profile(model, table, cells);
    TrainingRequest asked = model == null ? request : request.forModel(model);
    TrainingOrder order = orderMaker.of(asked, profile, asker, RequestIds.current());
    if (model != null) {
      models.fit(model, order.target(), order.task());
    }
    OrderCheck.check(request, order, profile, cells);
    return order;
  }

  /** The table as the model's people taught it to be read; what they said of this table wins. */
  private TableProfile profile(Model model, UploadedTable table, RawTable cells) {
    return trainings
        .lastOrder(model.workspace(), model.slug(), model.createdAt())
        .map(last -> tables.profile(table, cells, last.corrections(), last.aliases()))
        .orElseGet(() -> tables.profile(table));
  }

  private boolean cancelQueued(Caller caller, String id) {
    boolean waiting =
        trainings.cancelQueued(caller.workspace(), id, platform.clock().instant()) == 1;
    if (waiting) {
      journal.add(
          caller.workspace(),
          id,
          TrainingEvent.state(TrainingEvent.ENDED, null, TrainingState.CANCELLED));
    }
    return waiting;
  }

  private Training ask(Caller caller, String id, String word) {
    platform
        .database()
        .transact(
            () -> {
              if (trainings.ask(caller.workspace(), id, word) == 1) {
                journal.add(caller.workspace(), id, TrainingEvent.asked(word));
              }
            });
    journal.ring();
    Training training = get(caller, id);
    if (training.state().ended() && !agreed(training, word)) {
      String said =
          training.state() == TrainingState.SUCCEEDED
              ? "It has succeeded; delete the version if you do not want it."
              : "It has "
                  + (training.state() == TrainingState.FAILED ? "failed." : "been stopped.");
      throw ENDED.because(said).asException();
    }
    return training;
  }

  private static boolean agreed(Training training, String word) {
    return word.equals(Training.CANCEL)
        ? training.state() == TrainingState.CANCELLED
        : training.state() == TrainingState.SUCCEEDED;
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
