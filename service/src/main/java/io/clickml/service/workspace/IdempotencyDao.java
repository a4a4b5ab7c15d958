package io.clickml.service.workspace;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Answers by Idempotency-Key in SQL. */
interface IdempotencyDao {
  @SqlQuery(
      """
      select route, fingerprint, status, location, body from idempotency
      where workspace = :workspace and request_key = :key
      """)
  @RegisterConstructorMapper(FirstAnswer.class)
  Optional<FirstAnswer> find(String workspace, String key);

  @SqlUpdate(
      """
      insert into idempotency
        (workspace, request_key, route, fingerprint, status, location, body, created_at)
      values
        (:workspace, :key, :a.route, :a.fingerprint, :a.status, :a.location, :a.body, :now)
      """)
  void insert(String workspace, String key, @BindMethods("a") FirstAnswer answer, Instant now);

  @SqlUpdate(
      """
      update idempotency set status = :a.status, location = :a.location, body = :a.body
      where workspace = :workspace and request_key = :key
      """)
  void complete(String workspace, String key, @BindMethods("a") FirstAnswer answer);

  @SqlUpdate("delete from idempotency where created_at < :before")
  int deleteBefore(Instant before);
}
