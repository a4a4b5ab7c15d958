package io.clickml.service.monitoring;

import io.clickml.service.scoring.PredictionListener.Dropped;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows that were answered and could not be kept, because too much came at once. */
interface DroppedDao {
  /** Rows of a version. */
  record OfVersion(int version, long n) {}

  @SqlBatch(
      """
      insert into prediction_dropped (workspace, model, version, n)
      values (:workspace, :model, :version, :rows)
      on duplicate key update n = n + values(n)
      """)
  void add(@BindMethods List<Dropped> dropped);

  @SqlQuery(
      """
      select version, n from prediction_dropped
      where workspace = :workspace and model = :model
      """)
  @RegisterConstructorMapper(OfVersion.class)
  List<OfVersion> all(String workspace, String model);
}
