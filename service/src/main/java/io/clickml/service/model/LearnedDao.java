package io.clickml.service.model;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Prints of the rows that versions learned from, in parts that any server takes in one packet. */
interface LearnedDao {
  @SqlUpdate(
      """
      insert into model_learned (workspace, model, version, part, prints)
      values (:workspace, :model, :version, :part, :prints)
      """)
  void insert(String workspace, String model, int version, int part, byte[] prints);

  @SqlQuery(
      """
      select prints from model_learned
      where workspace = :workspace and model = :model and version = :version
      order by part
      """)
  List<byte[]> of(String workspace, String model, int version);
}
