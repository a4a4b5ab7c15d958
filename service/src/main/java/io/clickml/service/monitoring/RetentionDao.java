package io.clickml.service.monitoring;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How many predictions are kept, and those that are too old or too many. */
@RegisterConstructorMapper(RetentionDao.OfModel.class)
@RegisterConstructorMapper(RetentionDao.Place.class)
interface RetentionDao {
  /** Predictions of a model. */
  record OfModel(String workspace, String model, long n) {}

  /** Where a prediction stands in the order of time. */
  record Place(Instant answeredAt, String id) {}

  @SqlQuery("select workspace, model, count(*) as n from prediction group by workspace, model")
  List<OfModel> counts();

  /** The newest one beyond the newest {@code kept}. */
  @SqlQuery(
      """
      select answered_at, id from prediction
      where workspace = :workspace and model = :model
      order by answered_at desc, id desc limit 1 offset :kept
      """)
  Place beyond(String workspace, String model, int kept);

  /** Removes some of those up to a place in the order of time; 0 when none is left. */
  @SqlUpdate(
      """
      delete from prediction
      where workspace = :workspace and model = :model
        and (answered_at < :at or (answered_at = :at and id <= :id)) limit :most
      """)
  int deleteUpTo(String workspace, String model, Instant at, String id, int most);
}
