package io.clickml.service.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keys and workspaces in SQL. */
@RegisterConstructorMapper(ApiKey.class)
interface KeyDao {
  @SqlQuery("select * from api_key where id = :id")
  Optional<ApiKey> find(String id);

  @SqlQuery(
      """
      select * from api_key
      where workspace = :workspace
        and (created_at < :before or (created_at = :before and id < :beforeId))
      order by created_at desc, id desc
      limit :count
      """)
  List<ApiKey> page(String workspace, Instant before, String beforeId, int count);

  @SqlUpdate(
      """
      insert into api_key (id, workspace, scope, name, origin, digest, created_at)
      values (:id, :workspace, :scope, :name, :origin, :digest, :createdAt)
      """)
  void insert(@BindMethods ApiKey key);

  @SqlUpdate("delete from api_key where workspace = :workspace and id = :id")
  void delete(String workspace, String id);

  @SqlUpdate("delete from api_key where workspace = :workspace and origin = :origin and id <> :id")
  void deleteOthers(String workspace, String origin, String id);

  @SqlQuery("select count(*) from workspace where id = :id")
  int countWorkspaces(String id);

  @SqlUpdate("insert into workspace (id, created_at) values (:id, :now)")
  void insertWorkspace(String id, Instant now);
}
