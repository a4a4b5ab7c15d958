package io.clickml.service.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Messages on their way. */
@RegisterConstructorMapper(Delivery.class)
interface DeliveryDao {
  @SqlUpdate(
      """
      insert into alert_delivery (workspace, id, alert, channel, target, message, state, attempts,
        next_at)
      values (:workspace, :id, :alert, :channel, :target, :message, :state, :attempts, :nextAt)
      """)
  void insert(@BindMethods Delivery delivery);

  @SqlQuery(
      """
      select * from alert_delivery
      where state = 'due' and next_at <= :now
      order by next_at
      limit 1
      """)
  Optional<Delivery> due(Instant now);

  @SqlQuery("select * from alert_delivery where workspace = :workspace and alert = :alert")
  List<Delivery> of(String workspace, String alert);

  /** Begins an attempt; 0 when another process was quicker. Who dies in it leaves it due again. */
  @SqlUpdate(
      """
      update alert_delivery set attempts = attempts + 1, next_at = :until
      where workspace = :workspace and id = :id and state = 'due' and attempts = :attempts
      """)
  int begin(@BindMethods Delivery delivery, Instant until);

  @SqlUpdate(
      """
      update alert_delivery set state = :newState, next_at = :newNextAt, last_status = :status
      where workspace = :workspace and id = :id and attempts = :attempt
      """)
  void end(
      @BindMethods Delivery delivery,
      int attempt,
      Delivery.State newState,
      Instant newNextAt,
      String status);
}
