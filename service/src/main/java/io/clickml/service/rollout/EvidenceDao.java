package io.clickml.service.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What rollouts were decided on; rows are only ever added. */
interface EvidenceDao {
  @SqlUpdate(
      """
      insert into rollout_evidence (workspace, rollout, n, happened_at, step, action, evidence)
      select :workspace, :rollout, coalesce(max(n), 0) + 1, :at, :step, :action, :evidence
      from rollout_evidence where workspace = :workspace and rollout = :rollout
      """)
  void add(String workspace, String rollout, Instant at, int step, String action, String evidence);

  @SqlQuery(
      """
      select n, happened_at, step, action, evidence from rollout_evidence
      where workspace = :workspace and rollout = :rollout
      order by n desc
      limit 1
      """)
  @RegisterConstructorMapper(KeptEvidence.class)
  Optional<KeptEvidence> last(String workspace, String rollout);

  /** Newest first. */
  @SqlQuery(
      """
      select n, happened_at, step, action, evidence from rollout_evidence
      where workspace = :workspace and rollout = :rollout
      order by n desc
      limit 200
      """)
  @RegisterConstructorMapper(KeptEvidence.class)
  List<KeptEvidence> all(String workspace, String rollout);
}
