package io.clickml.service.rollout;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What befell units of routing in a rollout; each unit counts once per kind. */
interface EventDao {
  @SqlBatch(
      """
      insert ignore into rollout_event (workspace, rollout, kind, unit, weight, canary)
      values (:workspace, :rollout, :kind, :unit, :weight, :canary)
      """)
  void add(@BindMethods List<UnitEvent> events);

  @SqlQuery(
      """
      select kind, weight, sum(case when canary then 1 else 0 end) as canary,
        sum(case when canary then 0 else 1 end) as others
      from rollout_event
      where workspace = :workspace and rollout = :rollout
      group by kind, weight
      """)
  @RegisterConstructorMapper(EventCount.class)
  List<EventCount> counts(String workspace, String rollout);
}
