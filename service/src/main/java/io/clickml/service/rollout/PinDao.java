package io.clickml.service.rollout;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Pinned rows. */
@RegisterConstructorMapper(Pin.class)
interface PinDao {
  @SqlUpdate(
      """
      insert into pinned_row (workspace, model, id, cells, expected, tolerance, note, author,
        created_at)
      values (:workspace, :model, :id, :cells, :expected, :tolerance, :note, :author, :createdAt)
      """)
  void insert(@BindMethods Pin pin);

  /** Oldest first. */
  @SqlQuery(
      """
      select * from pinned_row where workspace = :workspace and model = :model
      order by created_at, id
      """)
  List<Pin> all(String workspace, String model);

  @SqlUpdate("delete from pinned_row where workspace = :workspace and model = :model and id = :id")
  int delete(String workspace, String model, String id);
}
