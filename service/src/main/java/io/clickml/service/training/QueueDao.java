package io.clickml.service.training;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * What a worker does with the rows of trainings. The attempt is the fencing token: every write
 * names it, so that a worker whose training was taken over changes nothing. Lease times come from
 * the database's clock alone.
 */
interface QueueDao {
  /** Trainings that wait, or whose worker went silent; the oldest first. */
  @SqlQuery(
      """
      select workspace, id, attempt from training
      where (state = 'queued' and not_before <= current_timestamp(6))
         or (state = 'running' and lease_until < current_timestamp(6))
      order by created_at
      limit 20
      """)
  @RegisterConstructorMapper(Claim.class)
  List<Claim> due();

  /** Takes one up; 0 when another worker was quicker. */
  @SqlUpdate(
      """
      update training
      set breaks = breaks + case when state = 'running' then 1 else 0 end,
          state = 'running', attempt = attempt + 1, lease_owner = :owner,
          lease_until = timestampadd(second, :seconds, current_timestamp(6)),
          started_at = coalesce(started_at, :now)
      where workspace = :workspace and id = :id and attempt = :attempt
        and ((state = 'queued' and not_before <= current_timestamp(6))
          or (state = 'running' and lease_until < current_timestamp(6)))
      """)
  int claim(@BindMethods Claim claim, String owner, int seconds, Instant now);

  /** Keeps a lease; 0 when it is lost. */
  @SqlUpdate(
      """
      update training set lease_until = timestampadd(second, :seconds, current_timestamp(6))
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
      """)
  int extend(@BindMethods Claim claim, int seconds);

  /** Ends a training; 0 when it is no longer this attempt's to end. */
  @SqlUpdate(
      """
      update training
      set state = :state, ended_at = :now, problem = :problem, lease_until = null
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
      """)
  int end(@BindMethods Claim claim, String state, String problem, Instant now);

  /** Ends a training well; 0 when it is no longer this attempt's, or was cancelled. */
  @SqlUpdate(
      """
      update training
      set state = 'succeeded', ended_at = :now, model = :model, model_version = :version,
          lease_until = null
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
        and coalesce(asked, '') <> 'cancel'
      """)
  int succeed(@BindMethods Claim claim, String model, int version, Instant now);

  /** Ends a training that was to bring a version out again; 0 as for {@link #succeed}. */
  @SqlUpdate(
      """
      update training
      set state = 'succeeded', ended_at = :now, compared = :compared, lease_until = null
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
        and coalesce(asked, '') <> 'cancel'
      """)
  int compared(@BindMethods Claim claim, String compared, Instant now);

  /** Puts a training back into the queue, to be taken up after a delay. */
  @SqlUpdate(
      """
      update training
      set state = 'queued', breaks = breaks + :breaks, lease_until = null,
          not_before = timestampadd(second, :seconds, current_timestamp(6))
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
      """)
  int putBack(@BindMethods Claim claim, int breaks, int seconds);

  /** Lets every lease lapse: on an embedded database no other process can be alive. */
  @SqlUpdate(
      """
      update training set lease_until = timestampadd(second, -1, current_timestamp(6))
      where state = 'running'
      """)
  int lapseAll();

  /**
   * Counts attempts that are being worked on: 1 or 0. The one call without a workspace: it asks
   * about a folder of this machine, not about anybody's data.
   */
  @SqlQuery(
      """
      select count(*) from training
      where id = :id and attempt = :attempt and state = 'running'
        and lease_until >= current_timestamp(6)
      """)
  int held(String id, int attempt);

  /** Keeps the newest progress. */
  @SqlUpdate(
      """
      update training set progress = :progress
      where workspace = :workspace and id = :id and attempt = :attempt and state = 'running'
      """)
  int progress(@BindMethods Claim claim, String progress);
}
