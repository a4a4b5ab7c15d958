package io.clickml.service.table;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TypeDoctor;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.workspace.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tables of workspaces: uploads, readings, rows. */
public final class TableService {
  private final Platform platform;
  private final TableDao tables;
  private final TableStore store;
  private final TableProfiles profiles;
  private final List<TableUse> uses = new CopyOnWriteArrayList<>();

  TableService(Platform platform, TableStore store, TableProfiles profiles) {
    this.platform = platform;
    this.tables = platform.database().dao(TableDao.class);
    this.store = store;
    this.profiles = profiles;
  }

  /** Keeps a whole table and reads its columns. */
  public UploadedTable create(Caller caller, String name, TableInput input) {
    UploadedTable table = lay(caller, name, input);
    add(table);
    return table;
  }

  /** Makes a laid table known; quick, to stand in a transaction with what uses it. */
  public void add(UploadedTable laid) {
    tables.insert(laid);
  }

  /**
   * Reads the columns of a whole table and keeps its cells; nobody knows of it before it is added.
   */
  public UploadedTable lay(Caller caller, String name, TableInput input) {
    refuseEmpty(input.table());
    Profile found = TypeDoctor.examine(input.table(), input.cells());
    TableProfile profile = TableProfile.of(found, input);
    String id = platform.ids().next("t");
    String file = store.save(caller.workspace(), id, input.table());
    return new UploadedTable(
        caller.workspace(),
        id,
        name,
        TableState.CLOSED,
        input.table().rows(),
        input.table().names().size(),
        null,
        file,
        profiles.write(profile),
        0,
        platform.clock().instant());
  }

  /** The table, or 404 when this workspace has none of that id. */
  public UploadedTable get(Caller caller, String id) {
    return find(caller.workspace(), id);
  }

  /** The table, if this workspace has it. */
  public Optional<UploadedTable> known(Caller caller, String id) {
    return tables.find(caller.workspace(), id);
  }

  /** What is known of a table beside its cells. */
  public TableProfile profile(UploadedTable table) {
    return profiles.read(table.profile());
  }

  /** The same with corrections and aliases from elsewhere, by column; the table's own win. */
  public TableProfile profile(
      UploadedTable table,
      RawTable cells,
      Map<String, Reading> corrections,
      Map<String, List<String>> aliases) {
    return profiles.taught(profile(table), cells, corrections, aliases);
  }

  /**
   * The cells of a closed table.
   *
   * @throws io.clickml.service.platform.ProblemException 409 while it is open
   */
  public RawTable cells(UploadedTable table) {
    if (table.state() != TableState.CLOSED) {
      throw TableProblems.NOT_CLOSED
          .because("Rows of the table may still arrive. Close it first.")
          .asException();
    }
    return store.load(table.workspace(), table.id(), table.file());
  }

  /** Up to {@code count} tables after the cursor, newest first. */
  List<UploadedTable> page(Caller caller, Cursor after, int count) {
    return tables.page(caller.workspace(), after.at(), after.id(), count);
  }

  /** Corrects the name and how columns are read. */
  UploadedTable correct(Caller caller, String id, TablePatch patch) {
    UploadedTable table = find(caller.workspace(), id);
    TableProfile profile = profile(table);
    if (!patch.columns().isEmpty()) {
      RawTable cells = cells(table);
      profile = profiles.correct(profile, cells, patch.columns());
    }
    String name = patch.name() == null ? table.name() : patch.name().strip();
    return save(table.with(name, profiles.write(profile)));
  }

  /** Adds rows to a closed table; columns are matched by name. */
  UploadedTable append(Caller caller, String id, RawTable more) {
    UploadedTable table = find(caller.workspace(), id);
    RawTable longer = RowAppend.append(cells(table), more);
    int rows = longer.rows();
    if (rows > platform.limits().rows()) {
      throw TableProblems.tooManyRows(platform.limits().rows());
    }
    TableProfile profile = profiles.examine(profile(table), longer);
    String file = store.save(caller.workspace(), id, longer);
    UploadedTable saved = save(table.closed(rows, table.blocks(), file, profiles.write(profile)));
    store.delete(caller.workspace(), id, table.file());
    return saved;
  }

  /** Removes the files of a table whose transaction will not come about. */
  public void discard(UploadedTable table) {
    store.deleteAll(table.workspace(), table.id());
  }

  /** From now on, tables that this one knows of are not erased. */
  public void keepWhile(TableUse use) {
    uses.add(use);
  }

  /** Erases a table and its files. */
  void delete(Caller caller, String id) {
    platform
        .database()
        .transact(
            () -> {
              find(caller.workspace(), id);
              if (uses.stream().anyMatch(use -> use.uses(caller.workspace(), id))) {
                throw TableProblems.inUse(id).asException();
              }
              tables.delete(caller.workspace(), id);
            });
    store.deleteAll(caller.workspace(), id);
  }

  /** Writes what changed, unless somebody else did so meanwhile. */
  UploadedTable save(UploadedTable changed) {
    if (tables.update(changed) == 0) {
      throw TableProblems.CHANGED.because("Look at the table again, then repeat.").asException();
    }
    return find(changed.workspace(), changed.id());
  }

  UploadedTable find(String workspace, String id) {
    return tables.find(workspace, id).orElseThrow(() -> Problems.notFound("table", id));
  }

  static void refuseEmpty(RawTable table) {
    if (table.names().isEmpty()) {
      throw TableProblems.TABLE_EMPTY
          .because("There are no columns and no rows in it.")
          .asException();
    }
    if (table.rows() == 0) {
      throw TableProblems.HEADER_ONLY.because("The table has a header and no rows.").asException();
    }
  }
}
