package io.clickml.service.table;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.format.CellNames;
import io.clickml.service.table.format.ColumnNames;
import io.clickml.service.workspace.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables that arrive in blocks: in any order, each again if in doubt. */
final class TableBlocks {
  private final Platform platform;
  private final TableService service;
  private final TableDao tables;
  private final BlockDao blocks;
  private final TableStore store;
  private final TableProfiles profiles;

  TableBlocks(Platform platform, TableService service, TableStore store, TableProfiles profiles) {
    this.platform = platform;
    this.service = service;
    this.tables = platform.database().dao(TableDao.class);
    this.blocks = platform.database().dao(BlockDao.class);
    this.store = store;
    this.profiles = profiles;
  }

  /** Opens a table whose rows follow. */
  UploadedTable open(Caller caller, String name, List<String> columns, CellNames cells) {
    ColumnNames made = ColumnNames.of(columns);
    if (made.names().isEmpty()) {
      throw TableProblems.TABLE_EMPTY.because("There are no columns in it.").asException();
    }
    TableProfile profile = TableProfile.open(made.names(), made.notes(), cells);
    UploadedTable table =
        new UploadedTable(
            caller.workspace(),
            platform.ids().next("t"),
            name,
            TableState.OPEN,
            0,
            made.names().size(),
            null,
            null,
            profiles.write(profile),
            0,
            platform.clock().instant());
    tables.insert(table);
    return table;
  }

  /** Keeps a block; one of the same number is replaced. */
  void put(UploadedTable table, int n, RawTable rows) {
    String file = store.save(table.workspace(), table.id(), rows);
    String unused = file;
    try {
      unused = platform.database().inTransaction(() -> put(table, new Block(n, file, rows.rows())));
    } finally {
      if (unused != null) {
        store.delete(table.workspace(), table.id(), unused);
      }
    }
  }

  /** Notes a block; returns the file of the one it replaces, or null. */
  private String put(UploadedTable table, Block block) {
    UploadedTable now = lock(table);
    if (now.state() != TableState.OPEN) {
      throw closed();
    }
    List<Block> kept = blocks.list(now.workspace(), now.id());
    List<Block> replaced = kept.stream().filter(each -> each.n() == block.n()).toList();
    long others = kept.stream().mapToLong(Block::rowCount).sum();
    others -= replaced.stream().mapToLong(Block::rowCount).sum();
    limit(now, others + block.rowCount());
    blocks.put(now.workspace(), now.id(), block);
    return replaced.isEmpty() ? null : replaced.get(0).file();
  }

  /** Puts the blocks together and reads the columns; again with the same number changes nothing. */
  UploadedTable close(Caller caller, String id, int count) {
    UploadedTable table = service.find(caller.workspace(), id);
    if (table.state() == TableState.CLOSED) {
      if (table.blocks() != null && table.blocks() == count) {
        return table;
      }
      throw closed();
    }
    RawTable rows = join(table, count);
    TableService.refuseEmpty(rows);
    TableProfile profile = profiles.examine(service.profile(table), rows);
    String file = store.save(table.workspace(), id, rows);
    List<Block> used = blocks.list(table.workspace(), id);
    UploadedTable saved =
        platform
            .database()
            .inTransaction(
                () -> {
                  blocks.deleteAll(table.workspace(), id);
                  String text = profiles.write(profile);
                  return service.save(table.closed(rows.rows(), count, file, text));
                });
    used.forEach(block -> store.delete(table.workspace(), id, block.file()));
    return saved;
  }

  private RawTable join(UploadedTable table, int count) {
    List<Block> kept = blocks.list(table.workspace(), table.id());
    Set<Integer> arrived =
        kept.stream().map(Block::n).collect(Collectors.toCollection(TreeSet::new));
    List<Integer> missing =
        IntStream.range(0, count).boxed().filter(n -> !arrived.contains(n)).toList();
    if (!missing.isEmpty()) {
      throw TableProblems.blocksMissing(missing).asException();
    }
    List<RawTable> parts = new ArrayList<>();
    for (Block block : kept) {
      if (block.n() < count) {
        parts.add(store.load(table.workspace(), table.id(), block.file()));
      }
    }
    return RowAppend.join(parts);
  }

  private UploadedTable lock(UploadedTable table) {
    return tables
        .findLocked(table.workspace(), table.id())
        .orElseThrow(() -> Problems.notFound("table", table.id()));
  }

  private void limit(UploadedTable table, long rows) {
    boolean cells = rows * table.columnCount() > platform.limits().cells();
    if (rows > platform.limits().rows() || cells) {
      throw TableProblems.tooManyRows(platform.limits().rows());
    }
  }

  private static RuntimeException closed() {
    return TableProblems.CLOSED
        .because("No more blocks can be sent; rows can be appended.")
        .asException();
  }
}
