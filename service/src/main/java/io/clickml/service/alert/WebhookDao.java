package io.clickml.service.alert;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Addresses that are told of alerts. */
@RegisterConstructorMapper(Webhook.class)
interface WebhookDao {
  @SqlQuery("select * from webhook where workspace = :workspace order by created_at, id")
  List<Webhook> all(String workspace);

  @SqlQuery("select * from webhook where workspace = :workspace and id = :id")
  Optional<Webhook> find(String workspace, String id);

  @SqlUpdate(
      """
      insert into webhook (workspace, id, url, secret, created_at)
      values (:workspace, :id, :url, :secret, :createdAt)
      """)
  void insert(@BindMethods Webhook webhook);

  @SqlUpdate("delete from webhook where workspace = :workspace")
  void deleteAll(String workspace);
}
