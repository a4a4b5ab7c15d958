package io.clickml.service.training;

import io.clickml.service.table.TableService;
import io.clickml.service.table.TableState;
import io.clickml.service.table.UploadedTable;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import java.util.Optional;

/** Finds the tables behind versions, to which people append rows. */
final class Roots {
  private final TrainingDao trainings;
  private final TableService tables;

  Roots(TrainingDao trainings, TableService tables) {
    this.trainings = trainings;
    this.tables = tables;
  }

  /** Rows of the table behind a training; empty when it is not there any more. */
  Optional<RootRows> of(String workspace, String training) {
    return trainings
        .find(workspace, training)
        .flatMap(
            found ->
                table(found)
                    .map(
                        table ->
                            new RootRows(
                                found, table, learned(found, table), tables.cells(table))));
  }

  /** Rows appended since a training, whatever is in them; cheap. */
  int appendedAtMost(String workspace, String training) {
    return trainings
        .find(workspace, training)
        .flatMap(found -> table(found).map(table -> table.rowCount() - learned(found, table)))
        .orElse(0);
  }

  /** Differs when rows were appended; cheap. */
  String stamp(String workspace, String training) {
    return trainings
        .find(workspace, training)
        .flatMap(this::table)
        .map(table -> table.id() + " " + table.revision())
        .orElse("");
  }

  private Optional<UploadedTable> table(Training training) {
    Lineage lineage = training.job().lineage();
    String id = lineage == null || lineage.root() == null ? training.tableId() : lineage.root();
    Caller owner = new Caller(training.workspace(), Scope.ALL, "service");
    return tables.known(owner, id).filter(table -> table.state() == TableState.CLOSED);
  }

  // Of orders that did not say, nothing was appended yet.
  private static int learned(Training training, UploadedTable table) {
    Lineage lineage = training.job().lineage();
    return lineage == null ? table.rowCount() : Math.min(lineage.rootRows(), table.rowCount());
  }
}
