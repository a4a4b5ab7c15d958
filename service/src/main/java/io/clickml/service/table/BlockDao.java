package io.clickml.service.table;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Blocks of open tables in SQL. */
interface BlockDao {
  @SqlUpdate(
      """
      insert into data_block (workspace, table_id, n, file, row_count)
      values (:workspace, :table, :b.n, :b.file, :b.rowCount)
      on duplicate key update file = values(file), row_count = values(row_count)
      """)
  void put(String workspace, String table, @BindMethods("b") Block block);

  @SqlQuery(
      """
      select n, file, row_count from data_block
      where workspace = :workspace and table_id = :table
      order by n
      """)
  @RegisterConstructorMapper(Block.class)
  List<Block> list(String workspace, String table);

  @SqlUpdate("delete from data_block where workspace = :workspace and table_id = :table")
  void deleteAll(String workspace, String table);
}
