package io.clickml.service.monitoring.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Windows of drift. */
@RegisterConstructorMapper(StoredWindow.class)
@RegisterConstructorMapper(StoredWindow.Key.class)
interface DriftDao {
  @SqlUpdate(
      """
      insert into drift_window (workspace, model, version, span, starts_at, ends_at, node,
        row_count, sketch)
      values (:workspace, :model, :version, :span, :startsAt, :endsAt, :node, :rowCount, :sketch)
      on duplicate key update row_count = values(row_count), sketch = values(sketch)
      """)
  void keep(@BindMethods StoredWindow window);

  @SqlQuery(
      """
      select * from drift_window
      where workspace = :workspace and model = :model and version = :version
        and ends_at > :since
      order by starts_at, span, node
      """)
  List<StoredWindow> since(String workspace, String model, int version, Instant since);

  @SqlQuery(
      """
      select * from drift_window
      where workspace = :workspace and model = :model and version = :version and span = :span
        and starts_at = :startsAt and node = :node
      """)
  Optional<StoredWindow> find(@BindMethods StoredWindow.Key key);

  /** Windows that ended long ago, the oldest first. */
  @SqlQuery(
      """
      select workspace, model, version, span, starts_at, node from drift_window
      where span = :span and ends_at < :before
      order by ends_at
      limit :most
      """)
  List<StoredWindow.Key> old(Span span, Instant before, int most);

  @SqlUpdate(
      """
      delete from drift_window
      where workspace = :workspace and model = :model and version = :version and span = :span
        and starts_at = :startsAt and node = :node
      """)
  int remove(@BindMethods StoredWindow.Key key);
}
