package io.clickml.service.training;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Model;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Limits;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes trainings ready to be queued: reads and lays tables, outside of any transaction. */
final class Preparation {
  private static final ProblemKind NO_TABLE =
      new ProblemKind("no-table-to-learn-from", 409, "No rows to learn from");
  private static final ProblemKind NOT_CLOSED =
      new ProblemKind("table-not-closed", 409, "The table is not closed");

  private final TrainingDao trainings;
  private final TableService tables;
  private final ModelService models;
  private final OrderMaker orderMaker;

  Preparation(TrainingDao trainings, TableService tables, ModelService models, Limits limits) {
    this.trainings = trainings;
    this.tables = tables;
    this.models = models;
    this.orderMaker = new OrderMaker(limits);
  }

  /** A training on a table, or on rows that become one. */
  ReadyOrder of(Asker asker, TrainingRequest request, TableInput rows) {
    if (request.table() != null && rows != null) {
      throw Problems.fieldInvalid("table", "cannot stand beside rows; send one of the two");
    }
    if (request.table() == null && rows == null) {
      String said = "Send either the “table” to train on or its rows.";
      throw Problems.fieldMissing("table", said);
    }
    return rows == null
        ? ready(asker, request, tables.get(asker.caller(), request.table()), false)
        : laid(asker, request, request.title() == null ? "Table" : request.title(), rows);
  }

  /**
   * A training as an earlier one, on other rows.
   *
   * @param root the table behind the earlier one
   * @param rows to learn from, in its columns
   * @param knownUntil outcomes told up to here may be among them
   */
  ReadyOrder again(
      Asker asker, RootRows root, RawTable rows, Instant knownUntil, double budgetSeconds) {
    TrainingOrder before = root.training().job();
    TableInput input = new TableInput(rows, CellNames.HEADED, new TableFormat.Json(), List.of());
    TrainingRequest request = before.again(root.training().model(), budgetSeconds);
    ReadyOrder ready = laid(asker, request, root.table().name(), input);
    Lineage lineage =
        new Lineage(rows.rows(), root.table().id(), root.cells().rows(), knownUntil.toEpochMilli());
    TrainingOrder order = ready.order().with(before.stakes()).of(lineage);
    return new ReadyOrder(ready.caller(), order, ready.table(), true, ready.model());
  }

  /** A training as the one that made a version, to see whether the same comes out. */
  ReadyOrder reproducing(Caller caller, String model, int number) {
    Version version = models.version(caller.workspace(), model, number);
    Training before =
        Optional.ofNullable(version.training())
            .flatMap(id -> trainings.find(caller.workspace(), id))
            .orElseThrow(() -> notKept(version));
    UploadedTable table =
        tables.known(caller, before.tableId()).orElseThrow(() -> notKept(version));
    TrainingOrder order =
        before.job().reproducing(number, Asker.person(caller), RequestIds.current());
    return new ReadyOrder(caller, order, table, false, version.model());
  }

  /** Removes what was laid for a training that will not be queued. */
  void discard(ReadyOrder ready) {
    if (ready.laid()) {
      tables.discard(ready.table());
    }
  }

  private ReadyOrder laid(Asker asker, TrainingRequest request, String name, TableInput rows) {
    UploadedTable table = tables.lay(asker.caller(), name, rows);
    try {
      return ready(asker, request, table, true);
    } catch (ProblemException refused) {
      tables.discard(table);
      throw refused;
    }
  }

  private ReadyOrder ready(
      Asker asker, TrainingRequest request, UploadedTable table, boolean laid) {
    if (table.state() != TableState.CLOSED) {
      throw NOT_CLOSED.because("Rows of the table may still arrive. Close it first.").asException();
    }
    OrderCheck.enough(request, table.rowCount());
    Model model =
        request.model() == null ? null : models.model(asker.caller().workspace(), request.model());
    RawTable cells = tables.cells(table);
    TableProfile profile = model == null ? tables.profile(table) : profile(model, table, cells);
    TrainingRequest asked = model == null ? request : request.forModel(model);
    TrainingOrder order =
        orderMaker
            .of(asked, profile, asker, RequestIds.current())
            .of(Lineage.whole(table.rowCount()));
    if (model != null) {
      models.fit(model, order.target(), order.task());
    }
    OrderCheck.check(request, order, profile, cells);
    return new ReadyOrder(asker.caller(), order, table, laid, request.model());
  }

  /** The table as the model's people taught it to be read; what they said of this table wins. */
  private TableProfile profile(Model model, UploadedTable table, RawTable cells) {
    return trainings
        .lastOrder(model.workspace(), model.slug(), model.createdAt())
        .map(last -> tables.profile(table, cells, last.corrections(), last.aliases()))
        .orElseGet(() -> tables.profile(table));
  }

  private static ProblemException notKept(Version version) {
    String said =
        "The rows that version %d learned from are not kept here.".formatted(version.version());
    return NO_TABLE.because(said, Map.of("version", version.version())).asException();
  }
}
