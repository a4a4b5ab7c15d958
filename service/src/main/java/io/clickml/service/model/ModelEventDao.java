package io.clickml.service.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What happened to models; rows are only ever added. */
@RegisterConstructorMapper(ModelEvent.class)
interface ModelEventDao {
  @SqlUpdate(
      """
      insert into model_event (workspace, model, n, happened_at, kind, version, actor, epoch,
        sentence, arms)
      values (:workspace, :model, :n, :happenedAt, :kind, :version, :actor, :epoch, :sentence,
        :arms)
      """)
  void insert(@BindMethods ModelEvent event);

  /** Up to so many events before a number, newest first. */
  @SqlQuery(
      """
      select * from model_event
      where workspace = :workspace and model = :model and n < :before
      order by n desc
      limit :limit
      """)
  List<ModelEvent> before(String workspace, String model, int before, int limit);

  /** What is kept of an event: its kind, and who answered after it. */
  record Kept(String kind, String arms) {}

  /** Events after which another version may answer, oldest first. */
  @SqlQuery(
      """
      select kind, arms from model_event
      where workspace = :workspace and model = :model
        and kind in ('made', 'promoted', 'went-back', 'quarantined')
      order by n
      """)
  @RegisterConstructorMapper(Kept.class)
  List<Kept> turns(String workspace, String model);

  /** The newest event at a moment. */
  @SqlQuery(
      """
      select * from model_event
      where workspace = :workspace and model = :model and happened_at <= :at
      order by n desc
      limit 1
      """)
  Optional<ModelEvent> at(String workspace, String model, Instant at);
}
