package io.clickml.service.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Alerts; of each topic one at most is open, to which repeats are added. */
@RegisterConstructorMapper(Alert.class)
interface AlertDao {
  /** Closes the open alert of a topic that has been quiet since a moment. */
  @SqlUpdate(
      """
      update alert set open_slot = null
      where workspace = :workspace and model = :model and topic = :topic and open_slot = 'open'
        and last_at < :since
      """)
  void closeQuiet(String workspace, String model, String topic, Instant since);

  /** Adds an alert, or counts it to the open one of its topic. */
  @SqlUpdate(
      """
      insert into alert (workspace, id, model, kind, level, topic, open_slot, sentence, times,
        first_at, last_at)
      values (:workspace, :id, :model, :kind, :level, :topic, 'open', :sentence, :times,
        :firstAt, :lastAt)
      on duplicate key update times = times + 1, last_at = values(last_at),
        sentence = values(sentence)
      """)
  void raise(@BindMethods Alert alert);

  @SqlQuery("select * from alert where workspace = :workspace and id = :id")
  Optional<Alert> find(String workspace, String id);

  @SqlQuery(
      """
      select * from alert
      where workspace = :workspace
        and (first_at < :before or (first_at = :before and id < :beforeId))
        and (seen_at is null or :unseen = 0)
      order by first_at desc, id desc
      limit :count
      """)
  List<Alert> page(String workspace, int unseen, Instant before, String beforeId, int count);

  @SqlUpdate(
      """
      update alert set seen_at = :now
      where workspace = :workspace and id = :id and seen_at is null
      """)
  void seen(String workspace, String id, Instant now);

  @SqlUpdate("delete from alert where workspace = :workspace and model = :model")
  void deleteOf(String workspace, String model);

  @SqlUpdate("delete from alert where last_at < :before")
  int deleteBefore(Instant before);
}
