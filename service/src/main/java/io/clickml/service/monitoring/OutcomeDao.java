package io.clickml.service.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What really happened. */
@RegisterConstructorMapper(Outcome.class)
interface OutcomeDao {
  /**
   * Keeps outcomes. One that is there stays; the same one seen earlier takes the earlier moment, so
   * that the order in which they arrive leaves no trace.
   */
  @SqlBatch(
      """
      insert into outcome (workspace, model, row_key, content, revision, cell, observed_at,
        received_at, source)
      values (:workspace, :model, :rowKey, :content, :revision, :cell, :observedAt, :receivedAt,
        :source)
      on duplicate key update
        observed_at = case when cell = values(cell) then least(observed_at, values(observed_at))
          else observed_at end
      """)
  void keep(@BindMethods List<Outcome> outcomes);

  @SqlQuery(
      """
      select * from outcome
      where workspace = :workspace and model = :model and row_key in (<keys>)
      """)
  List<Outcome> ofKeys(String workspace, String model, @BindList("keys") Collection<String> keys);

  /** How many outcomes there are, and when the last of them was told. */
  record Told(long n, Instant at) {}

  @SqlQuery(
      """
      select count(*) as n, max(received_at) as at from outcome
      where workspace = :workspace and model = :model
      """)
  @RegisterConstructorMapper(Told.class)
  Told told(String workspace, String model);

  @SqlQuery(
      """
      select count(*) from outcome
      where workspace = :workspace and model = :model and received_at > :since
      """)
  long toldAfter(String workspace, String model, Instant since);

  /** Keys with an outcome seen after a moment. */
  @SqlQuery(
      """
      select distinct row_key from outcome
      where workspace = :workspace and model = :model and observed_at > :since
      """)
  List<String> keys(String workspace, String model, Instant since);

  @SqlUpdate("delete from outcome where received_at < :before")
  int deleteReceivedBefore(Instant before);
}
