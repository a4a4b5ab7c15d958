package io.clickml.service.table;

import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.TableFile;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.storage.FileKey;
import io.clickml.service.platform.storage.WorkspaceStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Cells of tables as files of their workspace; a name is never used twice. */
final class TableStore {
  private static final String KIND = "tables";

  private final WorkspaceStorage storage;
  private final Ids ids;

  TableStore(WorkspaceStorage storage, Ids ids) {
    this.storage = storage;
    this.ids = ids;
  }

  /** Keeps cells; returns the name of their file. */
  String save(String workspace, String table, RawTable cells) {
    String name = ids.next("cells");
    storage.publish(key(workspace, table, name), out -> TableFile.write(cells, out));
    return name;
  }

  RawTable load(String workspace, String table, String name) {
    try (InputStream in = storage.open(key(workspace, table, name))) {
      return TableFile.read(in, TableFile.Limits.usual());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read table " + table, failure);
    }
  }

  void delete(String workspace, String table, String name) {
    storage.delete(key(workspace, table, name));
  }

  void deleteAll(String workspace, String table) {
    storage.deleteAll(workspace, KIND, table);
  }

  private static FileKey key(String workspace, String table, String name) {
    return new FileKey(workspace, KIND, table, name);
  }
}
