package io.clickml.service.workspace;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keys and workspaces in SQL. */
interface KeyDao {
  @SqlQuery("select id, workspace, scope, digest from api_key where id = :id")
  @RegisterConstructorMapper(ApiKey.class)
  Optional<ApiKey> find(String id);

  @SqlUpdate(
      """
      insert into api_key (id, workspace, scope, origin, digest, created_at)
      values (:key.id, :key.workspace, :key.scope, :origin, :key.digest, :now)
      """)
  void insert(@BindMethods("key") ApiKey key, String origin, Instant now);

  @SqlUpdate("delete from api_key where workspace = :workspace and origin = :origin and id <> :id")
  void deleteOthers(String workspace, String origin, String id);

  @SqlQuery("select count(*) from workspace where id = :id")
  int countWorkspaces(String id);

  @SqlUpdate("insert into workspace (id, created_at) values (:id, :now)")
  void insertWorkspace(String id, Instant now);
}
