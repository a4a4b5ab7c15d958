package io.clickml.service.retraining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Retrainings. A key of the table holds that a model has one under way at most. */
@RegisterConstructorMapper(Run.class)
interface RunDao {
  @SqlUpdate(
      """
      insert into retraining_run (workspace, model, id, cause, state, open_slot, answers, training,
        author, started_at)
      values (:workspace, :model, :id, :cause, :state, 'open', :answers, :training, :author,
        :startedAt)
      """)
  void insert(@BindMethods Run run);

  /** Adds one that ended before it began. */
  @SqlUpdate(
      """
      insert into retraining_run (workspace, model, id, cause, state, answers, training, sentence,
        author, started_at, ended_at)
      values (:workspace, :model, :id, :cause, :state, :answers, :training, :sentence, :author,
        :startedAt, :endedAt)
      """)
  void insertEnded(@BindMethods Run run);

  @SqlQuery("select * from retraining_run where open_slot = 'open'")
  List<Run> open();

  @SqlQuery(
      """
      select * from retraining_run
      where workspace = :workspace and model = :model and open_slot = 'open'
      """)
  Optional<Run> open(String workspace, String model);

  /** Newest first. */
  @SqlQuery(
      """
      select * from retraining_run where workspace = :workspace and model = :model
      order by started_at desc, id desc
      limit :limit
      """)
  List<Run> newest(String workspace, String model, int limit);

  @SqlUpdate(
      """
      update retraining_run set state = 'rollout', version = :version, rollout = :rollout
      where workspace = :workspace and id = :id
      """)
  void tried(String workspace, String id, int version, String rollout);

  @SqlUpdate(
      """
      update retraining_run
      set state = :state, version = coalesce(:version, version), sentence = :sentence,
        open_slot = null, ended_at = :now
      where workspace = :workspace and id = :id
      """)
  void end(
      String workspace, String id, RunState state, Integer version, String sentence, Instant now);
}
