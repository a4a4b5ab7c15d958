package io.clickml.service.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tables in SQL. */
@RegisterConstructorMapper(UploadedTable.class)
interface TableDao {
  @SqlUpdate(
      """
      insert into data_table
        (workspace, id, name, state, row_count, column_count, blocks, file, profile,
         revision, created_at)
      values
        (:t.workspace, :t.id, :t.name, :t.state, :t.rowCount, :t.columnCount, :t.blocks,
         :t.file, :t.profile, :t.revision, :t.createdAt)
      """)
  void insert(@BindMethods("t") UploadedTable table);

  @SqlQuery("select * from data_table where workspace = :workspace and id = :id")
  Optional<UploadedTable> find(String workspace, String id);

  @SqlQuery("select * from data_table where workspace = :workspace and id = :id for update")
  Optional<UploadedTable> findLocked(String workspace, String id);

  @SqlQuery(
      """
      select * from data_table
      where workspace = :workspace
        and (created_at < :before or (created_at = :before and id < :beforeId))
      order by created_at desc, id desc
      limit :count
      """)
  List<UploadedTable> page(String workspace, Instant before, String beforeId, int count);

  /** Replaces what changes; 0 when somebody else changed the table meanwhile. */
  @SqlUpdate(
      """
      update data_table
      set name = :t.name, state = :t.state, row_count = :t.rowCount, blocks = :t.blocks,
          file = :t.file, profile = :t.profile, revision = :t.revision + 1
      where workspace = :t.workspace and id = :t.id and revision = :t.revision
      """)
  int update(@BindMethods("t") UploadedTable table);

  @SqlUpdate("delete from data_table where workspace = :workspace and id = :id")
  int delete(String workspace, String id);
}
