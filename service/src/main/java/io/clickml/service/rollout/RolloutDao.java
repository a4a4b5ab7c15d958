package io.clickml.service.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rollouts. A key of the table holds that a model has one open rollout at most. */
@RegisterConstructorMapper(Rollout.class)
interface RolloutDao {
  @SqlUpdate(
      """
      insert into rollout (workspace, id, model, version, baseline, policy, state, open_slot,
        revision, step, step_since, whole_since, step_rows, replayed, acknowledged, slow_nanos,
        shadow_scored, shadow_dropped, shadow_failed, author, started_at)
      values (:workspace, :id, :model, :version, :baseline, :policy, :state, 'open',
        :revision, :step, :stepSince, :wholeSince, 0, :replayed, :acknowledged, :slowNanos,
        0, 0, 0, :author, :startedAt)
      """)
  void insert(@BindMethods Rollout rollout);

  @SqlQuery("select * from rollout where workspace = :workspace and id = :id")
  Optional<Rollout> find(String workspace, String id);

  @SqlQuery(
      """
      select * from rollout
      where workspace = :workspace and model = :model and open_slot = 'open'
      """)
  Optional<Rollout> open(String workspace, String model);

  /** Trials of a version, newest first. */
  @SqlQuery(
      """
      select * from rollout
      where workspace = :workspace and model = :model and version = :version
      order by started_at desc, id desc
      """)
  List<Rollout> of(String workspace, String model, int version);

  /** Newest first. */
  @SqlQuery(
      """
      select * from rollout
      where workspace = :workspace and model = :model
        and (started_at < :before or (started_at = :before and id < :beforeId))
      order by started_at desc, id desc
      limit :limit
      """)
  List<Rollout> page(String workspace, String model, Instant before, String beforeId, int limit);

  /** Rollouts to look after, of all workspaces. */
  @SqlQuery("select * from rollout where open_slot = 'open'")
  List<Rollout> underWay();

  /** Claims the next change; 0 when another has it. Locks the row until the transaction ends. */
  @SqlUpdate(
      """
      update rollout set revision = revision + 1
      where workspace = :workspace and id = :id and revision = :revision and open_slot = 'open'
      """)
  int claim(@BindMethods Rollout rollout);

  @SqlUpdate(
      """
      update rollout
      set step = :step, policy = :policy, step_since = :now, step_rows = 0, step_scored = 0
      where workspace = :workspace and id = :id
      """)
  void enter(String workspace, String id, int step, String policy, Instant now);

  @SqlUpdate(
      """
      update rollout set state = :state, open_slot = null, ended_at = :now
      where workspace = :workspace and id = :id
      """)
  void end(String workspace, String id, RolloutState state, Instant now);

  @SqlUpdate(
      """
      update rollout set state = 'paused', paused_at = :now
      where workspace = :workspace and id = :id
      """)
  void pause(String workspace, String id, Instant now);

  @SqlUpdate(
      """
      update rollout
      set state = 'running', paused_at = null, step_since = :stepSince, whole_since = :wholeSince
      where workspace = :workspace and id = :id
      """)
  void resume(String workspace, String id, Instant stepSince, Instant wholeSince);

  @SqlUpdate("update rollout set acknowledged = true where workspace = :workspace and id = :id")
  void acknowledge(String workspace, String id);

  /** Freezes what counts as slow; what was frozen stays. */
  @SqlUpdate(
      """
      update rollout set slow_nanos = :nanos
      where workspace = :workspace and id = :id and slow_nanos is null
      """)
  void slow(String workspace, String id, long nanos);

  @SqlUpdate("update rollout set replayed = true where workspace = :workspace and id = :id")
  void replayed(String workspace, String id);

  @SqlUpdate(
      """
      update rollout set decision = :decision
      where workspace = :workspace and id = :id and open_slot = 'open'
      """)
  void decided(String workspace, String id, String decision);

  /** Adds to what was counted in the step and beside it. */
  @SqlUpdate(
      """
      update rollout
      set step_rows = step_rows + case when step = :step then :rows else 0 end,
          step_scored = step_scored + case when step = :step then :scored else 0 end,
          shadow_scored = shadow_scored + :scored, shadow_dropped = shadow_dropped + :dropped,
          shadow_failed = shadow_failed + :failed
      where workspace = :workspace and id = :id
      """)
  void count(@BindMethods Counted counted);
}
