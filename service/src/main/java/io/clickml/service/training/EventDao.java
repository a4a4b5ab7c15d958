package io.clickml.service.training;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The log of a training. Counting up locks the training's row, so numbers have no gaps. */
@RegisterConstructorMapper(TrainingEvent.class)
interface EventDao {
  /** Takes the next number; to be followed by an insert in the same transaction. */
  @SqlUpdate(
      """
      update training set last_event = last_event + 1 where workspace = :workspace and id = :id
      """)
  int next(String workspace, String id);

  @SqlUpdate(
      """
      insert into training_event (workspace, training, n, happened_at, kind, attempt, progress,
        point, asked, state)
      select workspace, id, last_event, :now, :kind, :attempt, :progress, :point, :asked, :state
      from training where workspace = :workspace and id = :id
      """)
  int insert(String workspace, String id, @BindMethods TrainingEvent event, Instant now);

  @SqlQuery(
      """
      select n, happened_at, kind, attempt, progress, point, asked, state from training_event
      where workspace = :workspace and training = :id and n > :after
      order by n
      limit 500
      """)
  List<TrainingEvent> after(String workspace, String id, int after);

  /** The curve of an attempt, as JSON points in order. */
  @SqlQuery(
      """
      select point from training_event
      where workspace = :workspace and training = :id and attempt = :attempt
        and point is not null
      order by n
      """)
  List<String> points(String workspace, String id, int attempt);
}
