package io.clickml.service.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What people do with trainings. */
@RegisterConstructorMapper(Training.class)
@RegisterColumnMapper(OrderColumn.class)
interface TrainingDao {
  @SqlUpdate(
      """
      insert into training (workspace, id, state, attempt, breaks, table_id, model, job, not_before,
        last_event, created_at)
      values (:workspace, :id, 'queued', 0, 0, :tableId, :model, :job, current_timestamp(6),
        0, :now)
      """)
  void insert(@BindMethods NewTraining training, String job, Instant now);

  @SqlQuery("select * from training where workspace = :workspace and id = :id")
  Optional<Training> find(String workspace, String id);

  /** What was asked for when the newest version of a model was trained. */
  @SqlQuery(
      """
      select job from training
      where workspace = :workspace and model = :model and state = 'succeeded'
        and ended_at >= :since
      order by model_version desc
      limit 1
      """)
  Optional<TrainingOrder> lastOrder(String workspace, String model, Instant since);

  @SqlQuery(
      """
      select * from training
      where workspace = :workspace
        and (:tableId is null or table_id = :tableId)
        and (:state is null or state = :state)
        and (created_at < :before or (created_at = :before and id < :beforeId))
      order by created_at desc, id desc
      limit :limit
      """)
  List<Training> page(@BindMethods TrainingPage page);

  /** Whether any training still needs a table. */
  @SqlQuery(
      """
      select count(*) > 0 from training
      where workspace = :workspace and table_id = :tableId and state in ('queued', 'running')
      """)
  boolean uses(String workspace, String tableId);

  /** Notes a wish; 0 when the training has ended. A wish to cancel is never taken back. */
  @SqlUpdate(
      """
      update training set asked = :asked
      where workspace = :workspace and id = :id and state in ('queued', 'running')
        and coalesce(asked, '') <> 'cancel'
      """)
  int ask(String workspace, String id, String asked);

  /** Cancels a training that nobody works on; 0 when somebody does, or it has ended. */
  @SqlUpdate(
      """
      update training set state = 'cancelled', asked = 'cancel', ended_at = :now
      where workspace = :workspace and id = :id and state = 'queued'
      """)
  int cancelQueued(String workspace, String id, Instant now);
}
